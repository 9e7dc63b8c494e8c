/**
 * A float64 as an int32, by the addition that rounds: at 1.5 · 2⁵² a float64 has no bits for a fraction, so after
 * adding that its lowest 32 bits are the int32 (see ROUNDER in maths/exp.ts). Hosts make far more code of `i32.trunc_sat_f64_s`, which must give a sense to every number.
 */
import { ROUNDER } from '../../maths/exp'
import type { Assembler } from '../wasm/assembler'

/** A float64 that is whole and small enough becomes the same int32; any other becomes one that is not equal to it. */
export function toWhole(asm: Assembler): void {
  asm.f64(ROUNDER)
  asm.op('f64Add', 'i64ReinterpretF64', 'i32WrapI64')
}
