/**
 * Rounds of several turns for loops that only work numbers out: nothing is stored in a list, nothing is decided,
 * and every list access was checked before. Such a loop has only one thing to fear, a not-a-number; so it looks
 * once, at the end, and where there is one, it forgets all of it and lets the single turns find it. Counters move
 * on once as well. Sums keep their order: turn follows turn.
 */
import type { NumberExpression, Statement } from '../../program/ir'
import { operandsOf } from '../../program/passes/operands'
import { costOf } from '../analysis/cost'
import type { ChunkPlan, Track } from '../analysis/strip-mining-plan'
import type { Region } from '../regions/region'
import { TYPE } from '../wasm/opcodes'
import { leaveUnlessWhole, moveOn } from './induction-step'

/** Turns in a round: first many, then what is left of them. */
const ROUNDS = [8, 4]

/** Loops with longer bodies gain little. */
const LARGEST_COST = 24

export type Assignment = Extract<Statement, { kind: 'setVariable' | 'setLocal' }>

/** Does as many of the `n` turns as it can, and takes them off `n`. */
export function quickTurns(region: Region, plan: ChunkPlan, tracks: readonly Track[], n: number): void {
  const { asm } = region
  const work = workOf(plan)
  if (!work) return
  const targets = [...new Set(work.map((statement) => localOf(region, statement)))]
  const saved = targets.map(() => asm.take(TYPE.f64))
  const suspect = asm.take(TYPE.f64)
  const left = asm.take(TYPE.i32)
  const done = asm.take(TYPE.f64)
  const over = asm.block()
  asm.get(n)
  asm.i32(ROUNDS.at(-1)!)
  asm.op('i32LtU')
  asm.brIf(over)
  leaveUnlessWhole(region, plan, over)
  for (const [i, local] of targets.entries()) {
    asm.get(local)
    asm.set(saved[i]!)
  }
  asm.f64(0)
  asm.set(suspect)
  asm.get(n)
  asm.set(left)
  for (const turns of ROUNDS) rounds(region, turns, work, tracks, left, suspect)

  asm.get(n)
  asm.get(left)
  asm.op('i32Sub', 'f64ConvertI32S')
  asm.set(done)
  asm.get(suspect)
  for (const statement of work) {
    if (!accumulates(statement, work)) continue
    asm.get(localOf(region, statement))
    asm.op('f64Add')
  }
  asm.tee(suspect)
  asm.get(suspect)
  asm.op('f64Eq')
  asm.if()
  moveOn(region, plan, () => asm.get(done))
  asm.get(left)
  asm.set(n)
  asm.else()
  // Forget it all: the single turns will find the place.
  for (const [i, local] of targets.entries()) {
    asm.get(saved[i]!)
    asm.set(local)
  }
  for (const track of tracks) {
    goOn(region, track, () => {
      asm.get(left)
      asm.get(n)
      asm.op('i32Sub')
    })
  }
  asm.end()
  asm.end()
  asm.release(TYPE.f64, suspect, done, ...saved)
  asm.release(TYPE.i32, left)
}

/** Rounds of so many turns, while there are enough left. */
function rounds(
  region: Region,
  turns: number,
  work: readonly Assignment[],
  tracks: readonly Track[],
  left: number,
  suspect: number,
): void {
  const { asm } = region
  const areEnough = () => {
    asm.get(left)
    asm.i32(turns)
    asm.op('i32GeU')
  }
  areEnough()
  asm.if()
  const next = asm.loop()
  for (let turn = 0; turn < turns; turn++) {
    for (const { pointer, stride } of tracks) pointer.offset = turn * (stride as number)
    for (const statement of work) {
      region.suspect = accumulates(statement, work) ? 'later' : suspect
      region.sequence([statement])
    }
  }
  region.suspect = null
  for (const track of tracks) {
    track.pointer.offset = 0
    goOn(region, track, () => asm.i32(turns))
  }
  asm.get(left)
  asm.i32(turns)
  asm.op('i32Sub')
  asm.set(left)
  areEnough()
  asm.brIf(next)
  asm.end()
  asm.end()
}

/** Moves a track on by as many turns as `turns` leaves on the stack. */
export function goOn({ asm }: Region, { pointer, stride }: Track, turns: () => void): void {
  if (stride === 0) return
  asm.get(pointer.local)
  turns()
  asm.i32(stride as number)
  asm.op('i32Mul', 'i32Add')
  asm.set(pointer.local)
}

/** The body without the statements that move counters on, if all of it is fit for this. */
export function workOf({ motion, isLight, accesses }: ChunkPlan): readonly Assignment[] | null {
  const { loop } = motion
  if (!isLight || costOf(loop) > LARGEST_COST) return null
  if (loop.kind === 'forEach' && !motion.inductions.has(loop.variable)) return null
  if (accesses.some(({ stride }) => typeof stride !== 'number' || stride < 0)) return null
  const positions = new Set([...motion.inductions.values()].map(({ position }) => position))
  const work = loop.body.filter((_, i) => !positions.has(i))
  const checked = new Set(accesses.map(({ node }) => node))
  /** Nothing in it can exit, and nothing moves on in it but what the tracks follow. */
  const isPlain = (node: NumberExpression): boolean => {
    if (node.kind === 'item') return checked.has(node)
    if (node.kind === 'variable') return !motion.inductions.has(node.variable)
    // A power can swallow a not-a-number.
    if (node.kind === 'binary' && node.name === 'power') return false
    if (node.kind === 'op' || node.kind === 'missing' || node.kind === 'call' || node.kind === 'length')
      return false
    return operandsOf(node).every(isPlain)
  }
  const isFit = (statement: Statement): statement is Assignment =>
    (statement.kind === 'setVariable' || statement.kind === 'setLocal') && isPlain(statement.value)
  return work.length > 0 && work.every(isFit) ? work : null
}

export function localOf(region: Region, statement: Assignment): number {
  return statement.kind === 'setVariable'
    ? region.variable(statement.variable)
    : region.local(statement.local)
}

/** Whether a not-a-number in its target stays there to be found later, as in “change total by …”. */
export function accumulates(statement: Assignment, work: readonly Assignment[]): boolean {
  const { value } = statement
  const isOnly = work.every(
    (each) =>
      each === statement ||
      each.kind !== 'setVariable' ||
      statement.kind !== 'setVariable' ||
      each.variable !== statement.variable,
  )
  const isSelf = (node: NumberExpression) =>
    statement.kind === 'setVariable' && node.kind === 'variable' && node.variable === statement.variable
  return (
    isOnly &&
    value.kind === 'binary' &&
    ['+', '-', '*', '/'].includes(value.name) &&
    (isSelf(value.a) || isSelf(value.b))
  )
}
