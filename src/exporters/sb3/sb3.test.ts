/** What Scratch expects of a file, without Scratch: whole tables, places that do not overlap, pictures by their MD5. */
import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import type { ImageSource } from '../../core/language/op'
import type { Project } from '../../core/project/project'
import { exported } from '../../testing/exports/compared.test-support'
import { hostileProject } from '../../testing/exports/hostile-names.test-support'
import { exampleNames, imagesAt, projectOf } from '../../testing/fixtures/examples.test-support'
import { FEW_IMAGES } from '../../testing/fixtures/few-digits.test-support'
import { block } from '../../testing/fixtures/in-blocks.test-support'
import { projectOf as spelledProject } from '../../testing/fixtures/project-of.test-support'
import { sb3 } from './sb3'

vi.setConfig({ testTimeout: 120_000 })

interface Block {
  readonly opcode: string
  readonly next: string | null
  readonly parent: string | null
  readonly inputs: Readonly<Record<string, readonly unknown[]>>
  readonly fields: Readonly<Record<string, readonly [string, string | null]>>
  readonly topLevel: boolean
  readonly x: number
  readonly y: number
}
interface Target {
  readonly blocks: Readonly<Record<string, Block>>
  readonly comments: Readonly<Record<string, { readonly blockId: string | null }>>
  readonly variables: Readonly<Record<string, readonly [string, unknown]>>
  readonly lists: Readonly<Record<string, readonly [string, readonly unknown[]]>>
}
interface Monitor {
  readonly id: string
  readonly visible: boolean
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function opened(project: Project, images: ImageSource = FEW_IMAGES) {
  const { files } = exported(sb3, project, images)
  const zip = unzipSync(files.find(({ path }) => path === 'project.sb3')!.content as Uint8Array)
  const { targets, monitors } = JSON.parse(strFromU8(zip['project.json']!))
  return { zip, stage: targets[0] as Target, sprite: targets[1] as Target, monitors: monitors as Monitor[] }
}

const projects: readonly (readonly [string, () => Project])[] = [
  ...exampleNames.map((name) => [name, () => projectOf(name)] as const),
  ['hostile names', hostileProject],
]

describe.each(projects)('%s', (_, project) => {
  const { stage, sprite, monitors } = opened(project())
  const blocks = Object.entries(sprite.blocks)

  it('names only blocks, variables and lists that are there', () => {
    expect(blocks.length).toBeGreaterThan(10)
    const reached = new Set<string>()
    for (const [id, { next, parent, inputs, fields, topLevel }] of blocks) {
      expect(parent === null).toBe(topLevel)
      const inside = Object.values(inputs).flatMap((input) =>
        input.slice(1, 2).filter((each) => typeof each === 'string'),
      )
      for (const child of [...inside, ...(next === null ? [] : [next])] as string[]) {
        expect(sprite.blocks[child]!.parent).toBe(id)
        expect(reached.has(child)).toBe(false)
        reached.add(child)
      }
      const { VARIABLE, LIST } = fields
      if (VARIABLE) expect(stage.variables[VARIABLE[1]!]![0]).toBe(VARIABLE[0])
      if (LIST) expect(stage.lists[LIST[1]!]![0]).toBe(LIST[0])
    }
    expect(blocks.filter(([id, { topLevel }]) => !topLevel && !reached.has(id))).toEqual([])
    for (const { blockId } of Object.values(sprite.comments))
      if (blockId !== null) expect(sprite.blocks).toHaveProperty(blockId)
  })

  it('gives no two variables and no two lists one name', () => {
    for (const all of [stage.variables, stage.lists]) {
      const names = Object.values(all).map(([name]) => name)
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it('puts watchers on the stage beside one another', () => {
    const shown = monitors.filter(({ visible }) => visible)
    const boxes = shown.map(({ x, y, width, height }) => ({
      x,
      y,
      right: x + (width || 150),
      bottom: y + (height || 27),
    }))
    for (const [i, a] of boxes.entries()) {
      expect(a.right).toBeLessThanOrEqual(480)
      expect(a.bottom).toBeLessThanOrEqual(360)
      for (const b of boxes.slice(i + 1))
        expect(a.right <= b.x || b.right <= a.x || a.bottom <= b.y || b.bottom <= a.y).toBe(true)
    }
  })
})

it('holds its two pictures under their MD5', () => {
  const { zip } = opened(projectOf('one-neuron'))
  const pictures = Object.entries(zip).filter(([path]) => path.endsWith('.svg'))
  expect(pictures).toHaveLength(2)
  for (const [path, bytes] of pictures)
    expect(path).toBe(`${createHash('md5').update(bytes).digest('hex')}.svg`)
})

it('is the same file each time', () => {
  const bytes = () => exported(sb3, projectOf('one-neuron'), FEW_IMAGES).files[0]!.content
  expect(bytes()).toEqual(bytes())
})

describe('images', () => {
  const loading = (set: string, width: string) =>
    spelledProject({
      lists: { x: [] },
      flag: [block('data_load', { n: 1, set, width, list: 'x' })],
    })
  const pixelLists = async (set: string, width: '10' | '28') => {
    const { stage } = opened(loading(set, width), await imagesAt([10, 28]))
    return Object.values(stage.lists)
      .filter(([name]) => name.includes('pixels'))
      .map(([name, items]) => [name, items.length])
  }

  it('of 10 × 10 all go along, in lists that are not too long for Scratch', async () => {
    expect(await pixelLists('training', '10')).toEqual([
      ...[1, 2, 3, 4, 5].map((n) => [`_training pixels 10x10 ${n}`, 200_000]),
      ['_training pixels 10x10 6', 166_500],
    ])
  })

  it('of 28 × 28 go along as far as ten lists reach, and the README says how many', async () => {
    const lists = await pixelLists('training', '28')
    expect(lists).toHaveLength(10)
    expect(lists.every(([, length]) => length === 255 * 784)).toBe(true)
    const { files } = exported(sb3, loading('training', '28'), await imagesAt([10, 28]))
    expect(String(files[1]!.content)).toContain(
      'Of the 11665 images of the training set, the first 2550 went along.',
    )
  })
})
