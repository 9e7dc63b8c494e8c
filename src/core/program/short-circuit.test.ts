/** “and” and “or” ask their right side only where the left leaves the answer open, also where own blocks are asked. */
import { describe, expect, it } from 'vitest'
import {
  add,
  and,
  ask,
  change,
  either,
  get,
  giveBack,
  input,
  is,
  log,
  not,
  or,
  own,
  set,
  unaskable,
} from '../../testing/fixtures/in-blocks.test-support'
import type { Spelled } from '../../testing/fixtures/project-of.test-support'
import { run } from '../../testing/fixtures/run-blocks.test-support'

/** Logs its number and gives it back: it shows when it was asked. */
const tell = own('tell', ['n'], true, log(input('tell.n')), giveBack(input('tell.n')))
const told = (n: number | ReturnType<typeof get>) => ask('tell', { n })
/** Adds 10 to x and gives back 1. */
const grow = own('grow', [], true, change('x', 10), giveBack(1))
const yes = (n: number) => is(told(n), '=', n)
const no = (n: number) => is(told(n), '≠', n)

const ran = (spelled: Spelled) => run({ variables: { x: 0, y: 0 }, own: [tell, grow], ...spelled })

describe('and, or, not', () => {
  const answer = (question: ReturnType<typeof yes>) =>
    ran({ flag: [either(question, [set('y', 1)], [set('y', 2)])] })

  it.each([
    ['yes and yes', and(yes(1), yes(2)), ['1', '2'], 1],
    ['yes and no', and(yes(1), no(2)), ['1', '2'], 2],
    ['no and yes: the right side is not asked', and(no(1), yes(2)), ['1'], 2],
    ['yes or yes: the right side is not asked', or(yes(1), yes(2)), ['1'], 1],
    ['no or yes', or(no(1), yes(2)), ['1', '2'], 1],
    ['no or no', or(no(1), no(2)), ['1', '2'], 2],
    ['a plain yes or a call', or(is(1, '=', 1), yes(2)), [], 1],
    ['a plain no and a call', and(is(1, '=', 2), yes(2)), [], 2],
    ['a call and a plain mistake that is not reached', and(no(1), unaskable()), ['1'], 2],
    ['not (yes and no)', not(and(yes(1), no(2))), ['1', '2'], 1],
    ['not yes or yes', or(not(yes(1)), yes(2)), ['1', '2'], 1],
    ['(no and yes) or yes', or(and(no(1), yes(2)), yes(3)), ['1', '3'], 1],
    ['(yes or yes) and no', and(or(yes(1), yes(2)), no(3)), ['1', '3'], 2],
    ['no or (yes and no)', or(no(1), and(yes(2), no(3))), ['1', '2', '3'], 2],
    ['yes and (no or yes)', and(yes(1), or(no(2), yes(3))), ['1', '2', '3'], 1],
    ['(no and yes) and yes', and(and(no(1), yes(2)), yes(3)), ['1'], 2],
    ['not (no or (yes and yes))', not(or(no(1), and(yes(2), yes(3)))), ['1', '2', '3'], 2],
  ])('%s', (_, question, asked, y) => {
    expect(answer(question)).toMatchObject({ log: asked, variables: { y }, stops: null })
  })

  it('stop at the mistake on the right where it is reached', () => {
    const right = unaskable()
    const { at, log, variables } = answer(and(yes(1), right))
    expect({ log, y: variables.y }).toEqual({ log: ['1'], y: 0 })
    expect(at).toBe((right.args!.a as { id: string }).id)
  })

  it('read a variable on the left before a call on the right changes it', () => {
    expect(answer(is(get('x'), '=', add(ask('grow'), -1))).variables.y).toBe(1)
    expect(answer(is(add(ask('grow'), -1), '=', get('x'))).variables.y).toBe(2)
    expect(answer(and(is(get('x'), '=', 0), is(ask('grow'), '=', 1))).variables.y).toBe(1)
    expect(answer(and(is(ask('grow'), '=', 1), is(get('x'), '=', 0))).variables.y).toBe(2)
  })
})
