/** Every block that changes a variable or a list is among those that can; blocks that only look are not. */
import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import {
  addTo,
  block,
  call,
  change,
  forEach,
  item,
  own,
  replace,
  row,
  set,
} from '../../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../../testing/fixtures/project-of.test-support'
import { EXAMPLE_IMAGES, exampleProject } from '../../testing/fixtures/worked-example.test-support'
import { lower } from '../program/lowering/lower'
import { Machine } from '../run/machine/machine'
import type { MemoryPlace } from './last-write'
import { writersOf } from './writers'

const examples = [...language.blocks.values()].flatMap((block) =>
  block.examples.map((example) => ({
    title: `${block.type}: ${example.shows}`,
    project: exampleProject(block, example),
  })),
)

describe('the blocks that can change a number', () => {
  it('are all that do, in the worked examples of every block', () => {
    let changes = 0
    for (const { title, project } of examples) {
      const lowered = lower(project, language)
      const { program } = lowered
      const machine = new Machine({ lowered, language, images: EXAMPLE_IMAGES })
      machine.reset(project)
      machine.begin()
      const places: readonly MemoryPlace[] = [
        ...program.variables.map((_, variable) => ({ kind: 'variable', variable }) as const),
        ...program.lists.map((_, list) => ({ kind: 'item', list, position: 1 }) as const),
      ]
      const known = places.map((place) => writersOf(place, program, language))
      const numbers = (place: MemoryPlace) =>
        place.kind === 'variable'
          ? String(machine.memory.f64[machine.memory.variables + place.variable])
          : `${machine.memory.items(place.list).length}: ${machine.memory.items(place.list).slice(0, 20).join()}`
      for (let turn = 0; turn < 300 && !machine.isOver; turn++) {
        const before = places.map(numbers)
        const next = machine.nextBlock
        machine.step()
        for (const [i, place] of places.entries()) {
          if (numbers(place) === before[i]) continue
          changes++
          expect(known[i], title).toContain(next)
        }
      }
    }
    expect(changes).toBeGreaterThan(100)
  })

  it('are named in the order of the program, also inside own blocks, and those that only read are not', () => {
    const [fill, work] = [addTo('list', 1), replace(1, 'list', item(1, 'more'))]
    const [first, loop, inside] = [set('n', 1), forEach('n', 1, 2), change('n', 1)]
    const update = block('network_gradient_update', {
      weights: row(1, 'more', 1),
      rate: 1,
      gradient: row(1, 'list', 1),
    })
    const project = projectOf({
      flag: [first, fill, loop, addTo('more', item(1, 'list')), call('own')],
      own: [own('own', [], false, work, inside, update)],
      variables: { n: 0 },
      lists: { list: [], more: [] },
    })
    const { program } = lower(project, language)
    const numbered = (name: string) => program.lists.findIndex((each) => each.name === name)
    expect(writersOf({ kind: 'item', list: numbered('list'), position: 1 }, program, language)).toEqual([
      fill.id,
      work.id,
    ])
    expect(writersOf({ kind: 'item', list: numbered('more'), position: 1 }, program, language)).toHaveLength(
      2,
    )
    expect(writersOf({ kind: 'variable', variable: 0 }, program, language)).toEqual([
      first.id,
      loop.id,
      inside.id,
    ])
  })
})
