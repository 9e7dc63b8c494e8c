/**
 * The typed-in number of a hole: any float64, exactly.
 *
 * Blockly's own number field strips commas (0,5 becomes 5) and turns an emptied field into 0. Here the value is the
 * number's shortest exact text, what is typed is read as people write it, and an emptied field stays empty: it is
 * a hole with nothing in it, which a project file can say too.
 */
import * as B from 'blockly/core'
import { LONGEST_NAME } from '../../core/project/limits'
import { say } from '../../words'
import { contextOf } from '../context'
import { labelSoon } from '../stacks/labels'
import { decimalMark } from './decimal-mark'
import { type DecimalMark, needsTelling, numberText, readNumber } from './read-number'
import './number-field.css'

export class NumberField extends B.FieldTextInput {
  protected override spellcheck_ = false
  /** Of the language that somebody types in. */
  private mark: DecimalMark = '.'

  protected override doClassValidation_(text?: string): string | null {
    const value = readNumber(text ?? '', this.isBeingEdited_ ? this.mark : undefined)
    if (value === null) return null
    return value === '' ? '' : numberText(value)
  }

  /** What is typed is no number: it stays, and words say so. */
  protected override onHtmlInputKeyDown_(event: KeyboardEvent): void {
    // Whoever gives up needs no words.
    if (event.key === 'Escape' && this.htmlInput_) this.htmlInput_.value = ''
    if (event.key !== 'Enter' || !this.tellOfNone()) super.onHtmlInputKeyDown_(event)
  }

  protected override widgetDispose_(): void {
    this.tellOfNone()
    super.widgetDispose_()
  }

  /** Gives whether there was something to tell. */
  private tellOfNone(): boolean {
    const text = this.htmlInput_?.value ?? ''
    const workspace = this.getSourceBlock()?.workspace
    if (readNumber(text, this.mark) !== null || !workspace) return false
    contextOf(workspace)?.notice(say('editor-no-number', { text: text.slice(0, LONGEST_NAME) }))
    return true
  }

  protected override widgetCreate_(): HTMLInputElement | HTMLTextAreaElement {
    this.mark = decimalMark()
    const input = super.widgetCreate_()
    this.showReading(input)
    // A touch screen shows its number keys. "decimal" lacks a minus sign on some phones, so only when it is not needed.
    input.setAttribute('inputmode', this.getText().startsWith('-') ? 'text' : 'decimal')
    input.setAttribute('autocomplete', 'off')
    return input
  }

  /** Below what is typed stands, before Enter, what is understood where that could be something else. */
  private showReading(input: HTMLInputElement | HTMLTextAreaElement): void {
    const reading = document.createElement('output')
    reading.className = 'number-reading'
    B.WidgetDiv.getDiv()?.append(reading)
    input.addEventListener('input', () => {
      const value = readNumber(input.value, this.mark)
      const isTold = typeof value === 'number' && needsTelling(input.value, value, this.mark)
      reading.textContent = isTold ? `= ${numberText(value)}` : ''
    })
  }

  override getAriaTypeName(): string {
    return say('editor-number')
  }

  /** Later, and not at all while there is nothing to see yet: Blockly would throw, and catch, for each block. */
  override recomputeAriaContext(): boolean {
    if (this.getSvgRoot()) labelSoon(this, () => super.recomputeAriaContext())
    return true
  }
}
