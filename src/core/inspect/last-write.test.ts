/** Who changed this? The last block that did, what was there before, and the moment to go back to. */
import { describe, expect, it } from 'vitest'
import { atOnce } from '../../testing/equivalence/at-once.test-support'
import {
  addTo,
  block,
  call,
  change,
  forEach,
  get,
  input,
  own,
  repeat,
  replace,
  row,
  set,
} from '../../testing/fixtures/in-blocks.test-support'
import { Recorded } from '../../testing/fixtures/recorded.test-support'
import type { BlockNode } from '../project/project'

const started = (...flag: readonly BlockNode[]) =>
  new Recorded({ flag, variables: { n: 5, i: 0, other: 0 }, lists: { list: [1, 2, 3], more: [] } })

const N = { about: 'variable', id: 'n' } as const
const itemOf = (listId: string, position: number) => ({ about: 'item', listId, position }) as const

describe('who changed a variable', () => {
  it('is the block that did it last, with the number before and after', () => {
    const first = set('n', 7)
    const second = change('n', 2)
    const run = started(first, second, set('other', 1)).run()
    expect(run.ask(N)).toEqual({ kind: 'wrote', blockId: second.id, before: 7, after: 9, moment: 2, ago: 1 })
  })

  it('is not one that stored the same number again', () => {
    const first = set('n', 7)
    expect(started(first, set('n', 7), change('n', 0)).run().ask(N)).toMatchObject({ blockId: first.id })
  })

  it('may be a loop, and going back leads to before its turn', () => {
    const loop = forEach('n', 1, 3, change('other', 1))
    const run = started(loop).run(2)
    expect(run.ask(N)).toMatchObject({ blockId: loop.id, before: 5, after: 1, moment: 1 })
    run.run()
    const answer = run.ask(N)
    expect(answer).toMatchObject({ blockId: loop.id, before: 2, after: 3 })
    atOnce(run.timeline.goingTo(answer.kind === 'wrote' ? answer.moment : 0))
    expect(run.machine.nextBlock).toBe(loop.id)
    expect(run.machine.memory.f64[run.machine.memory.variables]).toBe(2)
  })

  it('may be long ago, and the search can be done in slices', () => {
    const first = set('n', 7)
    const run = started(first, repeat(50_000, change('other', 1))).run()
    let slices = 0
    expect(run.ask(N, () => ++slices > 0)).toMatchObject({ blockId: first.id, moment: 1 })
    expect(slices).toBeGreaterThan(10)
  })

  it('may be nobody: then it is as it was at the start', () => {
    const run = started(change('other', 1)).run()
    expect(run.ask(N)).toMatchObject({ kind: 'nobodyWrote', value: 5, lookedAt: 2, isAll: true })
    expect(run.ask({ about: 'variable', id: 'gone' })).toEqual({ kind: 'unknown' })
  })

  it('may have been before the record begins', () => {
    const run = started(set('n', 7), repeat(5_000, change('other', 1)))
    run.run(3_000)
    run.timeline.clear()
    run.run()
    const answer = run.ask(N)
    expect(answer).toMatchObject({ kind: 'nobodyWrote', value: 7, isAll: false })
  })

  it('leaves the run as it stands', () => {
    const run = started(
      set('n', 7),
      repeat(100, block('lists_add', { list: 'more', value: block('maths_random', { from: 0, to: 1 }) })),
    )
    run.run(90)
    const before = run.machine.save()
    run.ask(N)
    expect(run.machine.save()).toEqual(before)
  })
})

describe('who changed an item of a list', () => {
  it('is the block that replaced it, also through a row or an own block', () => {
    const direct = replace(2, 'list', 20)
    expect(started(direct).run().ask(itemOf('list', 2))).toMatchObject({
      blockId: direct.id,
      before: 2,
      after: 20,
    })
    const scaling = block('vectors_scale', { target: row(1, 'list', 3), a: 'list', k: 10 })
    expect(started(scaling).run().ask(itemOf('list', 3))).toMatchObject({
      blockId: scaling.id,
      before: 3,
      after: 30,
    })
    const inside = replace(input('put.where'), 'list', 9)
    const run = new Recorded({
      flag: [call('put', { where: 1 }), call('put', { where: 3 })],
      own: [own('put', ['where'], false, inside)],
      lists: { list: [1, 2, 3] },
    }).run()
    expect(run.ask(itemOf('list', 1))).toMatchObject({ blockId: inside.id, before: 1, after: 9, moment: 2 })
  })

  it('is found although the list moves in memory as it grows', () => {
    const growing = repeat(200, addTo('list', get('i')), addTo('more', 1))
    const second = replace(2, 'list', 20)
    const run = started(second, growing).run()
    expect(run.ask(itemOf('list', 2))).toMatchObject({ blockId: second.id, before: 2, after: 20 })
    expect(run.ask(itemOf('list', 1))).toMatchObject({ kind: 'nobodyWrote', value: 1 })
  })

  it('is the block that added it, or moved another there', () => {
    const adding = addTo('more', 4)
    expect(started(adding).run().ask(itemOf('more', 1))).toMatchObject({
      blockId: adding.id,
      before: null,
      after: 4,
    })
    const deleting = block('lists_delete', { index: 1, list: 'list' })
    expect(started(deleting).run().ask(itemOf('list', 1))).toMatchObject({
      blockId: deleting.id,
      before: 1,
      after: 2,
    })
    expect(started(deleting).run().ask(itemOf('list', 3))).toMatchObject({ before: 3, after: null })
  })
})
