/**
 * What the schema of a project file expects at each place, as messages. valibot carries a text with each of its checks;
 * ours is the key under which the message is kept here.
 */
import type * as v from 'valibot'
import { type Message, message } from '../message'

const KNOWN = new Map<string, Message>()

/** The text to hand to valibot for this. */
export function expected(wanted: Message): string {
  const key = JSON.stringify(wanted)
  KNOWN.set(key, wanted)
  return key
}

export function expectedBy(issue: v.BaseIssue<unknown>): Message {
  return KNOWN.get(issue.message) ?? message('expect-object')
}
