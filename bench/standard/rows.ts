/** From times and weights to the rows of the table: the ratio to C, and whether the weights are the right ones. */
import type { Cold } from '../timing/cold'
import type { Result } from '../timing/contest'
import { agreesWith, sameBits } from './weights'

export interface Row {
  readonly id: string
  readonly name: string
  /** In a pass. */
  readonly images: number
  readonly microsecondsPerImage: number | null
  /** To strict C on a network of the same size. */
  readonly ratioToC: number | null
  /**
   * Whether every weight is within 1e-9 × max(1, |w|) of strict C's after the same images, and, for both modes of one
   * program, the same to the last bit. Null where there is nothing to compare.
   */
  readonly agrees: boolean | null
  /** Of a program that was never compiled before, by a compiler that was. */
  readonly compileMilliseconds?: number
  /** The first thing that a process does. */
  readonly compileColdMilliseconds?: number
  /** The very first pass of a process, compiling included. */
  readonly coldMicrosecondsPerImage?: number
  /** How to install what is missing. */
  readonly missing?: string
}

export interface Compiled {
  readonly warmMilliseconds: number
  readonly cold: Cold
}

/** `strictAfter` gives strict C's weights after so many images, or null where there is no C. */
export function rowsOf(
  results: readonly Result[],
  strict: string,
  strictAfter: (images: number) => ArrayLike<number> | null,
  compiled: ReadonlyMap<string, Compiled>,
): readonly Row[] {
  const c = results.find(({ contender }) => contender.id === strict)?.microsecondsPerImage ?? null
  return results.map((result) => {
    const { id, name, images, install, twin } = result.contender
    const { microsecondsPerImage: microseconds, weights } = result
    if (microseconds === null)
      return {
        ...{ id, name, images, microsecondsPerImage: null, ratioToC: null, agrees: null },
        ...(install !== undefined && { missing: install }),
      }
    const other = results.find(({ contender }) => contender.id === twin)
    const expected = strictAfter(images)
    const isTwinSame = !other || sameBits(weights, other.weights)
    const compilation = compiled.get(id)
    return {
      id,
      name,
      images,
      microsecondsPerImage: microseconds,
      ratioToC: c && microseconds / c,
      agrees: isTwinSame && (expected ? agreesWith(expected, weights) : null),
      ...(compilation && {
        compileMilliseconds: compilation.warmMilliseconds,
        compileColdMilliseconds: compilation.cold.compileMilliseconds,
        coldMicrosecondsPerImage: compilation.cold.microsecondsPerImage,
      }),
    }
  })
}
