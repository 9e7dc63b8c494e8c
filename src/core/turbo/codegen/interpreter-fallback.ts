/** Expressions that only the interpreter can work out. */
import type { NumberExpression } from '../../program/ir'
import { readsOf } from '../analysis/effects'
import type { Site } from '../regions/module-context'
import type { Region } from '../regions/region'

/** Lets the interpreter work an expression out. Where it stops, the result is not-a-number. */
export function evaluate(region: Region, site: Site): void {
  const { asm, shared } = region
  const { variables, locals } = readsOf(site.node as NumberExpression)
  region.places.spill(variables, locals)
  asm.i32(shared.sites.push(site) - 1)
  asm.get(region.frame)
  asm.call(shared.functions.evaluate)
}
