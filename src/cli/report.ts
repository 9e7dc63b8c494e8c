/** What a run left behind, as one JSON object for machines or as a few lines for a person. */
import { createHash } from 'node:crypto'
import { joinWords } from '../core/language/join-words'
import { showNumber } from '../core/language/show-number'
import type { Message, MessageValue } from '../core/message'
import { toJsonNumber } from '../core/project/json/numbers'
import type { OwnImages } from '../core/project/project'
import type { Machine } from '../core/run/machine/machine'
import type { RunMode } from '../core/run/stage/snapshot'
import { say, sentence } from '../words'
import { forMachines, forPerson } from './test-report'
import type { RunOptions } from './usage'

export interface RunResult {
  readonly machine: Machine
  readonly name: string
  /** The project's own, where it has some. */
  readonly images: OwnImages | undefined
  readonly seed: number
  readonly mode: RunMode
  readonly milliseconds: number
}

export function reportAsJson({ machine, seed, mode, milliseconds }: RunResult): string {
  const { program } = machine.lowered
  const { diagnostic, memory } = machine
  return oneLine({
    ok: diagnostic === null,
    mode,
    seed,
    steps: mode === 'turbo' ? null : machine.steps,
    milliseconds,
    random: machine.random,
    variables: Object.fromEntries(variablesOf(machine).map(([name, value]) => [name, toJsonNumber(value)])),
    lists: Object.fromEntries(program.lists.map(({ name }, i) => [name, fingerprint(memory.items(i))])),
    log: machine.stage.lines.map(({ words }) => joinWords(words)),
    reports: machine.reports().map(forMachines),
    diagnostics: diagnostic
      ? [{ blockId: diagnostic.blockId, blockType: diagnostic.blockType, ...inJson(diagnostic.message) }]
      : [],
  })
}

/** The same object where the run could not begin. */
export function failureAsJson({ mode, seed }: RunOptions, message: Message): string {
  return oneLine({
    ok: false,
    mode,
    seed,
    steps: null,
    milliseconds: 0,
    random: null,
    variables: {},
    lists: {},
    log: [],
    reports: [],
    diagnostics: [{ blockId: '', blockType: '', ...inJson(message) }],
  })
}

export function reportForPerson({ machine, name, images, seed, mode, milliseconds }: RunResult): string {
  const { program } = machine.lowered
  const { diagnostic, memory } = machine
  const seconds = (milliseconds / 1000).toFixed(2)
  const ended =
    mode === 'turbo'
      ? say('cli-ended-turbo', { seconds })
      : say('cli-ended', { steps: machine.steps, seconds })
  const lines = [
    mode === 'turbo' ? say('cli-run-turbo', { name, seed }) : say('cli-run-stepwise', { name, seed }),
    ...machine.stage.lines.slice(-20).map(({ words }) => `  ${joinWords(words)}`),
    ...variablesOf(machine).map(([name, value]) => `${name} = ${showNumber(value)}`),
    ...program.lists.map(({ name }, i) => say('cli-list-length', { name, count: memory.length(i) })),
    ...machine.reports().flatMap((each) => forPerson(each, images)),
    diagnostic
      ? say('cli-stopped', {
          block: diagnostic.blockId,
          type: diagnostic.blockType,
          fault: diagnostic.message,
        })
      : ended,
  ]
  return `${lines.join('\n')}\n`
}

/** By name. */
const variablesOf = ({ lowered, memory }: Machine) =>
  // biome-ignore lint/style/noNonNullAssertion: each variable has its place in memory
  lowered.program.variables.map(({ name }, i) => [name, memory.f64[memory.variables + i]!] as const)

/** What is said, and for programs what does not change with the language: which message it is, and its values. */
export const inJson = (message: Message) => ({ message: sentence(message), ...codeInJson(message) })

const codeInJson = ({ code, values }: Message) => ({
  code,
  values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueInJson(value)])),
})

function valueInJson(value: MessageValue): unknown {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return toJsonNumber(value)
  return 'code' in value ? codeInJson(value) : value.map(valueInJson)
}

const oneLine = (value: unknown) => `${JSON.stringify(value)}\n`

function fingerprint(items: Float64Array) {
  const bytes = new DataView(new ArrayBuffer(items.length * 8))
  for (const [i, value] of items.entries()) bytes.setFloat64(i * 8, value, true)
  return { length: items.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}
