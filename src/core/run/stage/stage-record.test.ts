/** What a run shows stays within bounds, however long it runs, and is true to what was shown. */
import { describe, expect, it } from 'vitest'
import { block, forEach, get, log, row, say } from '../../../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../../../testing/fixtures/project-of.test-support'
import { machineFor, run } from '../../../testing/fixtures/run-blocks.test-support'
import { StageRecord } from './stage-record'

const record = () => new StageRecord({ variables: [true, false], lists: [false] })

describe('charts', () => {
  it('keep the whole line of each name', () => {
    const stage = record()
    for (let i = 1; i <= 10_000; i++) {
      stage.plot('loss', 1 / i)
      if (i % 100 === 0) stage.plot('accuracy', i / 100)
    }
    const [loss, accuracy] = stage.view().charts
    expect(loss).toMatchObject({ name: 'loss', count: 10_000, latest: 0.0001 })
    expect([loss!.places[0], loss!.places.at(-1)]).toEqual([1, 10_000])
    expect(accuracy).toMatchObject({ name: 'accuracy', every: 1, count: 100, latest: 100 })
    expect([...accuracy!.values]).toEqual(Array.from({ length: 100 }, (_, i) => i + 1))
  })

  it('are of at most sixteen names', () => {
    const plot = block('stage_plot', { value: 1, series: get('i') })
    const ran = run({ flag: [forEach('i', 1, 20, plot)], variables: { i: 0 } })
    expect(ran).toMatchObject({
      stops: 'There are 16 charts already. Use fewer different names.',
      at: plot.id,
      variables: { i: 17 },
    })
  })
})

describe('the log', () => {
  it('counts all lines and keeps the newest', () => {
    const stage = record()
    for (let i = 1; i <= 300_000; i++) stage.log([i])
    const { log, logCount } = stage.view()
    expect(logCount).toBe(300_000)
    expect(log.length).toBe(500)
    expect(log.at(-1)).toEqual({ number: 300_000, words: [300_000] })
    expect(stage.lines.length).toBeLessThanOrEqual(125_000)
    expect(stage.lines.length).toBeGreaterThanOrEqual(100_000)
    expect(stage.lines.every(({ number, words }) => words[0] === number)).toBe(true)
  })

  it('has what was said too; the bubble shows the last of it', () => {
    const project = projectOf({ flag: [say('first'), log(1, 'then'), say('last')] })
    const machine = machineFor(project)
    machine.begin()
    machine.advance(100)
    const { log: lines, said } = machine.stage.view()
    expect(said).toEqual(['last'])
    expect(lines.map(({ words }) => words)).toEqual([['first'], ['then', 1], ['last']])
  })
})

describe('pictures', () => {
  const show = (list: string) => block('stage_picture', { list, width: 2 })

  it('of one list replace one another, and are copies', () => {
    const machine = machineFor(
      projectOf({
        flag: [show('l'), block('lists_replace', { index: 1, list: 'l', value: 9 }), show('m')],
        lists: { l: [1, 2], m: [3] },
      }),
    )
    machine.begin()
    machine.advance(100)
    const { pictures } = machine.stage.view()
    expect(pictures.map(({ title, width, values }) => [title, width, ...values])).toEqual([
      ['l', 2, 1, 2],
      ['m', 1, 3],
    ])
  })

  it('are at most sixty-four', () => {
    const picture = block('stage_picture', { list: row(get('i'), 'l', 1), width: 1 })
    const ran = run({
      flag: [forEach('i', 1, 100, picture)],
      variables: { i: 0 },
      lists: { l: new Array(100).fill(1) },
    })
    expect(ran).toMatchObject({
      stops: 'There are 64 pictures already. Show fewer different ones.',
      at: picture.id,
      variables: { i: 65 },
    })
  })

  it('may have a million numbers together, and not one more', () => {
    const fill = (list: string, count: number) => block('lists_fill', { list, count, value: 1 })
    const large = show('l')
    const flag = [fill('l', 999_999), large, show('l'), show('one'), show('two')]
    const ran = run({ flag, lists: { l: [], one: [1], two: [1, 2] } })
    expect(ran.stops).toBe(
      'two is too large to show: it has 2 numbers, and all pictures together may have 1,000,000. Show a row of it.',
    )
    expect(ran.at).toBe(flag[4]!.id)
    const shrunk = [fill('l', 999_999), show('l'), fill('l', 10), show('l'), show('two')]
    expect(run({ flag: shrunk, lists: { l: [], two: [1, 2] } }).stops).toBeNull()
  })
})

describe('the network picture', () => {
  const parts = { image: 0, w1: 1, hidden: 2, w2: 3, output: 0 }
  const other = { ...parts, output: null }

  it('is of the lists and the variable that were shown last, and takes no room', () => {
    const stage = record()
    expect(stage.view().network).toBeNull()
    stage.showNetwork(parts)
    stage.showNetwork(other)
    expect(stage.view().network).toEqual(other)
    expect(stage.size).toBe(0)
  })

  it('is kept by a copy, whatever is shown after it', () => {
    const stage = record()
    stage.showNetwork(parts)
    const copy = stage.copy()
    stage.showNetwork(other)
    expect(copy.view().network).toEqual(parts)
  })
})

describe('watchers', () => {
  it('start as the project says, and follow their blocks', () => {
    const stage = record()
    stage.showVariable(1, true)
    stage.showVariable(0, false)
    stage.showList(0, true)
    expect(stage.view()).toMatchObject({ shownVariables: [false, true], shownLists: [true] })
  })

  it('tell by the version that there is something new to see', () => {
    const stage = record()
    const versions = [stage.version]
    const deeds = [
      () => stage.log(['a']),
      () => stage.say(['a']),
      () => stage.plot('a', 1),
      () => stage.plot('a', 2),
      () => stage.picture('a', Float64Array.of(1), { start: 0, length: 1 }, 1),
      () => stage.showVariable(0, true),
      () => stage.showList(0, true),
      () => stage.showNetwork({ image: 0, w1: 0, hidden: 0, w2: 0, output: null }),
    ]
    for (const deed of deeds) {
      deed()
      versions.push(stage.version)
    }
    expect(new Set(versions).size).toBe(deeds.length + 1)
  })
})

describe('answers', () => {
  const answer = (given: number, n: number) => block('stage_record_answer', { answer: given, n, set: 'test' })

  it('go back with a run, and come again', () => {
    const project = projectOf({ flag: [answer(1, 1), answer(1, 2), answer(0, 1), answer(0, 2)] })
    const machine = machineFor(project)
    machine.begin()
    const counts = () => machine.reports().map(({ answered, right, table }) => [answered, right, ...table])
    const seen = [counts()]
    const moments = [machine.save()]
    while (!machine.isOver) {
      machine.step()
      seen.push(counts())
      moments.push(machine.save())
    }
    expect(seen.flatMap(([report]) => (report ? [report.slice(0, 2)] : []))).toEqual([
      [1, 1],
      [2, 1],
      [2, 0],
      [2, 1],
    ])
    for (const [i, moment] of [...moments.entries()].toReversed()) {
      machine.restore(moment)
      expect(counts()).toEqual(seen[i])
      machine.step()
      if (i < moments.length - 1) expect(counts()).toEqual(seen[i + 1])
    }
  })
})
