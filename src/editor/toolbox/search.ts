/**
 * Search in the toolbox: type a word and see the blocks that have it on them or in their help.
 *
 * @blockly/toolbox-search looks only at drawers with fixed contents and only at blocks' words; our drawers are put
 * together as they open, and a learner who types "average" or "grow" is best served by the help.
 */
import * as B from 'blockly/core'
import { categoryName, say } from '../../words'
import { optionsOf, type Shape, type Shapes } from '../blocks/shapes'
import { contextOf } from '../context'
import { categoryIcon } from './icons'
import { type Offer, offerOf, offersBlock } from './offer'
import { blockInfo, SEARCH } from './toolbox'
import { IconCategory } from './toolbox-category'

const MOST_RESULTS = 24

/** The blocks on offer that match every word of the query; those with the words on the block itself come first. */
export function matches(shapes: Shapes, query: string, offer: Offer = null): Shape[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const found: { shape: Shape; rank: number }[] = []
  for (const shape of shapes.byType.values()) {
    // Calls and inputs of own blocks need a name; they are in their own drawer.
    if (shape.definition.inToolbox === false || !offersBlock(offer, shape)) continue
    const face = faceOf(shape)
    const all = `${face} ${shape.help} ${categoryName(shape.category)}`.toLowerCase()
    if (!words.every((word) => all.includes(word))) continue
    const onFace = words.every((word) => face.includes(word))
    const atStart = face.startsWith(words[0] ?? '')
    found.push({ shape, rank: atStart ? 0 : onFace ? 1 : 2 })
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_RESULTS)
    .map(({ shape }) => shape)
}

/** What can be read on the block: its words and its menus' choices. */
function faceOf({ definition, text }: Shape): string {
  const choices = Object.values(definition.slots).flatMap((slot) =>
    slot.kind === 'choice' ? optionsOf(definition, slot).map(([words]) => words) : [],
  )
  return [text.replace(/[{}]/g, ''), ...choices].join(' ').toLowerCase()
}

export class SearchCategory extends IconCategory {
  private readonly input = document.createElement('input')

  protected override createDom_(): HTMLDivElement {
    const dom = super.createDom_()
    this.input.type = 'search'
    this.input.id = this.getId()
    this.input.placeholder = say('editor-find')
    this.input.setAttribute('aria-label', say('editor-find'))
    this.input.autocomplete = 'off'
    this.input.spellcheck = false
    this.input.addEventListener('input', () => this.find())
    this.input.addEventListener('keydown', (event) => this.onKey(event))
    const tile = document.createElement('span')
    tile.className = 'bg-tile bg-tile-search'
    tile.append(categoryIcon('search'))
    dom.classList.add('bg-search')
    dom.removeAttribute('id')
    this.rowContents_?.replaceChildren(tile, this.input)
    this.rowContents_?.style.removeProperty('pointer-events')
    return dom
  }

  /** Keys that leave the field; all others are the field's own and must not reach the toolbox. */
  private onKey(event: KeyboardEvent): void {
    const navigator = this.parentToolbox_.getNavigator()
    const atEnd = this.input.selectionStart === this.input.value.length
    const next =
      event.key === 'ArrowDown'
        ? navigator.getNextNode()
        : event.key === 'ArrowRight' && atEnd
          ? navigator.getInNode()
          : null
    if (next) {
      event.preventDefault()
      B.getFocusManager().focusNode(next)
    } else if (event.key === 'Escape' && this.input.value !== '') {
      this.input.value = ''
      this.find()
    } else if (event.key === 'Escape' || event.key === 'Tab') return
    event.stopPropagation()
  }

  private find(): void {
    const context = contextOf(this.workspace_)
    if (!context) return
    const { value } = this.input
    const found = matches(context.shapes, value, offerOf(this.workspace_))
    const count = found.length
    this.flyoutItems_ =
      count > 0
        ? [
            { kind: 'label', text: say('editor-blocks', { count }) },
            ...found.map((shape) => blockInfo(this.workspace_, shape)),
          ]
        : [
            {
              kind: 'label',
              text: say(value.trim() === '' ? 'editor-find-start' : 'editor-find-none'),
            },
          ]
    this.parentToolbox_.refreshSelection()
    if (value.trim() !== '') B.utils.aria.announceDynamicAriaState(say('editor-found', { count }))
  }

  override getFocusableElement(): HTMLElement {
    return this.input
  }

  override onNodeFocus(): void {
    super.onNodeFocus()
    this.find()
  }
}

export function registerSearch(): void {
  B.registry.register(B.registry.Type.TOOLBOX_ITEM, SEARCH, SearchCategory, true)
}
