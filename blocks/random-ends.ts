/** What every block that draws random numbers asks of the two ends, before it draws. */
import type { OpMachine } from '../src/core/language/op'
import { message } from '../src/core/message'

/** With a finite distance between its ends, no draw can overflow or end up as not-a-number. */
export function checkEnds(machine: OpMachine, from: number, to: number): void {
  if (!Number.isFinite(to - from)) machine.stop(message('ends-endlessly-apart', { from, to }))
}
