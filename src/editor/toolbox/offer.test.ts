import type * as B from 'blockly/core'
import { describe, expect, it } from 'vitest'
import { CATEGORIES } from '../../../blocks/categories'
import { shapes, workspaceWith } from '../headless.test-support'
import { offersDrawer, setOffer } from './offer'
import { matches } from './search'
import { drawer } from './toolbox'

const workspace = () =>
  workspaceWith({
    variables: [{ id: 'v', name: 'total' }],
    lists: [{ id: 'l', name: 'pixels' }],
    stacks: [
      {
        x: 0,
        y: 0,
        blocks: [
          {
            type: 'my_define',
            id: 'd',
            signature: { id: 's', name: 'double', inputs: [{ id: 'i', name: 'x' }], returns: true },
          },
        ],
      },
    ],
    notes: [],
  })

/** What a drawer holds: the types of its blocks, and the words on its buttons. */
const heldBy = (on: B.Workspace, category: string): string[] =>
  drawer(on, shapes, category).flatMap((item) =>
    'type' in item ? [item.type as string] : 'text' in item ? [item.text as string] : [],
  )

const drawersFor = (...offer: string[]): string[] =>
  CATEGORIES.filter(({ id }) => offersDrawer(new Set(offer), shapes.byType.values(), id)).map(({ id }) => id)

describe('a narrowed toolbox', () => {
  it('has the drawers that are named, and those of the blocks that are', () => {
    expect(drawersFor('control', 'maths_add')).toEqual(['control', 'maths'])
    expect(drawersFor()).toEqual([])
  })

  it('has all of a category and only the named blocks of another', () => {
    const on = workspace()
    const all = heldBy(on, 'control')
    setOffer(on, new Set(['control', 'maths_add']))
    expect(heldBy(on, 'control')).toEqual(all)
    expect(all.length).toBeGreaterThan(3)
    expect(heldBy(on, 'maths')).toEqual(['maths_add'])
    expect(heldBy(on, 'lists')).toEqual([])
  })

  it('makes nothing new where only single blocks are on offer', () => {
    const on = workspace()
    setOffer(on, new Set(['variables_get', 'my_call_value', 'my_input']))
    expect(heldBy(on, 'variables')).toEqual(['variables_get'])
    expect(heldBy(on, 'my-blocks')).toEqual(['my_call_value', 'my_input'])
    setOffer(on, new Set(['variables', 'my-blocks']))
    expect(heldBy(on, 'variables').slice(0, 2)).toEqual(['Make a variable', 'variables_get'])
    expect(heldBy(on, 'my-blocks')[0]).toBe('Make a block')
  })

  it('hides the rest from the search as well', () => {
    expect(matches(shapes, 'repeat').length).toBeGreaterThan(0)
    expect(matches(shapes, 'repeat', new Set(['maths']))).toEqual([])
  })

  it('is whole again with nothing named', () => {
    const on = workspace()
    const before = CATEGORIES.map(({ id }) => heldBy(on, id))
    setOffer(on, new Set(['maths_add']))
    setOffer(on, null)
    expect(CATEGORIES.map(({ id }) => heldBy(on, id))).toEqual(before)
  })
})
