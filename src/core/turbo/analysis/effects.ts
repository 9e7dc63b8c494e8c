/**
 * Effect analysis (may-use and may-modify sets): what statements read, write, resize and call. It decides what
 * compiled code may keep in locals, for how long, and what is invariant in a loop.
 *
 * Calls are resolved by one summary for each own block: its own effects and those of all that it calls, by iterating
 * over the call graph up to a fixed point (J. P. Banning, An efficient way to find the side effects of procedure calls
 * and the aliases of variables, POPL 1979). Lists never alias, so no more is needed.
 */
import type { BooleanExpression, Program, Statement } from '../../program/ir'
import { type Operation, operandsOf } from '../../program/passes/operands'

/** Variables, locals, lists and own blocks by number. */
export interface Effects {
  readonly reads: ReadonlySet<number>
  readonly writes: ReadonlySet<number>
  readonly readsLocals: ReadonlySet<number>
  readonly writesLocals: ReadonlySet<number>
  /** Lists that may get another length. */
  readonly resizes: ReadonlySet<number>
  readonly calls: ReadonlySet<number>
}

type Sets = { readonly [K in keyof Effects]: Set<number> }

const nothing = (): Sets => ({
  reads: new Set(),
  writes: new Set(),
  readsLocals: new Set(),
  writesLocals: new Set(),
  resizes: new Set(),
  calls: new Set(),
})

/** What stands directly in a statement. */
export interface Parts {
  readonly operations: readonly Operation[]
  readonly conditions: readonly BooleanExpression[]
  readonly bodies: readonly (readonly Statement[])[]
}

export function partsOf(statement: Statement): Parts {
  const parts = (
    operations: readonly Operation[],
    conditions: readonly BooleanExpression[] = [],
    bodies: readonly (readonly Statement[])[] = [],
  ) => ({ operations, conditions, bodies })
  switch (statement.kind) {
    case 'setVariable':
    case 'setLocal':
      return parts([statement.value])
    case 'setItem':
      return parts([statement.index, statement.list, statement.value])
    case 'if':
      return parts([], [statement.condition], [statement.then, statement.else])
    case 'repeat':
      return parts([statement.times], [], [statement.body])
    case 'loop':
      return parts([], statement.until ? [statement.until] : [], [statement.before, statement.body])
    case 'forEach':
      return parts([statement.from, statement.to], [], [statement.body])
    case 'call':
      return parts(statement.args)
    case 'return':
      return parts(statement.value ? [statement.value] : [])
    case 'op':
      return parts([statement])
    case 'stop':
    case 'missing':
      return parts([])
  }
}

/** Calls `visit` with the node and all number expressions and ops inside it. */
export function visitOperation(node: Operation, visit: (node: Operation) => void): void {
  visit(node)
  for (const each of operandsOf(node)) visitOperation(each, visit)
}

export function visitCondition(node: BooleanExpression, visit: (node: Operation) => void): void {
  switch (node.kind) {
    case 'compare':
      visitOperation(node.a, visit)
      visitOperation(node.b, visit)
      break
    case 'logic':
      visitCondition(node.a, visit)
      visitCondition(node.b, visit)
      break
    case 'not':
      visitCondition(node.a, visit)
      break
    case 'op':
    case 'missing':
      visitOperation(node, visit)
  }
}

/** Finds effects and keeps them, because a nested loop is asked about once for each loop around it. */
export class EffectAnalysis {
  private readonly known = new Map<Statement, Effects>()
  private readonly summaries: readonly Effects[]

  /** `conditionBefore` is that of a breakpoint before a statement; what it reads counts as read by the statement. */
  constructor(
    private readonly program: Program,
    private readonly conditionBefore: (statement: Statement) => BooleanExpression | null | undefined,
  ) {
    this.summaries = this.summarise()
  }

  of(statements: readonly Statement[]): Effects {
    const all = nothing()
    for (const statement of statements) merge(all, this.ofOne(statement))
    return all
  }

  /** With the summaries of all own blocks that are called. */
  withCalls(statements: readonly Statement[]): Effects {
    const all = nothing()
    merge(all, this.of(statements))
    for (const procedure of all.calls) mergeShared(all, this.ofProcedure(procedure))
    return all
  }

  /** An own block's summary: what it does to variables and lists, with all that it calls. */
  ofProcedure(procedure: number): Effects {
    return summaryOf(this.summaries, procedure)
  }

  ofOne(statement: Statement): Effects {
    const known = this.known.get(statement)
    if (known) return known
    const found = nothing()
    const { operations, conditions, bodies } = partsOf(statement)
    const visit = (node: Operation) => {
      if (node.kind === 'variable') found.reads.add(node.variable)
      else if (node.kind === 'local') found.readsLocals.add(node.local)
      else if (node.kind === 'op')
        for (const { type, value } of node.args) if (type === 'variable') found.reads.add(value)
    }
    for (const operation of operations) visitOperation(operation, visit)
    for (const each of conditions) visitCondition(each, visit)
    const condition = this.conditionBefore(statement)
    if (condition) visitCondition(condition, visit)
    for (const body of bodies) merge(found, this.of(body))
    this.addOwn(statement, found)
    this.known.set(statement, found)
    return found
  }

  private addOwn(statement: Statement, found: Sets): void {
    switch (statement.kind) {
      case 'setVariable':
        found.writes.add(statement.variable)
        break
      case 'setLocal':
        found.writesLocals.add(statement.local)
        break
      case 'repeat':
        found.writesLocals.add(statement.counter)
        break
      case 'forEach':
        found.writes.add(statement.variable)
        found.writesLocals.add(statement.cursor).add(statement.last)
        break
      case 'call':
        found.calls.add(statement.procedure)
        if (statement.into !== null) found.writesLocals.add(statement.into)
        break
      case 'op':
        // A row keeps its length, and so does every list that a mere expression looks at.
        for (const { type, value } of statement.args)
          if (type === 'list' && value.kind === 'list') found.resizes.add(value.list)
    }
  }

  private summarise(): readonly Effects[] {
    const all = this.program.procedures.map(({ body }) => {
      const sets = nothing()
      merge(sets, this.of(body))
      return sets
    })
    for (let changed = true; changed; ) {
      changed = false
      for (const effects of all)
        for (const called of [...effects.calls])
          changed = mergeShared(effects, summaryOf(all, called)) || changed
    }
    return all
  }
}

function summaryOf(summaries: readonly Effects[], procedure: number): Effects {
  const summary = summaries[procedure]
  if (!summary) throw new Error(`No own block has the number ${procedure}.`)
  return summary
}

function merge(into: Sets, from: Effects): void {
  for (const name of Object.keys(into) as (keyof Sets)[]) for (const each of from[name]) into[name].add(each)
}

/** All but the locals, which each call has for itself. True if anything was new. */
function mergeShared(into: Sets, from: Effects): boolean {
  let isNew = false
  for (const name of ['reads', 'writes', 'resizes', 'calls'] as const)
    for (const each of from[name]) {
      if (into[name].has(each)) continue
      into[name].add(each)
      isNew = true
    }
  return isNew
}

/** The variables and locals that an expression reads. */
export function readsOf(node: Operation): { readonly variables: Set<number>; readonly locals: Set<number> } {
  const variables = new Set<number>()
  const locals = new Set<number>()
  visitOperation(node, (each) => {
    if (each.kind === 'variable') variables.add(each.variable)
    else if (each.kind === 'local') locals.add(each.local)
    else if (each.kind === 'op')
      for (const { type, value } of each.args) if (type === 'variable') variables.add(value)
  })
  return { variables, locals }
}
