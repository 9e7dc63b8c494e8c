/**
 * Numbers as people type them. The field keeps a number's shortest exact text, so what is read here is only what somebody
 * has just typed: with a decimal comma or point, with its thousands parted, as a fraction or a product, in full-width or
 * Arabic digits.
 */

/** What parts the whole from the rest in the language that somebody writes: 0.5 or 0,5. */
export type DecimalMark = '.' | ','

/** The field's text for a number: what reads back as the same float64. */
export const numberText = (value: number): string => (Object.is(value, -0) ? '-0' : String(value))

const THOUSANDS = /^[-+]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/
/** 1,000 is a thousand for some, and one for others. */
const ONE_COMMA = /^[-+]?\d+,\d+$/

/** The number that a text stands for; '' where it is empty, null where it is none. */
export function readNumber(text: string, mark: DecimalMark = '.'): number | '' | null {
  let plain = text.trim().replace(/[−–]/g, '-').replace(/∞/g, 'Infinity')
  if (plain === '') return ''
  const isGrouped = THOUSANDS.test(plain) && !(mark === ',' && ONE_COMMA.test(plain))
  if (isGrouped) plain = plain.replaceAll(',', '')
  else if (!plain.includes('.')) plain = plain.replace(',', '.')
  plain = plain.replace(/^([-+]?)infinity$/i, '$1Infinity')
  const value = /^[-+]?0[xob]/i.test(plain) ? Number.NaN : Number(plain)
  return Number.isNaN(value) ? readOtherwise(text.trim(), mark) : value
}

/**
 * Whether somebody should see what was understood, since a text can be read in another way, too, or stands for a number that it
 * does not look like.
 */
export function needsTelling(text: string, value: number, mark: DecimalMark): boolean {
  const couldBeThousands = mark === ',' && /^[-+]?[1-9]\d{0,2}\.\d{3}$/.test(text.trim())
  return couldBeThousands || !Object.is(Number(text), value)
}

/** ５ and ٥ are digits, 3/4, 1½ and 2*3 numbers, and the dots of 1.000.000 and 1.000,5 only part it. */
function readOtherwise(text: string, mark: DecimalMark): number | null {
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
  const [, one, other] = /^([^*×·]+)[*×·]([^*×·]+)$/.exec(western) ?? []
  if (one !== undefined && other !== undefined) return product(readNumber(one, mark), readNumber(other, mark))
  const isGrouped = /^[-+]?\d{1,3}((\.\d{3}){2,}|(\.\d{3})+,\d*)$/.test(western)
  const plain = isGrouped ? western.replaceAll('.', '') : western
  return plain === text ? null : (readNumber(plain, isGrouped ? ',' : mark) as number | null)
}

function product(a: number | '' | null, b: number | '' | null): number | null {
  if (typeof a !== 'number' || typeof b !== 'number') return null
  const value = a * b
  return Number.isNaN(value) ? null : value
}
