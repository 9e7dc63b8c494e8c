/**
 * From where to where in a stack each local is needed. Scratch has no locals: they become variables, and two of them
 * can be one variable where they are not needed at once.
 */
import type { NumberExpression, Statement } from '../../../core/program/ir'
import { visit } from '../../../core/program/visit'

export interface Span {
  first: number
  last: number
}

export interface CallSite {
  readonly at: number
  readonly statement: Extract<Statement, { kind: 'call' }>
}

export class Spans {
  /** By local, for those that are needed. */
  readonly spans = new Map<number, Span>()
  readonly calls: CallSite[] = []
  /** By local: the calls whose result goes straight into the next statement, so that no variable is needed. */
  readonly passedOn = new Set<number>()
  private readonly reads = new Map<number, number>()
  private readonly loops: Span[] = []
  private now = 0

  /** `usesCursor` says whether a `for each` needs its two locals. */
  constructor(
    body: readonly Statement[],
    private readonly inputs: number,
    private readonly usesCursor: (loop: Extract<Statement, { kind: 'forEach' }>) => boolean,
  ) {
    visit(body, ({ kind, local }) => {
      if (kind === 'local') this.reads.set(local as number, (this.reads.get(local as number) ?? 0) + 1)
    })
    this.sequence(body)
    this.stretchOverLoops()
  }

  private sequence(body: readonly Statement[]): void {
    for (const [i, statement] of body.entries()) {
      const next = body[i + 1]
      if (statement.kind === 'call' && statement.into !== null && next) {
        const reads = readsIn(ownExpressions(next), statement.into)
        if (reads > 0 && reads === this.reads.get(statement.into)) this.passedOn.add(statement.into)
      }
      this.statement(statement)
    }
  }

  private statement(statement: Statement): void {
    this.now++
    const start = this.now
    visit(ownExpressions(statement), ({ kind, local }) => kind === 'local' && this.need(local as number))
    switch (statement.kind) {
      case 'setLocal':
        this.need(statement.local)
        break
      case 'call':
        this.calls.push({ at: this.now, statement })
        if (statement.into !== null) this.need(statement.into)
        break
      case 'if':
        this.sequence(statement.then)
        this.sequence(statement.else)
        break
      case 'repeat':
        this.sequence(statement.body)
        this.endLoop(start)
        break
      case 'forEach':
        this.sequence(statement.body)
        this.endLoop(start)
        if (this.usesCursor(statement))
          for (const local of [statement.cursor, statement.last])
            this.spans.set(local, { first: start, last: this.now })
        break
      case 'loop':
        this.sequence(statement.before)
        this.now++
        visit(statement.until, ({ kind, local }) => kind === 'local' && this.need(local as number))
        this.sequence(statement.body)
        this.endLoop(start)
    }
  }

  private endLoop(first: number): void {
    this.now++
    this.loops.push({ first, last: this.now })
  }

  private need(local: number): void {
    if (local < this.inputs || this.passedOn.has(local)) return
    const span = this.spans.get(local)
    if (span) span.last = this.now
    else this.spans.set(local, { first: this.now, last: this.now })
  }

  /** What a loop takes from before it is needed to its end: the next turn takes it again. */
  private stretchOverLoops(): void {
    for (const span of this.spans.values())
      for (const loop of this.loops)
        if (span.first < loop.first && span.last >= loop.first) span.last = Math.max(span.last, loop.last)
  }
}

/** What a statement works out when it begins, once. A loop's question is asked at each turn, so it is not here. */
export function ownExpressions(statement: Statement): unknown {
  switch (statement.kind) {
    case 'if':
      return statement.condition
    case 'repeat':
      return statement.times
    case 'forEach':
      return [statement.from, statement.to]
    case 'loop':
      return null
    default:
      return statement.kind === 'setItem'
        ? [statement.index, statement.list, statement.value]
        : Object.values(statement)
  }
}

function readsIn(part: unknown, wanted: number): number {
  let reads = 0
  visit(part, (node) => {
    if ((node as NumberExpression).kind === 'local' && node.local === wanted) reads++
  })
  return reads
}
