/** Which variables each own block may change, by itself or through the own blocks that it calls. */
// biome-ignore-all lint/style/noNonNullAssertion: there is a set for each own block, by its number
import type { Program } from '../core/program/ir'
import { visit } from '../core/program/visit'

export function changedBy({ procedures }: Program): readonly ReadonlySet<number>[] {
  const changed = procedures.map(() => new Set<number>())
  const called = procedures.map(() => new Set<number>())
  for (const [number, { body }] of procedures.entries())
    visit(body, (node) => {
      if (node.kind === 'setVariable' || node.kind === 'forEach')
        changed[number]!.add(node.variable as number)
      if (node.kind === 'call') called[number]!.add(node.procedure as number)
    })
  for (let grew = true; grew; ) {
    grew = false
    for (const [number, own] of changed.entries()) {
      const before = own.size
      for (const other of called[number]!) for (const variable of changed[other]!) own.add(variable)
      if (own.size > before) grew = true
    }
  }
  return changed
}

/** Whether an own block may call itself, at once or through others. */
export function isRecursive({ procedures }: Program): boolean {
  const called = procedures.map(({ body }) => {
    const numbers = new Set<number>()
    visit(body, (node) => {
      if (node.kind === 'call') numbers.add(node.procedure as number)
    })
    return numbers
  })
  const reaches = (from: number, to: number, seen: Set<number>): boolean =>
    [...called[from]!].some((next) => {
      if (next === to) return true
      if (seen.has(next)) return false
      seen.add(next)
      return reaches(next, to, seen)
    })
  return procedures.some((_, number) => reaches(number, number, new Set()))
}
