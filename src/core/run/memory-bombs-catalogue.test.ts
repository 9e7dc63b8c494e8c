/** Every memory bomb of the catalogue stops at a block, in both modes alike, and never gets more than there is. */
import { describe, expect, it, vi } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { memoryBombs } from '../../testing/adversarial/memory-bombs.test-support'
import { smallHost } from '../../testing/adversarial/small-host.test-support'
import { uncounted } from '../../testing/equivalence/same-state.test-support'
import { readyMachine, taskOf } from '../../testing/equivalence/ways-to-run.test-support'
import type { RunMode } from './stage/snapshot'

// Much is run here, and the machine may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 })

/** Room for lists of some thousands of numbers: real memory would only take longer to fill. */
const ROOM = 130_000

/** WebAssembly's memory grows by whole pages. */
const PAGE = 65_536

const BOMBS = memoryBombs(20)

/** A slice of each mode: instructions, or nanoseconds or so. */
const SLICE: Readonly<Record<RunMode, number>> = { stepwise: 10_000, turbo: 200_000 }

describe('a memory bomb', () => {
  it('is one of a hundred', () => {
    expect(BOMBS.length).toBeGreaterThanOrEqual(100)
  })

  it.each(BOMBS.map(({ name, project }) => [name, project] as const))('%s', (_, project) => {
    const { lowered } = taskOf(project, language, 0, 0)
    const end = (mode: RunMode) => {
      const host = smallHost(ROOM)
      const machine = readyMachine(project, lowered, language, host)
      while (!machine.isOver) machine.advance(SLICE[mode], mode)
      expect(machine.compileTrouble).toBeNull()
      expect(machine.memory.f64.byteLength).toBeLessThanOrEqual(ROOM + PAGE)
      return uncounted(machine)
    }
    const stepwise = end('stepwise')
    expect(stepwise.diagnostic?.message).toMatch(/^\w+ grew too long: there is no memory left/)
    expect(stepwise.diagnostic?.blockType).toMatch(/^(lists|data|vectors|network|my)_/)
    expect(end('turbo')).toEqual(stepwise)
  })
})
