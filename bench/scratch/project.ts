/**
 * A program as Scratch's project.json, format 3.0: blocks by id, each knowing its parent and the one below; a number
 * that is typed in is [1, [4, "0.5"]], a block in a hole is [2, id].
 * See https://en.scratch-wiki.info/wiki/Scratch_File_Format
 */
// biome-ignore-all lint/style/noNonNullAssertion: `place` has just entered each of these ids, and no body or stack is without blocks
import type { ScratchBlock, Value } from './blocks'
import type { ScratchProgram } from './program'

type Json = Record<string, unknown>

/** Without one, Scratch takes a project for damaged; nobody looks at it. */
const COSTUME = {
  assetId: 'cd21514d0531fdffb22204e0ec5ed84a',
  name: 'empty',
  md5ext: 'cd21514d0531fdffb22204e0ec5ed84a.svg',
  dataFormat: 'svg',
  rotationCenterX: 240,
  rotationCenterY: 180,
}

export function scratchProject({ flag, own, variables, lists }: ScratchProgram): Json {
  const blocks: Record<string, Json> = {}
  const newId = () => `b${Object.keys(blocks).length}`

  const place = (block: ScratchBlock, parent: string | null): string => {
    const id = newId()
    const made: Json = { opcode: block.opcode, next: null, parent, topLevel: false, shadow: false }
    blocks[id] = made
    const inputs: Record<string, unknown> = {}
    for (const [name, value] of Object.entries(block.inputs ?? {})) inputs[name] = hole(value, id)
    if (block.condition) inputs.CONDITION = [2, place(block.condition, id)]
    if (block.body) inputs.SUBSTACK = [2, placeAll(block.body, id)]
    made.inputs = inputs
    made.fields = block.fields ?? {}
    if (block.calls) made.mutation = mutation(block.calls)
    return id
  }
  const hole = (value: Value, parent: string) =>
    typeof value === 'number' ? [1, [4, String(value)]] : [2, place(value, parent)]
  /** Gives the first one's id. */
  const placeAll = (all: readonly ScratchBlock[], parent: string): string => {
    const ids = all.map((block) => place(block, parent))
    ids.forEach((id, i) => {
      blocks[id]!.next = ids[i + 1] ?? null
      if (i > 0) blocks[id]!.parent = ids[i - 1]!
    })
    return ids[0]!
  }
  const hat = (opcode: string, inputs: Json, body: readonly ScratchBlock[]) => {
    const id = newId()
    const made: Json = { opcode, parent: null, inputs, fields: {}, topLevel: true, shadow: false, x: 0, y: 0 }
    blocks[id] = made
    made.next = placeAll(body, id)
    return id
  }

  hat('event_whenflagclicked', {}, flag)
  for (const [name, body] of Object.entries(own)) {
    const prototype = `prototype ${name}`
    const definition = hat('procedures_definition', { custom_block: [1, prototype] }, body)
    blocks[prototype] = {
      ...{ opcode: 'procedures_prototype', next: null, parent: definition, inputs: {}, fields: {} },
      ...{ shadow: true, topLevel: false },
      mutation: { ...mutation(name), argumentnames: '[]', argumentdefaults: '[]' },
    }
  }
  return {
    targets: [stage(blocks, variables, lists)],
    monitors: [],
    extensions: [],
    meta: { semver: '3.0.0' },
  }
}

/** `warp` is "run without screen refresh". */
const mutation = (name: string): Json => ({
  tagName: 'mutation',
  children: [],
  proccode: name,
  argumentids: '[]',
  warp: 'true',
})

function stage(blocks: Json, variables: ScratchProgram['variables'], lists: ScratchProgram['lists']): Json {
  const named = (all: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(all).map(([name, value]) => [name, [name, value]]))
  return {
    isStage: true,
    name: 'Stage',
    variables: named(variables),
    lists: named(lists),
    broadcasts: {},
    blocks,
    comments: {},
    currentCostume: 0,
    costumes: [COSTUME],
    sounds: [],
    volume: 100,
  }
}
