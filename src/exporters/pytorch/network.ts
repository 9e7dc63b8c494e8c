/** The network of a program, as its layer blocks tell it. */
import type { NumberExpression } from '../../core/program/ir'
import type { BackwardBlock, ForwardBlock, LoaderBlock, NetworkBlock } from './layer-blocks'

/** All that is known of a program's network. Lists and variables are told by their numbers. */
export interface Network extends NetworkBlock {
  /** The ids of its block and of the layers in it. */
  readonly at: string
  readonly layerIds: readonly string[]
  readonly forward: ForwardBlock | null
  readonly backward: BackwardBlock | null
  readonly loaders: readonly LoaderBlock[]
  readonly labels: number | null
  /** Images that go through together. */
  readonly batch: number
  /** The learning rate of each step. */
  readonly rates: readonly NumberExpression[]
  /** Variables that losses are put into. */
  readonly losses: ReadonlySet<number>
  /** Variables that the blocks set on their way, and PyTorch does not. */
  readonly unset: ReadonlySet<number>
}
