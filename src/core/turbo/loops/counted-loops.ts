/** Counted loops: the induction step of the loop's own counter, at the start of each iteration. */
import type { ForEach, Repeat } from '../analysis/statement-kinds'
import type { Region } from '../regions/region'

export function countDown(region: Region, node: Repeat): void {
  const { asm } = region
  const counter = region.local(node.counter)
  asm.get(counter)
  asm.f64(1)
  asm.op('f64Sub')
  asm.set(counter)
}

export function countUp(region: Region, node: ForEach): void {
  const { asm } = region
  const cursor = region.local(node.cursor)
  asm.get(cursor)
  asm.set(region.variable(node.variable))
  asm.get(cursor)
  asm.f64(1)
  asm.op('f64Add')
  asm.set(cursor)
}
