/** A set of blocks and the ops that they bring, looked up by name. Core never imports the blocks themselves. */
import type { BlockDefinition } from './block'
import type { OpDefinition } from './op'

export interface Language {
  readonly blocks: ReadonlyMap<string, BlockDefinition>
  readonly ops: ReadonlyMap<string, OpDefinition>
}

/** Two blocks of one type, or two ops of one name, are a mistake in the blocks' files and stop the start-up. */
export function language(definitions: readonly BlockDefinition[]): Language {
  const blocks = new Map<string, BlockDefinition>()
  const ops = new Map<string, OpDefinition>()
  for (const definition of definitions) {
    if (blocks.has(definition.type)) throw new Error(`Two block files define ${definition.type}.`)
    blocks.set(definition.type, definition)
    for (const op of definition.ops ?? []) {
      const known = ops.get(op.name)
      if (known && known !== op) throw new Error(`Two block files define the op ${op.name}.`)
      ops.set(op.name, op)
    }
  }
  return { blocks, ops }
}
