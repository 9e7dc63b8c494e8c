/** Why a file can't be opened, in words for the learner. Thrown inside this folder only; read.ts hands it on as a result. */
import type * as v from 'valibot'
import { found, inWords, type Path } from './place'

export class Refusal extends Error {}

export function refuseAt(path: Path, what: string): never {
  throw new Refusal(`There is a mistake in this file at ${inWords(path)}: ${what}.`)
}

/** Turns one of valibot's issues into a refusal. Our schemas' messages say what was expected. */
export function refuseIssue(issue: v.BaseIssue<unknown>, above: Path = []): never {
  const path = [...above, ...(issue.path ?? []).map(({ key }) => key as string | number)]
  if (issue.type === 'strict_object' && issue.expected === 'never')
    throw new Refusal(`This file has something that Blockgrad does not know: ${inWords(path)}.`)
  if (issue.type === 'strict_object' && issue.received === 'undefined')
    throw new Refusal(`Something is missing in this file: ${inWords(path)}.`)
  refuseAt(path, `expected ${issue.message}, found ${found(issue.input)}`)
}
