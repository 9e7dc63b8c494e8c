/** A project of ours as one of Scratch's: prepared, given variables for its locals, and said in Scratch's blocks. */
// biome-ignore-all lint/style/noNonNullAssertion: the program's own numbers, and the first flag is read where there is one
import { FLAG } from '../../../core/program/events'
import type { Procedure } from '../../../core/program/ir'
import { say } from '../../../words'
import { type ExportInput, type NameKind, namesIn } from '../../exporter'
import { remarksOf } from '../../remarks'
import type { CustomBlock, ScratchStack, ScratchStatement, Slot } from '../blocks/blocks'
import { type Shared, StackWriter } from '../blocks/statements'
import { Calls } from '../lowering/calls'
import { prepare } from '../lowering/prepare'
import { TemporaryPool } from '../lowering/temporaries'
import { blockWords, Names } from '../names'
import type { Enlarged } from './enlarged'
import type { ScratchProject } from './project-json'
import { startOf } from './start'

export interface InScratch extends ScratchProject {
  /** As they read in its blocks. */
  readonly names: ReadonlyMap<string, NameKind>
  /** How many images of each set that the program asks for went along, and how many there are. */
  readonly shortened: readonly { readonly set: string; readonly taken: number; readonly all: number }[]
}

export function scratchProject(input: ExportInput): InScratch {
  const { program, enlarged, images, needed } = prepare(input)
  const slots = new Slots(enlarged)
  const customNames = new Names()
  const customs: CustomBlock[] = []
  const custom = (procedure: number): CustomBlock => {
    const { name, inputs } = enlarged.procedures[procedure]!
    const inputNames = new Names()
    const made = {
      id: `p${procedure + 1}`,
      name: customNames.take(blockWords(name), 'block'),
      inputs: inputs.map((each) => inputNames.take(each, 'input')),
      warp: true,
    }
    customs[procedure] = made
    return made
  }
  enlarged.procedures.forEach((_, i) => {
    custom(i)
  })
  const calls = new Calls(enlarged.procedures)
  const pool = new TemporaryPool(enlarged.procedures, calls, (name) => slots.extra(name))
  const shared: Shared = {
    variable: (variable) => slots.variable(variable),
    list: (list) => slots.list(list),
    isNeverEmpty: (list) => enlarged.isNeverEmpty(list),
    record: (name) => slots.record(name),
    customs,
    calls,
    result: () => slots.result(),
    pile: () => slots.record('_pile'),
  }
  const definitionOf = ({ body, at }: Procedure, i: number): ScratchStack => {
    const writer = new StackWriter(shared, pool.ofOwnBlock(i), customs[i]!.inputs)
    return { hat: customs[i]!, body: writer.body(body, true), at }
  }
  const definitions = enlarged.procedures.map(definitionOf)
  const scripts = program.scripts.map((script) => ({
    event: script.event,
    at: script.at,
    body: new StackWriter(shared, pool.of(script), []).body(script.body),
  }))
  const start = startOf({ ...program, procedures: enlarged.procedures }, enlarged, slots.records)
  const startBlock = custom(start)
  pool.add(enlarged.procedures[start]!)
  const setUp = definitionOf(enlarged.procedures[start]!, start)

  // A block for each of several flags keeps them apart and in order; Scratch would run them side by side.
  const flags = scripts.filter(({ event }) => event === FLAG)
  const isOne = flags.length === 1
  const apart = (isOne ? scripts.filter(({ event }) => event !== FLAG) : scripts).map(
    ({ event, body, at }, i) => {
      const name = customNames.take(event === FLAG ? '_flag' : '_when I draw', 'block')
      return { event, body, at, hat: { id: `s${i + 1}`, name, inputs: [], warp: false } }
    },
  )
  const called = apart.filter(({ event }) => event === FLAG).map(({ hat }) => hat)
  const flag: ScratchStack = {
    hat: 'flag',
    body: [...[startBlock, ...called].map(callOf), ...(isOne ? flags[0]!.body : [])],
    at: isOne ? flags[0]!.at : '',
  }
  const own = definitions.slice(0, enlarged.own)
  const brought = definitions.slice(enlarged.own)
  return {
    stacks: [flag, ...apart, ...own, setUp, ...brought],
    variables: slots.allVariables,
    lists: slots.allLists,
    watched: slots.watched,
    remarks: remarksOf(input.project, input.language),
    about: say('export-scratch-about'),
    names: namesIn({
      variables: slots.allVariables.map(({ name }) => name),
      lists: slots.allLists.map(({ name }) => name),
      procedures: customs.map(({ name }) => name),
    }),
    shortened: [...needed.named].flatMap((set) => {
      const taken = images.count(set)
      const all = input.images.count(set)
      return taken < all ? [{ set, taken, all }] : []
    }),
  }
}

const callOf = (custom: CustomBlock): ScratchStatement => ({ kind: 'call', custom, inputs: [], at: '' })

/** Ids for Scratch, by number, and names that are unlike one another. */
class Slots {
  private readonly variableNames = new Names()
  private readonly listNames = new Names()
  private readonly variables: Slot[] = []
  private readonly lists: Slot[] = []
  private readonly extras: Slot[] = []
  private readonly recorded = new Map<string, number>()
  private taken: Slot | null = null

  constructor(private readonly enlarged: Enlarged) {
    // The project's own names come first, so that they stay as they are.
    enlarged.variables.forEach((_, i) => {
      this.variable(i)
    })
    enlarged.lists.forEach((_, i) => {
      this.list(i)
    })
  }

  variable(i: number): Slot {
    this.variables[i] ??= {
      id: `v${i + 1}`,
      name: this.variableNames.take(this.enlarged.variables[i]!.name, 'variable'),
    }
    return this.variables[i]
  }

  list(i: number): Slot {
    this.lists[i] ??= { id: `l${i + 1}`, name: this.listNames.take(this.enlarged.lists[i]!.name, 'list') }
    return this.lists[i]
  }

  extra(name: string): Slot {
    const slot = { id: `t${this.extras.length + 1}`, name: this.variableNames.take(name, 'value') }
    this.extras.push(slot)
    return slot
  }

  result(): Slot {
    this.taken ??= this.extra('_result')
    return this.taken
  }

  record(name: string): Slot {
    const list = this.enlarged.list(name)
    this.recorded.set(name, list)
    return this.list(list)
  }

  get records(): readonly number[] {
    return [...this.recorded.values()]
  }

  get allVariables() {
    const own = this.enlarged.variables.map(({ value }, i) => ({ ...this.variable(i), value }))
    return [...own, ...this.extras.map((slot) => ({ ...slot, value: 0 }))]
  }

  get allLists() {
    return this.enlarged.lists.map((list, i) => ({
      ...this.list(i),
      get values() {
        return list.values
      },
    }))
  }

  get watched() {
    const shown = <K extends 'variable' | 'list'>(
      kind: K,
      all: readonly { readonly shown: boolean }[],
      slot: (i: number) => Slot,
    ) => all.flatMap((each, i) => (each.shown ? [{ kind, ...slot(i) }] : []))
    return [
      ...shown('variable', this.enlarged.variables, (i) => this.variable(i)),
      ...shown('list', this.enlarged.lists, (i) => this.list(i)),
    ]
  }
}
