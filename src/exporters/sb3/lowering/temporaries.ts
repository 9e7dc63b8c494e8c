/**
 * The variables that locals become. They are shared: two locals are one variable unless both are needed at once, or
 * one is needed across a call that uses the other. An own block that comes back to itself saves its own across the
 * call instead.
 */
// biome-ignore-all lint/style/noNonNullAssertion: own blocks have entries by number, called ones first, and each span has got a slot
import type { LocalNames, Procedure, Statement } from '../../../core/program/ir'
import type { Slot } from '../blocks/blocks'
import type { Calls } from './calls'
import { Spans } from './liveness'
import { countsItself } from './loops'

export interface Temporaries {
  /** By local. */
  readonly slots: ReadonlyMap<number, Slot>
  readonly passedOn: ReadonlySet<number>
  /** What a call must save because it may come back to this own block. */
  savedAcross(call: Statement): readonly Slot[]
}

interface Stack {
  readonly inputs: number
  readonly localNames?: LocalNames
  readonly body: readonly Statement[]
}

export class TemporaryPool {
  private readonly pools = new Map<string, Slot[]>()
  private readonly ofProcedure: Temporaries[] = []
  private readonly usedBy: Set<Slot>[]

  constructor(
    procedures: readonly Procedure[],
    private readonly calls: Calls,
    private readonly newSlot: (name: string) => Slot,
  ) {
    this.usedBy = procedures.map(() => new Set())
    for (const number of calls.inOrder) {
      const procedure = procedures[number]!
      const made = this.assign({ ...procedure, inputs: procedure.inputs.length }, number)
      this.ofProcedure[number] = made
      this.usedBy[number] = new Set(made.slots.values())
    }
  }

  /** Another own block behind all others, which calls none. */
  add(procedure: Procedure): void {
    this.ofProcedure.push(this.assign({ ...procedure, inputs: procedure.inputs.length }, null))
  }

  ofOwnBlock(procedure: number): Temporaries {
    return this.ofProcedure[procedure]!
  }

  /** Of a script. */
  of(stack: Omit<Stack, 'inputs'>): Temporaries {
    return this.assign({ inputs: 0, ...stack }, null)
  }

  private assign({ inputs, localNames = {}, body }: Stack, procedure: number | null): Temporaries {
    const spans = new Spans(body, inputs, (loop) => !countsItself(loop, this.calls))
    const slots = new Map<number, Slot>()
    const comesBack = (called: number) => procedure !== null && this.calls.areEntangled(procedure, called)
    for (const [local, { first, last }] of spans.spans) {
      const taken = new Set<Slot>()
      for (const [other, slot] of slots) {
        const span = spans.spans.get(other)
        if (span && span.first <= last && first <= span.last) taken.add(slot)
      }
      for (const { at, statement } of spans.calls)
        if (first < at && at < last && !comesBack(statement.procedure))
          for (const slot of this.usedIn(statement.procedure)) taken.add(slot)
      slots.set(local, this.free(localNames[local] ?? 'value', taken))
    }
    const savedAcross = (call: Statement): readonly Slot[] => {
      const site = spans.calls.find(({ statement }) => statement === call)
      if (!site || !comesBack(site.statement.procedure)) return []
      const needed = [...spans.spans].filter(([, { first, last }]) => first < site.at && site.at < last)
      return [...new Set(needed.map(([local]) => slots.get(local)!))]
    }
    return { slots, passedOn: spans.passedOn, savedAcross }
  }

  private usedIn(procedure: number): readonly Slot[] {
    return [procedure, ...this.calls.reach[procedure]!].flatMap((each) => [...this.usedBy[each]!])
  }

  private free(name: string, taken: ReadonlySet<Slot>): Slot {
    const pool = this.pools.get(name) ?? []
    this.pools.set(name, pool)
    const known = pool.find((slot) => !taken.has(slot))
    if (known) return known
    const made = this.newSlot(`_${name}`)
    pool.push(made)
    return made
  }
}
