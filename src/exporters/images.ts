/** Which images a program needs beside it, and their bytes: only the sets, labels and widths that its blocks ask for. */
import type { Language } from '../core/language/language'
import type { ImageSource } from '../core/language/op'
import type { ImageSetName, ImageWidth, OpArgument, Program } from '../core/program/ir'
import { visit } from '../core/program/visit'

export type StoredSet = Exclude<ImageSetName, 'all'>

export interface ImagesNeeded {
  /** The sets as the program names them, `all` too. */
  readonly named: ReadonlySet<ImageSetName>
  /** Sets whose labels, or at least whose number, the program asks for. */
  readonly labels: readonly StoredSet[]
  readonly pixels: readonly { readonly set: StoredSet; readonly width: ImageWidth }[]
}

const SETS: readonly ImageSetName[] = ['training', 'development', 'test', 'all']
const isSet = (word: string): word is ImageSetName => (SETS as readonly string[]).includes(word)

/** The sets that a named set is made of, in order. */
export const partsOf = (set: ImageSetName): readonly StoredSet[] =>
  set === 'all' ? ['training', 'development'] : [set]

/** An op with a list puts pixels into it; the others ask for labels, or for how many there are. */
export function imagesNeeded(program: Program, language: Language): ImagesNeeded {
  const named = new Set<ImageSetName>()
  const labels = new Set<StoredSet>()
  const pixels = new Map<string, { readonly set: StoredSet; readonly width: ImageWidth }>()
  visit([program.scripts, program.procedures], (node) => {
    const op = node.kind === 'op' ? language.ops.get(node.op as string) : undefined
    if (!op?.images) return
    const choices = (node.args as readonly OpArgument[]).flatMap((argument) =>
      argument.type === 'choice' ? argument.value : [],
    )
    const width = op.images(choices)
    for (const set of choices.filter(isSet)) {
      named.add(set)
      for (const part of partsOf(set)) {
        labels.add(part)
        if (op.parameters.includes('list')) pixels.set(`${part} ${width}`, { set: part, width })
      }
    }
  })
  const inOrder = <T>(found: Iterable<T>, set: (each: T) => ImageSetName) =>
    [...found].sort((a, b) => SETS.indexOf(set(a)) - SETS.indexOf(set(b)))
  return {
    named,
    labels: inOrder(labels, (set) => set),
    pixels: inOrder(pixels.values(), ({ set }) => set),
  }
}

/** The labels of a set, a byte each. */
export const labelBytes = (images: ImageSource, set: StoredSet): Uint8Array =>
  Uint8Array.from({ length: images.count(set) }, (_, i) => images.label(set, i + 1))

/** The pixels of a set, a byte each, image by image: 0 is paper, 255 is ink. */
export function pixelBytes(images: ImageSource, set: StoredSet, width: ImageWidth): Uint8Array {
  const size = width * width
  const bytes = new Uint8Array(images.count(set) * size)
  for (let i = 0; i * size < bytes.length; i++) bytes.set(images.pixels(width, set, i + 1), i * size)
  return bytes
}
