import type { Message } from '../core/message'
import type { Fault } from './fault'

/** Why something is refused, by a fault of this kind. */
export async function refusalOf(
  act: () => unknown,
  kind: new (why: Message, options?: ErrorOptions) => Fault,
): Promise<Message> {
  try {
    await act()
  } catch (reason) {
    if (reason instanceof kind) return reason.why
    throw reason
  }
  throw new Error('This was not refused.')
}
