/** Ops as statements: the kernel of their fast form where they have one, else performed by the interpreter. */
import { readsOf } from '../analysis/effects'
import type { OpStatement } from '../analysis/statement-kinds'
import { elementwiseKernel } from '../kernels/elementwise'
import { pixelsKernel } from '../kernels/images'
import { pictureKernel } from '../kernels/pictures'
import { rowSumsKernel } from '../kernels/row-sums'
import { instructionsOf } from '../regions/module-context'
import type { Region } from '../regions/region'

/** Where it draws random numbers it is performed, because a kernel may fall back to the interpreter half-way. */
export function op(region: Region, node: OpStatement, draws: boolean): void {
  const fast = draws ? undefined : region.module.language.ops.get(node.op)?.fast
  const slowly = () => perform(region, node)
  if (fast?.kind === 'map') elementwiseKernel(region, node, fast, slowly)
  else if (fast?.kind === 'rows') rowSumsKernel(region, node, fast, slowly)
  else if (fast?.kind === 'pixels') pixelsKernel(region, node, fast, slowly)
  else if (fast?.kind === 'picture') pictureKernel(region, node, fast, slowly)
  else slowly()
}

/** Lets the interpreter do a statement that only it can do, in the middle of compiled code. */
function perform(region: Region, node: OpStatement): void {
  const { asm, module } = region
  const { variables, locals } = readsOf(node)
  region.allocation.spill(variables, locals)
  asm.i32(instructionsOf(module, node).start)
  asm.i32(instructionsOf(module, node).next)
  asm.get(region.frame)
  asm.call(module.functions.perform)
  region.sideExits.exitIfAny()
}
