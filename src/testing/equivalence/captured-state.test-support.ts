/** Everything that a run leaves behind and that anybody could see, to the last bit. */

import { joinWords } from '../../core/language/join-words'
import type { NetworkParts } from '../../core/language/op'
import { drawnPixels } from '../../core/memory/drawing'
import type { Machine } from '../../core/run/machine/machine'
import { sentence } from '../../words'

export interface CapturedState {
  /** Whether the run came to its end; else it was cut, and this is how it stood. */
  readonly isOver: boolean
  readonly steps: number
  /** The block that comes next; '' at the end. */
  readonly nextBlock: string
  readonly random: number
  /** By name. Numbers are written as their 64 bits, so that −0 is not 0. */
  readonly variables: Readonly<Record<string, string>>
  readonly lists: Readonly<Record<string, string>>
  readonly log: readonly string[]
  readonly said: string | null
  readonly pictures: readonly string[]
  readonly charts: readonly string[]
  readonly reports: readonly string[]
  readonly network: NetworkParts | null
  readonly shown: readonly boolean[]
  /** Its id, and its bytes. */
  readonly drawing: string
  readonly diagnostic: {
    readonly blockId: string
    readonly blockType: string
    readonly message: string
  } | null
}

export function capturedState(machine: Machine): CapturedState {
  const { memory, diagnostic, stage } = machine
  const { lists } = machine.lowered.program
  const view = stage.view()
  return {
    isOver: machine.isOver,
    steps: machine.steps,
    nextBlock: machine.nextBlock,
    random: machine.random,
    variables: variablesOf(machine),
    lists: Object.fromEntries(lists.map(({ id }, i) => [id, bits(memory.items(i))])),
    log: stage.lines.map(
      ({ number, words }) => `${number}: ${joinWords(words)} ${words.map(exact).join(' ')}`,
    ),
    said: view.said?.map(exact).join(' ') ?? null,
    pictures: view.pictures.map(({ title, width, values }) => `${title} ${width} ${bits(values)}`),
    charts: view.charts.map(
      ({ name, count, every, latest, places, values }) =>
        `${name} ${count} ${every} ${exact(latest)} ${bits(places)} ${bits(values)}`,
    ),
    reports: machine
      .reports()
      .map(
        ({ set, table, mistakes, pixels, width }) =>
          `${set} ${table.join(' ')} ${width} ${pixels.join(' ')} ${mistakes
            .map(({ position, label, answer }) => `${position} ${label} ${exact(answer)}`)
            .join(' ')}`,
      ),
    drawing: `${machine.drawing} ${drawnPixels(memory, 28)} ${drawnPixels(memory, 10)}`,
    network: view.network,
    shown: [...view.shownVariables, ...view.shownLists],
    diagnostic: diagnostic && {
      blockId: diagnostic.blockId,
      blockType: diagnostic.blockType,
      message: sentence(diagnostic.message),
    },
  }
}

export function variablesOf({ memory, lowered }: Machine): CapturedState['variables'] {
  const { f64, variables: first } = memory
  return Object.fromEntries(
    lowered.program.variables.map(({ id }, i) => [id, bits(f64.subarray(first + i, first + i + 1))]),
  )
}

const exact = (part: string | number) => (typeof part === 'number' ? bits(Float64Array.of(part)) : part)

/** The numbers' bits in base 16, with spaces between. A copy is made, because a list may begin anywhere. */
function bits(numbers: Float64Array): string {
  return Array.from(new BigUint64Array(numbers.slice().buffer), (each) => each.toString(16)).join(' ')
}
