/**
 * Intrinsics: what an op can tell the turbo engine about itself, so that it runs at full speed there. It is optional:
 * an op without a fast form runs its `run` in every engine. A fast form must mean exactly the same, to the last bit.
 *
 * Where anything is unusual (lengths that do not fit, a target that has to grow, a result that is not a number), the
 * engine leaves the op to its `run`, so no fast form says anything about mistakes.
 */
import type { ImageSetName, ImageWidth, NumberExpression } from '../program/ir'

/** One for each parameter, by position: a number, the item at hand of a list, or nothing of use for the others. */
export type Arguments = readonly NumberExpression[]

export type FastForm =
  /** The op is this expression of its arguments, all of them numbers. It may name one more than once. */
  | { readonly kind: 'expression'; of(args: Arguments): NumberExpression }
  /** The sum of a list's items, or of two lists' products, in the order of lanes. Positions of the lists. */
  | { readonly kind: 'lanes'; readonly lists: readonly [number] | readonly [number, number] }
  /**
   * Every item of the target becomes this expression of the items in the same place of the other lists, which all
   * have the target's length. It is worked out once for the look for a not-a-number, and once to be stored.
   */
  | {
      readonly kind: 'map'
      readonly target: number
      /** For expressions that no proper numbers turn into a not-a-number, though it does not show. */
      readonly isNeverNaN?: boolean
      value(args: Arguments, choices: readonly string[]): NumberExpression
    }
  /** The label of an image, or its pixels as the new items of a list. Which images, its choices tell. */
  | { readonly kind: 'label'; readonly image: number; of(choices: readonly string[]): ImageSetName }
  | {
      readonly kind: 'pixels'
      readonly image: number
      readonly target: number
      of(choices: readonly string[]): { readonly width: ImageWidth; readonly set: ImageSetName }
    }
  /** The list becomes a picture on the stage. */
  | { readonly kind: 'picture'; readonly list: number; readonly width: number }
  /** Item j of the target is the lane sum of row j of the weights times the inputs, plus item j of the biases. */
  | {
      readonly kind: 'rows'
      readonly target: number
      readonly weights: number
      readonly inputs: number
      readonly biases: number
    }
