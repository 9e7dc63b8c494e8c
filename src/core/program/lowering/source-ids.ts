/**
 * Source ids, as other compilers have source positions: gives a block's id to the IR nodes that the block made, and
 * leaves those of the blocks inside it alone.
 */

/** `made` is a node, a list of nodes, or anything that holds nodes. Nodes have `at`; '' means that it has none yet. */
export function withSourceIds<T>(made: T, blockId: string): T {
  if (Array.isArray(made)) return made.map((each) => withSourceIds(each, blockId)) as T
  if (typeof made !== 'object' || made === null) return made
  if ('at' in made && made.at !== '') return made
  const copy = Object.fromEntries(
    Object.entries(made).map(([key, value]) => [key, withSourceIds(value, blockId)]),
  )
  return ('at' in made ? { ...copy, at: blockId } : copy) as T
}
