/** Ops as statements: in their fast form where they have one, else performed by the interpreter. */
import { readsOf } from '../analysis/effects'
import type { OpStatement } from '../analysis/statement-kinds'
import { mapKernel } from '../kernels/elementwise'
import { pixelsKernel } from '../kernels/images'
import { pictureKernel } from '../kernels/pictures'
import { rowsKernel } from '../kernels/row-sums'
import { placeOf } from '../regions/module-context'
import type { Region } from '../regions/region'

/** Where it draws random numbers it is performed, because a kernel may turn to the interpreter half-way. */
export function op(region: Region, node: OpStatement, draws: boolean): void {
  const fast = draws ? undefined : region.shared.language.ops.get(node.op)?.fast
  const slowly = () => perform(region, node)
  if (fast?.kind === 'map') mapKernel(region, node, fast, slowly)
  else if (fast?.kind === 'rows') rowsKernel(region, node, fast, slowly)
  else if (fast?.kind === 'pixels') pixelsKernel(region, node, fast, slowly)
  else if (fast?.kind === 'picture') pictureKernel(region, node, fast, slowly)
  else slowly()
}

/** Lets the interpreter do a statement that only it can do, in the middle of compiled code. */
function perform(region: Region, node: OpStatement): void {
  const { asm, shared } = region
  const { variables, locals } = readsOf(node)
  region.places.spill(variables, locals)
  asm.i32(placeOf(shared, node).start)
  asm.i32(placeOf(shared, node).next)
  asm.get(region.frame)
  asm.call(shared.functions.perform)
  region.exitIfAny()
}
