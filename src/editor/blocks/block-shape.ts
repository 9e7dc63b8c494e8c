/**
 * Turns block definitions into Blockly's block shapes: words become labels, slots become holes, menus and mouths.
 *
 * One builder serves every block; own blocks, whose slots come from a signature, are in own-block-shape.ts.
 */
import * as B from 'blockly/core'
import type { BlockDefinition } from '../../core/language/block'
import type { Slot } from '../../core/language/slots'
import { NumberField } from '../fields/number-field'
import { PickField } from '../fields/pick-field'
import { SignField, signsFor } from '../fields/sign-field'
import { DELETED_IN_PIECES } from '../stacks/deletion'
import { PatientDragStrategy } from '../stacks/drag-strategy'
import { callShape, definitionShape } from './own-block-shape'
import { optionsOf, type Shape, type Shapes, textPieces } from './shapes'
import { inputSource } from './signature'
import { variableSource } from './variables'

/** Blocks of the editor alone: what a hole shows until a block is dropped on it. Their field is called `value`. */
export const SHADOWS = { number: 'shadow_number', text: 'shadow_text', list: 'shadow_list' } as const

/** What fits together. A text hole takes a number too. */
const CHECKS = { number: ['Number'], boolean: ['Boolean'], text: ['Text', 'Number'], list: ['List'] } as const

/** Zelos's square outline, for lists, so that shape as well as colour says what fits. */
const LIST_OUTLINE = 3

function menuField(definition: BlockDefinition, slot: Slot): B.Field | null {
  switch (slot.kind) {
    case 'variableMenu':
      return new PickField(variableSource('variable'))
    case 'listMenu':
      return new PickField(variableSource('list'))
    case 'inputMenu':
      return new PickField(inputSource)
    case 'choice': {
      const options = optionsOf(definition, slot)
      // A function, because Blockly cuts words that fixed choices share off into labels of their own.
      return new B.FieldDropdown(() => options)
    }
    default:
      return null
  }
}

/** Appends words and slots in the text's order; words gather on the next input that comes. */
function appendText(block: B.Block, shape: Shape, shapes: Shapes): void {
  const { definition } = shape
  // In a drawer, a press on the sign takes the block.
  const signs = block.isInFlyout ? [] : signsFor(shape, shapes)
  const waiting: B.Field[] = []
  const names: string[] = []
  const add = (field: B.Field, name = '') => {
    waiting.push(field)
    names.push(name)
  }
  const flush = (input: B.Input) => {
    waiting.splice(0).forEach((field, i) => {
      input.appendField(field, names[i] || undefined)
    })
    names.length = 0
  }
  for (const { words, slot: name } of textPieces(shape.text)) {
    if (words !== undefined) {
      add(signs.length > 0 ? new SignField(definition.type, signs) : new B.FieldLabel(words))
      continue
    }
    const slot = name === undefined ? undefined : definition.slots[name]
    if (!name || !slot) continue
    const field = menuField(definition, slot)
    if (field) add(field, name)
    else if (slot.kind === 'body') {
      if (waiting.length > 0) flush(block.appendDummyInput())
      block.appendStatementInput(name)
    } else {
      const input = block.appendValueInput(name)
      input.setCheck([...CHECKS[slot.kind as keyof typeof CHECKS]])
      flush(input)
    }
  }
  if (waiting.length > 0) flush(block.appendDummyInput())
}

/** Gives a block its connections, colours and help. */
export function dress(block: B.Block, { definition, category, help }: Shape): void {
  switch (definition.gives) {
    case 'number':
      block.setOutput(true, 'Number')
      break
    case 'boolean':
      block.setOutput(true, 'Boolean')
      break
    case 'list':
      block.setOutput(true, 'List')
      block.setOutputShape(LIST_OUTLINE)
      break
    case 'statement':
      block.setPreviousStatement(true)
      block.setNextStatement(true)
      break
    case 'last':
      block.setPreviousStatement(true)
      break
    case 'hat':
      block.setNextStatement(true)
      break
  }
  if (block instanceof B.BlockSvg) {
    block.setDragStrategy(new PatientDragStrategy(block))
    if (block.outputConnection) block.addClass('bg-value')
  }
  block.setStyle(category)
  // After the style, which has a say in hats too.
  if (definition.gives === 'hat') block.hat = 'cap'
  block.setInputsInline(true)
  block.setTooltip(help)
}

/**
 * Blocks cannot be switched off here. Blockly asks all blocks below and all above whenever two snap together, which
 * for a stack of thousands takes minutes; the answer is known.
 */
const NEVER_OFF = { updateDisabled() {}, getInheritedDisabled: () => false }

/** What every block of ours has in common. */
const COMMON = { ...NEVER_OFF, ...DELETED_IN_PIECES }

function shadowShape(check: string, style: string, field: () => B.Field, outline: number | null) {
  return {
    ...COMMON,
    init(this: B.Block) {
      this.appendDummyInput().appendField(field(), 'value')
      this.setOutput(true, check)
      if (outline !== null) this.setOutputShape(outline)
      this.setStyle(style)
    },
  }
}

/** Enters the shapes into Blockly's table of block types. */
export function registerShapes(shapes: Shapes): void {
  const listStyle = shapes.byType.get('lists_get')?.category ?? 'lists'
  B.Blocks[SHADOWS.number] = shadowShape('Number', 'typed', () => new NumberField('0'), null)
  B.Blocks[SHADOWS.text] = shadowShape('Text', 'typed', () => new B.FieldTextInput(''), null)
  B.Blocks[SHADOWS.list] = shadowShape(
    'List',
    listStyle,
    () => new PickField(variableSource('list')),
    LIST_OUTLINE,
  )
  for (const shape of shapes.byType.values()) {
    const { type, signature } = shape.definition
    if (signature === 'defines') B.Blocks[type] = { ...COMMON, ...definitionShape(shape, shapes, dress) }
    else if (signature === 'calls') B.Blocks[type] = { ...COMMON, ...callShape(shape, dress) }
    else
      B.Blocks[type] = {
        ...COMMON,
        init(this: B.Block) {
          appendText(this, shape, shapes)
          dress(this, shape)
        },
      }
  }
}

/** The state of the shadow that a slot's hole starts with, or null for holes that start empty. */
export function startingShadow(slot: Slot, firstList: string | null): B.serialization.blocks.State | null {
  switch (slot.kind) {
    case 'number':
      return { type: SHADOWS.number, fields: { value: String(slot.shadow) } }
    case 'text':
      return { type: SHADOWS.text, fields: { value: slot.shadow } }
    case 'list':
      return { type: SHADOWS.list, fields: { value: firstList ?? '' } }
    default:
      return null
  }
}
