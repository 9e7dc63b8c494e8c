/**
 * The typed-in number of a hole: any float64, exactly.
 *
 * Blockly's own number field strips commas (0,5 becomes 5) and turns an emptied field into 0. Here the value is the
 * number's shortest exact text, a comma between digits is a decimal point, and an emptied field stays empty: it is
 * a hole with nothing in it, which a project file can say too.
 */
import * as B from 'blockly/core'
import { LONGEST_NAME } from '../../core/project/limits'
import { say } from '../../words'
import { contextOf } from '../context'
import { labelSoon } from '../stacks/labels'

/** The field's text for a number: what reads back as the same float64. */
export const numberText = (value: number): string => (Object.is(value, -0) ? '-0' : String(value))

/** The number that a text stands for; '' where it is empty, null where it is none. */
export function readNumber(text: string): number | '' | null {
  let plain = text.trim().replace(/[−–]/g, '-').replace(/∞/g, 'Infinity')
  if (plain === '') return ''
  if (/^[-+]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/.test(plain)) plain = plain.replaceAll(',', '')
  else if (!plain.includes('.')) plain = plain.replace(',', '.')
  plain = plain.replace(/^([-+]?)infinity$/i, '$1Infinity')
  const value = /^[-+]?0[xob]/i.test(plain) ? Number.NaN : Number(plain)
  return Number.isNaN(value) ? readOtherwise(text.trim()) : value
}

/** Numbers as people write them elsewhere: ５ and ٥ are digits, 3/4 and 1½ numbers, and the dots of 1.000.000 only part it. */
function readOtherwise(text: string): number | null {
  const western = text
    .replace(/(?<=\d)(?=\p{No})/gu, ' ')
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace('٫', '.')
    .replaceAll('٬', '')
    .replace('−', '-')
  const [, sign, whole = '0', above, below] = /^([-+]?)(?:(\d+) )?(\d+) ?[/⁄] ?(\d+)$/.exec(western) ?? []
  if (above !== undefined && Number(below) !== 0)
    return (sign === '-' ? -1 : 1) * (Number(whole) + Number(above) / Number(below))
  const plain = /^[-+]?\d{1,3}(\.\d{3}){2,}(,\d*)?$/.test(western) ? western.replaceAll('.', '') : western
  return plain === text ? null : (readNumber(plain) as number | null)
}

export class NumberField extends B.FieldTextInput {
  protected override spellcheck_ = false

  protected override doClassValidation_(text?: string): string | null {
    const value = readNumber(text ?? '')
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
    if (readNumber(text) !== null || !workspace) return false
    contextOf(workspace)?.notice(say('editor-no-number', { text: text.slice(0, LONGEST_NAME) }))
    return true
  }

  protected override widgetCreate_(): HTMLInputElement | HTMLTextAreaElement {
    const input = super.widgetCreate_()
    // A touch screen shows its number keys. "decimal" lacks a minus sign on some phones, so only when it is not needed.
    input.setAttribute('inputmode', this.getText().startsWith('-') ? 'text' : 'decimal')
    input.setAttribute('autocomplete', 'off')
    return input
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
