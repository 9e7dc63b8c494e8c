/** Why a file can't be opened. Thrown inside this folder only; read.ts hands it on as a result. */
import type * as v from 'valibot'
import { type Message, message } from '../message'
import { expectedBy } from './expected'
import { found, type Path, placeOf } from './place'

export class Refusal extends Error {
  constructor(readonly reason: Message) {
    super(reason.code)
  }
}

export function refuseAt(path: Path, fault: Message): never {
  throw new Refusal(message('mistake-in-file', { place: placeOf(path), fault }))
}

/** For a place that holds something else than it should. */
export const expectedFound = (expected: Message, given: unknown): Message =>
  message('expected-found', { expected, found: found(given) })

/** Turns one of valibot's issues into a refusal. */
export function refuseIssue(issue: v.BaseIssue<unknown>, above: Path = []): never {
  const path = [...above, ...(issue.path ?? []).map(({ key }) => key as string | number)]
  if (issue.type === 'strict_object' && issue.expected === 'never')
    throw new Refusal(message('unknown-in-file', { place: placeOf(path) }))
  if (issue.type === 'strict_object' && issue.received === 'undefined')
    throw new Refusal(message('missing-in-file', { place: placeOf(path) }))
  refuseAt(path, expectedFound(expectedBy(issue), issue.input))
}
