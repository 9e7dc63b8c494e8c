/**
 * Images as lists of numbers, as a learner would import them into Scratch, and the own blocks that read them. A list
 * holds at most 200,000 numbers in Scratch, so a set may need several.
 */
// biome-ignore-all lint/style/noNonNullAssertion: lists by the program's own numbers, and a loader is written with its one input
import type { ImageSource } from '../../../core/language/op'
import { binary, compare, constant, item, logic, useOp } from '../../../core/program/build'
import type {
  ImageSetName,
  ImageWidth,
  ListExpression,
  NumberExpression,
  Statement,
} from '../../../core/program/ir'
import { type ImagesNeeded, partsOf, type StoredSet } from '../../images'
import type { Enlarged } from './enlarged'

/** Scratch's own. */
const LONGEST_LIST = 200_000

/** For one set at one width; more would make a project that no page can open. */
const MOST_LISTS = 10

const WORDS: Readonly<Record<ImageSetName, string>> = {
  training: 'training',
  development: 'development',
  test: 'test',
  all: 'whole training',
}

export const listAt = (list: number): ListExpression & { kind: 'list' } => ({ kind: 'list', list, at: '' })

export class ScratchImages {
  constructor(
    private readonly enlarged: Enlarged,
    private readonly images: ImageSource,
    private readonly needed: ImagesNeeded,
  ) {}

  /** How many images of a set go along. */
  count(set: ImageSetName): number {
    return partsOf(set).reduce((total, part) => total + this.countOf(part), 0)
  }

  private countOf(part: StoredSet): number {
    const widths = this.needed.pixels.filter(({ set }) => set === part).map(({ width }) => width)
    const room = widths.map((width) => MOST_LISTS * imagesInList(width))
    return Math.min(this.images.count(part), ...room)
  }

  /** The list of a set's labels. */
  labels(set: ImageSetName): number {
    const label = (part: StoredSet) =>
      Array.from({ length: this.countOf(part) }, (_, i) => this.images.label(part, i + 1))
    return this.enlarged.list(`_${WORDS[set]} labels`, this.count(set), () => partsOf(set).flatMap(label))
  }

  /** The own block that puts an image's pixels into a list. */
  loader(set: ImageSetName, width: ImageWidth, target: number): number {
    const { enlarged } = this
    const into = enlarged.lists[target]!
    const add = (value: NumberExpression): Statement => useAdd(value, target)
    const size = width * width
    const what = width === 10 ? 'image' : `image ${width}x${width}`
    const name = `_load into ${into.name} the ${WORDS[set]} ${what}`
    return enlarged.procedure({ key: `${set} ${width} ${target}`, name }, ['n'], (plain, n) => {
      plain.write(useDeleteAll(target))
      const chunks = this.chunks(set, width)
      for (const { list, first, last } of chunks) {
        const place = binary('-', n!, constant(first))
        const copy = () => {
          const pixel = plain.local(binary('+', binary('*', place, constant(size)), constant(1)), 'pixel')
          plain.repeat(constant(size), () => {
            plain.write(add(binary('/', item(listAt(list), pixel), constant(255))))
            plain.change(pixel, 1)
          })
        }
        // Nobody asks for an image before the first or behind the last.
        const bounds = [
          ...(first === 1 ? [] : [compare('>', n!, constant(first - 1))]),
          ...(last === this.count(set) ? [] : [compare('<', n!, constant(last + 1))]),
        ]
        const [bound, other] = bounds
        if (!bound) copy()
        else plain.when(other ? logic('and', bound, other) : bound, copy)
      }
    })
  }

  /** The lists that hold a set's pixels, and which of its images are in each. */
  private chunks(set: ImageSetName, width: ImageWidth) {
    const most = imagesInList(width)
    let before = 0
    return partsOf(set).flatMap((part) => {
      const count = this.countOf(part)
      const lists = Array.from({ length: Math.ceil(count / most) }, (_, i) => {
        const from = i * most
        const to = Math.min(from + most, count)
        const number = count > most ? ` ${i + 1}` : ''
        const name = `_${WORDS[part]} pixels ${width}x${width}${number}`
        const list = this.enlarged.list(name, (to - from) * width ** 2, () =>
          Array.from({ length: to - from }, (_, k) => [
            ...this.images.pixels(width, part, from + k + 1),
          ]).flat(),
        )
        return { list, first: before + from + 1, last: before + to }
      })
      before += count
      return lists
    })
  }
}

const imagesInList = (width: ImageWidth) => Math.floor(LONGEST_LIST / width ** 2)

const ADD = { name: 'add', parameters: ['number', 'list'] } as const
const DELETE_ALL = { name: 'deleteAll', parameters: ['list'] } as const

export const useAdd = (value: NumberExpression, list: number): Statement => useOp(ADD, value, listAt(list))
export const useDeleteAll = (list: number): Statement => useOp(DELETE_ALL, listAt(list))
