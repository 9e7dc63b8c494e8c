/**
 * Autograd goes back through what went forward just before. The blocks may come in any order: each works on what lies
 * in the lists. So the two agree where forward, loss, backward and step follow one another in one stack, and nothing in
 * between changes what they work on.
 */
import type { OpArgument, Statement } from '../../core/program/ir'
import { choice, isOp, type OwnOp } from './layer-ops'

export interface Surroundings {
  /** Variables that hold a loss as a tensor. */
  readonly held: ReadonlySet<number>
  /** Whether the statement, or an own block that it calls, goes through the network. */
  usesNetwork(statement: Statement): boolean
  /** Whether the statement changes images, labels, weights or biases. */
  changesLists(statement: Statement): boolean
}

/** What a stack has of the last image that went forward: autograd's notes, only the answers, or nothing. */
type Forward = { readonly place: number; readonly notes: 'fresh' | 'gone'; loss: number | null }

/**
 * The statements of one stack or mouth, with a word to each forward on whether something goes back through it, and to
 * each backward from which variable's loss. Null where PyTorch would not do what the blocks do.
 */
export function inLearningOrder(
  statements: readonly Statement[],
  { held, usesNetwork, changesLists }: Surroundings,
): readonly Statement[] | null {
  const settled = [...statements]
  let forward = null as Forward | null
  let wentBack = false
  for (const [i, statement] of statements.entries()) {
    if (isOp(statement, 'forward')) {
      settled[i] = withChoice(statement as OwnOp, 'looks')
      forward = { place: i, notes: 'fresh', loss: null }
    } else if (statement.kind === 'setVariable' && isOp(statement.value, 'loss')) {
      if (!forward) return null
      const isHeld = held.has(statement.variable)
      settled[i] = { ...statement, value: withChoice(statement.value as OwnOp, isHeld ? 'held' : 'number') }
      if (forward.notes === 'fresh' && isHeld) forward.loss = statement.variable
    } else if (isOp(statement, 'backward')) {
      if (forward?.notes !== 'fresh') return null
      settled[forward.place] = withChoice(statements[forward.place] as OwnOp, 'learns')
      const held: readonly OpArgument[] =
        forward.loss === null ? [choice('anew')] : [choice('held'), { type: 'variable', value: forward.loss }]
      const op = statement as OwnOp
      settled[i] = { ...op, args: [...op.args, ...held] }
      forward = { ...forward, notes: 'gone', loss: null }
      wentBack = true
    } else if (isOp(statement, 'step')) {
      if (!wentBack) return null
      if (forward) forward = { ...forward, notes: 'gone', loss: null }
    } else if (usesNetwork(statement)) forward = null
    else if (changesLists(statement) && forward) forward = { ...forward, notes: 'gone', loss: null }
  }
  return settled
}

const withChoice = (op: OwnOp, word: string): OwnOp => ({ ...op, args: [...op.args, choice(word)] })
