/** Expressions that only the interpreter can evaluate, called back in the middle of compiled code: no side exit. */
import { readsOf } from '../analysis/effects'
import type { FallbackSite } from '../regions/module-context'
import type { Region } from '../regions/region'

/** Lets the interpreter evaluate an expression. Where it stops, the result is not-a-number. */
export function evaluate(region: Region, site: FallbackSite): void {
  const { asm, module } = region
  const { variables, locals } = readsOf(site.node)
  region.allocation.spill(variables, locals)
  asm.i32(module.sites.push(site) - 1)
  asm.get(region.frame)
  asm.call(module.functions.evaluate)
}
