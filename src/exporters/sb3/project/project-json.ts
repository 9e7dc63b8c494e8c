/** The project.json of a Scratch project: a stage with all variables and lists, and a sprite with all blocks. */
// biome-ignore-all lint/style/noNonNullAssertion: `sizes` and `places` have one for each stack
import type { Remarks } from '../../remarks'
import type { ScratchStack, Slot } from '../blocks/blocks'
import { BlockTable, type Json, numberText, type Place } from '../blocks/write-blocks'
import { readable } from '../names'
import { type Asset, BACKDROP, COSTUME } from './assets'
import { monitorsOf, placesOf, sizeOf, type Watched } from './layout'

export interface ScratchProject {
  readonly stacks: readonly ScratchStack[]
  readonly variables: readonly (Slot & { readonly value: number })[]
  readonly lists: readonly (Slot & { readonly values: readonly number[] })[]
  readonly watched: readonly Watched[]
  readonly remarks: Remarks
  /** What a reader should know, in a comment beside the blocks. */
  readonly about: string
}

const COMMENT = { width: 220, height: 180 }
const NOTE = { width: 300, height: 160 }
const GAP = 24

export function projectJson({ stacks, variables, lists, watched, remarks, about }: ScratchProject): Json {
  const table = new BlockTable()
  const sizes = stacks.map(sizeOf)
  const places = placesOf(sizes, remarks.comments.size > 0 ? COMMENT.width + 2 * GAP : 0)
  const comments: Json = {}
  let count = 0
  const comment = (text: string, place: Place, more: Json) => {
    comments[`c${++count}`] = { blockId: null, ...place, minimized: false, ...more, text: readable(text) }
  }
  for (const [i, stack] of stacks.entries()) {
    const before = new Set(table.firstOf.keys())
    table.stack(stack, places[i]!)
    let y = places[i]!.y
    for (const [at, blockId] of table.firstOf) {
      const texts = before.has(at) ? undefined : remarks.comments.get(at)
      if (!texts) continue
      const x = places[i]!.x + sizes[i]!.width + GAP
      comment(texts.join('\n'), { x, y }, { blockId, ...COMMENT, minimized: true })
      y += 2 * GAP
    }
  }
  const unattached = [...remarks.comments]
    .filter(([at]) => !table.firstOf.has(at))
    .map(([, texts]) => texts.join('\n'))
  for (const [i, text] of [about, ...remarks.notes, ...unattached].entries())
    comment(text, { x: -NOTE.width - 3 * GAP, y: i * (NOTE.height + GAP) }, NOTE)
  return {
    targets: [
      {
        ...target('Stage', BACKDROP),
        ...{ isStage: true, blocks: {}, comments: {}, layerOrder: 0 },
        variables: Object.fromEntries(variables.map(({ id, name, value }) => [id, [name, scalar(value)]])),
        lists: Object.fromEntries(lists.map(({ id, name, values }) => [id, [name, values.map(scalar)]])),
        ...{ tempo: 60, videoTransparency: 50, videoState: 'off', textToSpeechLanguage: null },
      },
      {
        ...target('Network', COSTUME),
        ...{ isStage: false, variables: {}, lists: {}, blocks: table.blocks, comments, layerOrder: 1 },
        ...{ visible: true, x: 170, y: -120, size: 100, direction: 90, draggable: false },
        rotationStyle: 'all around',
      },
    ],
    monitors: monitorsOf(watched),
    extensions: [],
    meta: { semver: '3.0.0', vm: '5.0.300', agent: 'Blockgrad' },
  }
}

/** JSON has no infinities and no −0; Scratch reads them as words. */
const scalar = (value: number): number | string =>
  Number.isFinite(value) && !Object.is(value, -0) ? value : numberText(value)

const target = (name: string, { name: costume, md5, centre: [x, y] }: Asset): Json => ({
  name,
  broadcasts: {},
  currentCostume: 0,
  costumes: [
    {
      name: costume,
      assetId: md5,
      md5ext: `${md5}.svg`,
      dataFormat: 'svg',
      rotationCenterX: x,
      rotationCenterY: y,
    },
  ],
  sounds: [],
  volume: 100,
})
