/** The network picture's numbers are those of the moment, in either mode, and go back with the run. */
import { describe, expect, it } from 'vitest'
import { wasmHost } from '../../../host/wasm-host'
import { atOnce } from '../../../testing/equivalence/at-once.test-support'
import { add, block, forever, item, replace } from '../../../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../../../testing/fixtures/project-of.test-support'
import { machineFor } from '../../../testing/fixtures/run-blocks.test-support'
import { Timeline } from '../../record/timeline'
import type { Machine } from '../machine/machine'
import { MOST_NUMBERS, networkNumbers } from './network-numbers'

const show = block('stage_show_network', { image: 'x', w1: 'w1', hidden: 'h', w2: 'w2', output: 'y' })
const counting = forever(replace(2, 'w1', add(item(2, 'w1'), 1)))
const project = projectOf({
  flag: [show, counting],
  variables: { other: 0, y: 0 },
  lists: { h: [0.5], w2: [-1], x: [3, 4], w1: [7, 0] },
})

const numbersOf = ({ stage, memory }: Machine) => stage.network && networkNumbers(stage.network, memory)

describe('the numbers of the network picture', () => {
  it('come from the lists that the block names', () => {
    const machine = machineFor(project)
    machine.begin()
    while (machine.nextBlock !== counting.id) {
      expect(numbersOf(machine)).toBeNull()
      machine.step()
    }
    expect(machine.stage.network?.output).toBe(1)
    expect(numbersOf(machine)).toEqual({
      image: { length: 2, values: Float64Array.of(3, 4) },
      w1: { length: 2, values: Float64Array.of(7, 0) },
      hidden: { length: 1, values: Float64Array.of(0.5) },
      w2: { length: 1, values: Float64Array.of(-1) },
    })
  })

  it.each(['stepwise', 'turbo'] as const)('are live %s: one block is enough, and a copy stays', (mode) => {
    const machine = machineFor(project, wasmHost())
    machine.begin()
    machine.advance(100_000, mode)
    const before = numbersOf(machine)!.w1.values
    const counted = before[1]!
    machine.advance(100_000, mode)
    const after = numbersOf(machine)!.w1.values
    expect(counted).toBeGreaterThan(10)
    expect(after[1]).toBeGreaterThan(counted)
    expect(before[1]).toBe(counted)
    expect(after[1]).toBe(machine.memory.items(3)[1])
  })

  it('go back with the run, to before the picture was there', () => {
    const machine = machineFor(project)
    machine.begin()
    const timeline = new Timeline(machine)
    timeline.note()
    const seen: (number | undefined)[] = []
    for (let i = 0; i < 40; i++) {
      seen.push(numbersOf(machine)?.w1.values[1])
      machine.step()
      timeline.note()
    }
    expect(seen.at(-1)).toBeGreaterThan(10)
    for (const then of seen.toReversed()) {
      atOnce(timeline.goingBack())
      expect(numbersOf(machine)?.w1.values[1]).toBe(then)
    }
    expect(machine.stage.network).toBeNull()
  })

  it('are left out of a list that is too long to copy for every frame', () => {
    const memory = { length: () => MOST_NUMBERS + 1, items: () => new Float64Array(MOST_NUMBERS + 1) }
    const { w1 } = networkNumbers({ image: 0, w1: 0, hidden: 0, w2: 0, output: null }, memory)
    expect(w1.length).toBe(MOST_NUMBERS + 1)
    expect(w1.values).toHaveLength(0)
  })
})
