/** All words on blocks, in their menus and in their help come by way of the language at hand. */
import * as B from 'blockly/core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { CATEGORIES } from '../../blocks/categories'
import { blocksByCategory } from '../../blocks/index'
import { pseudo, speak } from '../words'
import { page } from '../words/en/page'
import { speakInBlockly } from './blockly-words'
import { registerShapes } from './blocks/block-shape'
import { shapesOf } from './blocks/shapes'
import { shapes } from './headless.test-support'
import { matches } from './toolbox/search'
import { drawer, toolboxOf } from './toolbox/toolbox'

const english = { tag: 'en', texts: page }

beforeAll(() => {
  speak(pseudo(english))
  speakInBlockly()
})

afterAll(() => {
  speak(english)
  speakInBlockly()
  registerShapes(shapes)
})

/** What a person reads or hears of a block. */
function wordsOf(block: B.Block): readonly string[] {
  const texts = [...block.getFields()].flatMap((field) => {
    const options = field instanceof B.FieldDropdown ? field.getOptions(false) : []
    return [field.getText(), ...options.flatMap((option) => (typeof option[0] === 'string' ? option[0] : []))]
  })
  return [...texts, B.Tooltip.getTooltipOfObject(block)]
}

const plain = (texts: readonly string[]) => texts.filter((text) => /[A-Za-z]/.test(text))

it('shows no plain letter on any block or in any drawer of the pseudo-language', () => {
  const accented = shapesOf(blocksByCategory)
  registerShapes(accented)
  const workspace = new B.Workspace()
  const words = [...accented.byType.keys()].flatMap((type) => wordsOf(workspace.newBlock(type)))
  expect(words.length).toBeGreaterThan(200)
  expect(plain(words)).toEqual([])
  const drawers = [...accented.byType.values()].flatMap(({ category }) =>
    drawer(workspace, accented, category),
  )
  const labels = [...toolboxOf(CATEGORIES).contents, ...drawers].flatMap((item) => [
    ...('text' in item ? [String(item.text)] : []),
    ...('name' in item ? [String(item.name)] : []),
  ])
  expect(labels.length).toBeGreaterThan(CATEGORIES.length)
  expect(plain(labels)).toEqual([])
})

it('finds blocks by the words of the language at hand', () => {
  const accented = shapesOf(blocksByCategory)
  expect(matches(accented, 'forever')).toEqual([])
  expect(matches(accented, 'ƒöŕèṽèŕ')[0]?.definition.type).toBe('control_forever')
  expect(matches(shapes, 'forever')[0]?.definition.type).toBe('control_forever')
})

it("passes Blockly's own words on, but neither values nor addresses", () => {
  expect(B.Msg.DELETE_X_BLOCKS).toBe('Ðèļèţè %1 ɓļöçķš')
  expect(B.Msg.LISTS_SORT_HELPURL).toMatch(/^https:/)
})
