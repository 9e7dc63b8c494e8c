/**
 * Fuel metering: how much work is left in a slice. A unit is about a nanosecond; see analysis/cost.ts. Loops and calls
 * exit where it is used up, so that a program of any kind can be paused soon.
 */
import { AT } from './regions/addresses'
import { instructionsOf } from './regions/module-context'
import type { Region } from './regions/region'
import { TYPE } from './wasm/opcodes'

/** Takes `cost` out of the slice's fuel; exits at `pc` where nothing was left. So every slice gets somewhere. */
export function burn(region: Region, cost: number, pc = region.sideExits.pc): void {
  const { asm } = region
  const left = asm.take(TYPE.i32)
  asm.i32(0)
  asm.loadFrom('i32', AT.fuel)
  asm.i32(cost)
  asm.op('i32Sub')
  asm.tee(left)
  asm.store('i32', AT.fuel)
  region.sideExits.exitIf(() => {
    asm.get(left)
    asm.i32(-cost)
    asm.op('i32LeS')
  }, pc)
  asm.release(TYPE.i32, left)
}

/** Takes fuel for so many iterations of a loop at once, without a look at what is left. */
export function burnForIterations({ asm }: Region, cost: number, iterations: number): void {
  asm.i32(0)
  asm.loadFrom('i32', AT.fuel)
  asm.get(iterations)
  asm.i32(cost)
  asm.op('i32Mul', 'i32Sub')
  asm.store('i32', AT.fuel)
}

/** Takes half a unit for each of so many items of a list, as a kernel does them; `exitIfSpent` comes after. */
export function burnForItems({ asm }: Region, items: () => void): void {
  asm.i32(0)
  asm.loadFrom('i32', AT.fuel)
  items()
  asm.i32(1)
  asm.op('i32ShrU', 'i32Sub')
  asm.store('i32', AT.fuel)
}

/** Behind a statement that may have taken long: exits at the next one where the slice is over. */
export function exitIfSpent(region: Region): void {
  const { asm, statement } = region
  if (!statement) throw new Error('Fuel ends behind a statement.')
  region.sideExits.exitIf(() => {
    asm.loadFrom('i32', AT.fuel)
    asm.i32(0)
    asm.op('i32LeS')
  }, instructionsOf(region.module, statement).next)
}
