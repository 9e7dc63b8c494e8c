/** Who calls whom in a program, and which variables a call may change. */
// biome-ignore-all lint/style/noNonNullAssertion: each own block has its entry, by its number
import type { Procedure, Statement } from '../../../core/program/ir'
import { visit } from '../../../core/program/visit'

export class Calls {
  /** By own block: the own blocks that it may get to, itself only where it comes back to itself. */
  readonly reach: readonly ReadonlySet<number>[]
  private readonly assigned: readonly ReadonlySet<number>[]

  constructor(procedures: readonly Procedure[]) {
    const direct = procedures.map(({ body }) => calledIn(body))
    this.reach = procedures.map((_, from) => reachedFrom(from, direct))
    const own = procedures.map(({ body }) => assignedIn(body))
    this.assigned = this.reach.map((reach, i) => new Set([i, ...reach].flatMap((each) => [...own[each]!])))
  }

  /** Whether either may be running while the other is called. */
  areEntangled(a: number, b: number): boolean {
    return this.reach[a]!.has(b) && this.reach[b]!.has(a)
  }

  /** Called ones come before their callers, as far as they do not go round in a circle. */
  get inOrder(): readonly number[] {
    return this.reach.map((_, i) => i).toSorted((a, b) => this.reach[a]!.size - this.reach[b]!.size)
  }

  /** Whether these statements, or what they call, may set the variable. */
  sets(body: readonly Statement[], variable: number): boolean {
    if (assignedIn(body).has(variable)) return true
    return [...calledIn(body)].some((procedure) => this.assigned[procedure]!.has(variable))
  }
}

function calledIn(body: readonly Statement[]): ReadonlySet<number> {
  const called = new Set<number>()
  visit(body, (node) => node.kind === 'call' && called.add(node.procedure as number))
  return called
}

export function assignedIn(body: readonly Statement[]): ReadonlySet<number> {
  const assigned = new Set<number>()
  visit(body, ({ kind, variable }) => {
    if (kind === 'setVariable' || kind === 'forEach') assigned.add(variable as number)
  })
  return assigned
}

function reachedFrom(start: number, direct: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  const reached = new Set<number>()
  const pile = [...direct[start]!]
  for (let next = pile.pop(); next !== undefined; next = pile.pop()) {
    if (reached.has(next)) continue
    reached.add(next)
    pile.push(...direct[next]!)
  }
  return reached
}
