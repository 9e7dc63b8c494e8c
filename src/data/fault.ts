import type { Message } from '../core/message'

/** Why a chosen file can't be used, for whoever chose it. */
export class Fault extends Error {
  constructor(
    readonly why: Message,
    options?: ErrorOptions,
  ) {
    // Only developers see this one, where a fault reaches nobody who can say it.
    super(`${why.code} ${JSON.stringify(why.values)}`, options)
  }
}
