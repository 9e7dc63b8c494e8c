/** Brings files of older formats up to date, one version at a time. What it makes is validated like any other file. */
import { FRAMED_VERSION } from './project'

type Step = (json: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>

/** `steps[n]` turns a file of version n into one of version n + 1. Version 1 has none: it is still the form of a project without a frame. */
const STEPS: Readonly<Record<number, Step>> = {}

/** The file in the newest format, or as it was where its version has no step. */
export function migrate(json: object, steps = STEPS, newest: number = FRAMED_VERSION): unknown {
  let file = json as Readonly<Record<string, unknown>>
  while (typeof file.version === 'number' && file.version < newest) {
    const step = steps[file.version]
    if (!step) break
    file = { ...step(file), version: file.version + 1 }
  }
  return file
}
