/** Locals share a variable of Scratch's only where neither is needed while the other is. */
import { describe, expect, it } from 'vitest'
import { constant, local } from '../../../core/program/build'
import type { NumberExpression, Procedure, Statement } from '../../../core/program/ir'
import { Calls } from './calls'
import { inlineOnce } from './inline'
import { TemporaryPool } from './temporaries'

const at = ''
const set = (number: number, value: NumberExpression = constant(1)): Statement => ({
  ...{ kind: 'setLocal', local: number, value, at },
})
const use = (number: number): Statement => ({ kind: 'setVariable', variable: 0, value: local(number), at })
const repeat = (...body: readonly Statement[]): Statement => ({
  ...{ kind: 'repeat', times: constant(3), counter: 99, body, at },
})
const call = (procedure: number, into: number | null = null): Statement => ({
  ...{ kind: 'call', procedure, args: [], into, at },
})
const procedure = (...body: readonly Statement[]): Procedure => ({
  ...{ id: 'p', name: 'p', inputs: [], returns: true, locals: 9, body, at },
})

function pool(...procedures: readonly Procedure[]) {
  let count = 0
  return new TemporaryPool(procedures, new Calls(procedures), (name) => ({ id: `t${++count}`, name }))
}

const share = (...body: readonly Statement[]) => {
  const { slots } = pool().of({ body })
  return slots.get(0) === slots.get(1)
}

describe('two locals', () => {
  it('share a variable one after the other', () => {
    expect(share(set(0), use(0), set(1), use(1))).toBe(true)
    expect(share(repeat(set(0), use(0), set(1), use(1)))).toBe(true)
  })

  it('share none where both are needed', () => {
    expect(share(set(0), set(1), use(0), use(1))).toBe(false)
  })

  it('share none where a loop comes back to the first', () => {
    expect(share(set(0), repeat(use(0), set(1), use(1)))).toBe(false)
    expect(share(set(0), repeat(repeat(use(0)), set(1), use(1)))).toBe(false)
    expect(share(set(0), repeat(use(0)), set(1), use(1))).toBe(true)
  })

  it('share none across a call that uses the other, however far down', () => {
    const inner = procedure(set(0), use(0))
    const outer = procedure(call(0))
    const made = pool(inner, outer)
    const across = made.of({ body: [set(0), call(1), use(0)] }).slots.get(0)
    const before = made.of({ body: [set(0), use(0), call(1)] }).slots.get(0)
    const innermost = made.ofOwnBlock(0).slots.get(0)
    expect(across).not.toBe(innermost)
    expect(before).toBe(innermost)
  })
})

describe('an own block that calls itself', () => {
  it('saves what it needs afterwards, and nothing else', () => {
    const again = call(0, 2)
    const { savedAcross, slots, passedOn } = pool(
      procedure(set(0), set(1), use(1), again, use(2), use(0)),
    ).ofOwnBlock(0)
    expect(savedAcross(again)).toEqual([slots.get(0)])
    expect(passedOn).toEqual(new Set([2]))
  })

  it('saves what a loop needs at its next turn', () => {
    const again = call(0)
    const { savedAcross, slots } = pool(procedure(set(0), repeat(use(0), again))).ofOwnBlock(0)
    expect(savedAcross(again)).toEqual([slots.get(0)])
  })

  it('saves nothing for one that never comes back', () => {
    const other = call(0)
    const { savedAcross } = pool(procedure(), procedure(set(0), other, use(0))).ofOwnBlock(1)
    expect(savedAcross(other)).toEqual([])
  })
})

describe('a value for the next statement only', () => {
  const variable = (number: number): NumberExpression => ({ kind: 'variable', variable: number, at })
  const changing = procedure({ kind: 'setVariable', variable: 1, value: constant(1), at })
  const inline = (...body: readonly Statement[]) => inlineOnce(body, new Calls([changing]))

  it('goes into it', () => {
    expect(inline(set(0, constant(7)), use(0))).toEqual([
      { kind: 'setVariable', variable: 0, value: constant(7), at },
    ])
  })

  it('stays where it is read twice, in a loop, or later', () => {
    for (const body of [
      [set(0), use(0), use(0)],
      [set(0), repeat(use(0))],
      [set(0), set(1), use(0), use(1)],
    ])
      expect(inline(...body)).toEqual(body)
  })

  it('goes past calls that leave a variable alone, and past no others', () => {
    expect(inline(set(0, variable(2)), call(0), use(0))).toHaveLength(2)
    expect(inline(set(0, variable(1)), call(0), use(0))).toHaveLength(3)
    expect(inline(set(0, constant(1)), call(0), use(0))).toHaveLength(3)
  })
})
