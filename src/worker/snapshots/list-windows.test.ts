import { describe, expect, it } from 'vitest'
import { projectOf } from '../../testing/fixtures/project-of.test-support'
import { machineFor } from '../../testing/fixtures/run-blocks.test-support'
import { MOST_WATCHED } from '../protocol'
import { ListWindows } from './list-windows'

const LONG = 200_000

function machineWith(values: readonly number[]) {
  return machineFor(projectOf({ flag: [], lists: { l: values } }))
}
const idOf = (machine: ReturnType<typeof machineWith>) => machine.lowered.program.lists[0]!.id

describe('windows into lists', () => {
  it('never send more than a screen can show, however much is asked for', () => {
    const machine = machineWith(new Array(LONG).fill(3))
    const windows = new ListWindows()
    windows.watch([{ listId: idOf(machine), from: 5, count: 1e9, withReach: false }])
    const [window] = windows.take(machine, true)
    expect(window).toMatchObject({ from: 5, range: null })
    expect(window!.values.length).toBe(MOST_WATCHED)
  })

  it('tell how far the whole list goes, in parts while the run moves and at once when it rests', () => {
    const values = new Array(LONG).fill(3)
    values[LONG - 1] = -8
    const machine = machineWith(values)
    const windows = new ListWindows()
    const wish = { listId: idOf(machine), from: 1, count: 2, withReach: true }
    windows.watch([wish])
    expect(windows.take(machine, true)[0]!.range).toEqual({ least: 0, most: 3 })
    // Another wish, as from scrolling, does not begin the search anew.
    windows.watch([{ ...wish, from: 50 }])
    const later = [1, 2, 3].map(() => windows.take(machine, true)[0]!.range)
    expect(later.at(-1)).toEqual({ least: -8, most: 3 })
    windows.watch([])
    windows.watch([wish])
    expect(windows.take(machine, false)[0]!.range).toEqual({ least: -8, most: 3 })
  })

  it('are of lists that exist', () => {
    const machine = machineWith([1])
    const windows = new ListWindows()
    windows.watch([{ listId: 'gone', from: 1, count: 5, withReach: true }])
    expect(windows.take(machine, false)).toEqual([])
  })
})
