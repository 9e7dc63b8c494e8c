/** Ticks as a function of the moment: there and back, and what a screen reader hears of them. */
import { describe, expect, it } from 'vitest'
import type { FollowedTurn } from '../../../core/gradients/index'
import { newlyTicked, type RunAt, type Strip, stripAt } from './strip-at'

const tick = (name: string, right: boolean | null, step: number) => ({
  id: name,
  name,
  right,
  step,
  blockId: `moves ${name}`,
})
const TURN: FollowedTurn = {
  from: 100,
  to: 200,
  ticks: [tick('w2', false, 140), tick('w1', true, 160), tick('b1', null, 160), tick('b2', false, 200)],
}
const PAUSED: Omit<RunAt, 'now'> = {
  status: 'paused',
  mode: 'stepwise',
  pace: 100,
  following: { kind: 'found', turn: TURN },
}
const at = (now: number, run: Partial<RunAt> = {}) => stripAt({ ...PAUSED, now, ...run })
const states = (strip: Strip) => (strip.kind === 'turn' ? strip.ticks.map(({ state }) => state) : strip.kind)
const lost = (strip: Strip) => (strip.kind === 'turn' ? (strip.lost?.name ?? null) : undefined)

describe('ticks', () => {
  it.each([
    [100, ['waiting', 'waiting', 'waiting', 'waiting'], null],
    [139, ['waiting', 'waiting', 'waiting', 'waiting'], null],
    [140, ['wrong', 'waiting', 'waiting', 'waiting'], 'w2'],
    [160, ['wrong', 'right', 'untold', 'waiting'], 'w2'],
    [200, ['wrong', 'right', 'untold', 'wrong'], 'b2'],
    // Another turn is looked for.
    [203, ['wrong', 'right', 'untold', 'wrong'], 'b2'],
  ])('after %i instructions', (now, expected, name) => {
    expect(states(at(now))).toEqual(expected)
    expect(lost(at(now))).toBe(name)
  })

  it('are gone before the turn', () => {
    expect(states(at(99))).toBe('looking')
  })

  it.each<[string, Partial<RunAt>, string]>([
    ['before a run', { status: 'idle' }, 'idle'],
    ['in turbo', { status: 'running', mode: 'turbo' }, 'too-quick'],
    ['without a pause between blocks', { status: 'running', pace: 0 }, 'too-quick'],
    ['before the worker has answered', { following: null }, 'looking'],
    ['while it gets ready', { following: { kind: 'preparing' } }, 'preparing'],
    ['where nothing trains', { following: { kind: 'cannot' } }, 'cannot'],
    ['in no turn', { following: { kind: 'found', turn: null } }, 'between'],
  ])('are not there %s', (_, run, kind) => {
    expect(at(150, run).kind).toBe(kind)
  })

  it('are there in a slow run, and where turbo is paused', () => {
    expect(at(150, { status: 'running' }).kind).toBe('turn')
    expect(at(150, { mode: 'turbo', pace: 0 }).kind).toBe('turn')
  })

  it('are heard once', () => {
    const heard = (before: Strip | null, after: Strip) => newlyTicked(before, after).map(({ name }) => name)
    expect(heard(null, at(145))).toEqual(['w2'])
    expect(heard(at(139), at(140))).toEqual(['w2'])
    expect(heard(at(140), at(150))).toEqual([])
    expect(heard(at(140), at(160))).toEqual(['w1', 'b1'])
    expect(heard(at(160), at(120))).toEqual([])
    const next = { ...TURN, from: 200, to: 300 }
    expect(heard(at(200), at(201, { following: { kind: 'found', turn: next } }))).toEqual(
      TURN.ticks.map(({ name }) => name),
    )
  })
})
