/** How numbers stand in sentences: whole, never rounded in silence, in the language's own way. */
import { FluentNumber, type FluentValue } from '@fluent/bundle'
import { showNumber } from '../core/language/show-number'

type Scope = NonNullable<Parameters<FluentNumber['toString']>[0]>

/**
 * A number as a learner would write it, with all its digits: Fluent's own would round to three decimals. It chooses
 * plurals as any other number does.
 */
export class WholeNumber extends FluentNumber {
  override toString(scope?: Scope): string {
    const shown = showNumber(this.value)
    // Panels say thousands of whole numbers a second; looking up the sign takes longer than all the rest.
    return scope && shown.includes('.') ? shown.replace('.', decimalPoint(scope)) : shown
  }
}

function decimalPoint(scope: Scope): string {
  const format = scope.memoizeIntlObject(Intl.NumberFormat, {})
  return format.formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.'
}

/** A number that counts something, with its thousands set apart: "12,665". */
class Count extends FluentNumber {}

export const FUNCTIONS = {
  /** `{ COUNT($images) }` */
  COUNT: ([given]: FluentValue[]): FluentValue =>
    given instanceof FluentNumber ? new Count(given.value, { maximumFractionDigits: 20 }) : (given ?? ''),
}
