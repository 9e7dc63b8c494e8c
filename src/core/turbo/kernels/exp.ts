/**
 * e^x as a function of the module: Cody and Waite's argument reduction and the Taylor polynomial of maths/exp.ts, the
 * very steps in the same order, so that both give the same 64 bits. NaN gives NaN.
 */
import {
  INVERSE_FACTORIALS,
  LN2_HEAD,
  LN2_TAIL,
  OVERFLOWS_ABOVE,
  ROUNDER,
  UNDERFLOWS_BELOW,
} from '../../maths/exp'
import { Assembler } from '../wasm/assembler'
import type { FunctionBody } from '../wasm/encoder'
import { TYPE } from '../wasm/opcodes'

type Emit = () => void

export function expFunction(): FunctionBody {
  const asm = new Assembler(1)
  const local = () => asm.local(TYPE.f64)
  const keep = (value: Emit): Emit => {
    const result = local()
    value()
    asm.set(result)
    return () => asm.get(result)
  }
  const two = (name: 'f64Add' | 'f64Sub' | 'f64Mul' | 'f64Min' | 'f64Max') => (a: Emit, b: Emit) => () => {
    a()
    b()
    asm.op(name)
  }
  const add = two('f64Add')
  const sub = two('f64Sub')
  const mul = two('f64Mul')
  const constant = (value: number) => () => asm.f64(value)

  const given = () => asm.get(0)
  const x = keep(two('f64Min')(two('f64Max')(given, constant(UNDERFLOWS_BELOW)), constant(OVERFLOWS_ABOVE)))
  const k = keep(sub(add(mul(x, constant(Math.LOG2E)), constant(ROUNDER)), constant(ROUNDER)))
  const high = keep(sub(x, mul(k, constant(LN2_HEAD))))
  // Its tail is 0 here; x − 0 is x, also where x is −0.
  const low = keep(sub(mul(k, constant(LN2_TAIL)), constant(0)))
  const r = keep(sub(high, low))
  const r2 = keep(mul(r, r))
  const r4 = keep(mul(r2, r2))
  const [c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13] = INVERSE_FACTORIALS
  const four = (a: number, b: number, c: number, d: number) =>
    keep(add(add(constant(a), mul(constant(b), r)), mul(add(constant(c), mul(constant(d), r)), r2)))
  const first = four(c2, c3, c4, c5)
  const second = four(c6, c7, c8, c9)
  const third = four(c10, c11, c12, c13)
  const rest = keep(mul(r2, add(first, mul(r4, add(second, mul(r4, third))))))
  const sum = keep(add(constant(1), high))
  const lost = keep(add(sub(constant(1), sum), high))
  const y = keep(add(sum, add(lost, sub(rest, low))))

  // y · 2^k in two factors, as `timesTwoTo` does it.
  const whole = asm.local(TYPE.i32)
  const half = asm.local(TYPE.i32)
  const powerOfTwo = (exponent: Emit) => {
    exponent()
    asm.i32(1023)
    asm.op('i32Add', 'i64ExtendI32S')
    asm.i64(52)
    asm.op('i64Shl', 'f64ReinterpretI64')
  }
  k()
  asm.truncate()
  asm.tee(whole)
  asm.i32(1)
  asm.op('i32ShrS')
  asm.set(half)
  y()
  powerOfTwo(() => asm.get(half))
  asm.op('f64Mul')
  powerOfTwo(() => {
    asm.get(whole)
    asm.get(half)
    asm.op('i32Sub')
  })
  asm.op('f64Mul')
  return asm.finish()
}
