/** A run pauses before the blocks that a learner has marked: in turbo at the same moments as stepwise. */
import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { wasmHost } from '../../host/wasm-host'
import { lower } from '../program/lower'
import type { BlockNode, Project } from '../project/project'
import { call, change, forEach, forever, get, own, repeat, replace } from '../testing/in-blocks.test-support'
import { layerLoops } from '../testing/layer-loops.test-support'
import { learnerLoops } from '../testing/learner-loops.test-support'
import { lots } from '../testing/lots.test-support'
import { projectOf } from '../testing/project-of.test-support'
import { type Capture, capture } from '../testing/run-and-capture.test-support'
import { readyMachine } from '../testing/ways-to-run.test-support'
import type { RunMode } from './snapshot'

const MOST_PAUSES = 12
const LIMIT = 20_000

/** How everything stands at each pause, and at the end if the run gets there. */
function pauses(
  project: Project,
  blocks: readonly string[],
  mode: RunMode,
  sliceOf: () => number,
): Capture[] {
  const machine = readyMachine(project, lower(project, language), language, wasmHost())
  machine.pauseBefore(blocks)
  const found: Capture[] = []
  for (let spent = 0; spent < LIMIT * 100 && found.length < MOST_PAUSES; ) {
    const slice = sliceOf()
    machine.advance(slice, mode)
    spent += slice
    if (machine.compileTrouble !== null) throw machine.compileTrouble
    if (machine.isOver) break
    if (machine.isAtBreak) found.push({ ...capture(machine), steps: 0 })
  }
  return found
}

const statementsOf = (project: Project): readonly string[] => {
  const ids: string[] = []
  const visit = (block: BlockNode) => {
    if (!['events_flag', 'my_define'].includes(block.type)) ids.push(block.id)
    for (const part of Object.values(block.args ?? {})) if (Array.isArray(part)) part.forEach(visit)
  }
  for (const { blocks } of project.stacks) blocks.forEach(visit)
  return ids
}

describe('breakpoints', () => {
  it.each([
    ['loops over lists', (seed: number) => learnerLoops(seed, language)],
    ['layers of a network', layerLoops],
  ])('pause turbo where they pause stepwise: random %s', (_, programOf) => {
    let paused = 0
    for (let seed = 1; seed <= 150; seed++) {
      const lot = lots(seed)
      const project = programOf(seed)
      const ids = statementsOf(project)
      const marked = Array.from({ length: 1 + lot(2) }, () => ids[lot(ids.length)]!)
      const wanted = pauses(project, marked, 'stepwise', () => 500)
      const fuels = [() => 100_000, () => 1 + lot(400)]
      for (const fuel of fuels) {
        const found = pauses(project, marked, 'turbo', fuel)
        expect(found, `program ${seed} before ${marked.join(' and ')}`).toEqual(wanted)
      }
      paused += wanted.length
    }
    expect(paused).toBeGreaterThan(300)
  })

  it('hold in every loop of a nest, in own blocks, and once a turn', () => {
    const inner = replace(get('n'), 'list', get('i'))
    const again = forever(change('n', 1), call('work'))
    const project = projectOf({
      flag: [repeat(2, forEach('i', 1, 3, change('n', 0))), again],
      own: [own('work', [], false, repeat(2, inner))],
      variables: { n: 0, i: 0 },
      lists: { list: [1, 2, 3, 4] },
    })
    for (const block of [inner, again]) {
      const wanted = pauses(project, [block.id], 'stepwise', () => 7)
      expect(wanted.map(({ nextBlock }) => nextBlock)).toContain(block.id)
      expect(pauses(project, [block.id], 'turbo', () => 100_000)).toEqual(wanted)
    }
  })
})
