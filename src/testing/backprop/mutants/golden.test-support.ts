/** What the oracle has said of each mutant of each example that learns, in `golden/`: a line a block, so that a change can be read. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Design } from '../design.test-support'
import { learning } from '../designs/examples.test-support'
import { WHOLE } from '../how-much.test-support'
import { type Answer, ask, type Truth } from '../oracle.test-support'
import { type Mutant, mutantsOf } from './mutants-of.test-support'

/** A wrong one's lists, and others that could as well be called the wrong ones; or what else it is. */
export type MutantTruth = readonly (readonly string[])[] | Exclude<Truth, 'wrong'>

export interface Golden {
  /** Blocks that do not run in the turns that are judged: no slip in them can change what is judged. */
  readonly unreached: readonly string[]
  /** By block, then by slip. */
  readonly mutants: Readonly<Record<string, Readonly<Record<string, MutantTruth>>>>
}

const fileOf = (example: string) => join(import.meta.dirname, 'golden', `${example}.json`)

export const goldenOf = (example: string): Golden => JSON.parse(readFileSync(fileOf(example), 'utf8'))

export const truthOf = ({ verdict, wrong, or = [] }: Answer): MutantTruth =>
  verdict === 'wrong' ? [wrong, ...or] : verdict

export const slipOf = ({ key, block }: Mutant) => key.slice(block.length + 1)

/** The turns that are judged; of the big networks, which take their time, only the first. */
const turnsOf = ({ sample }: Design): readonly number[] => (sample ? [1, 2, 3] : WHOLE)

/** Asks of mutants of an example. */
export function askOf(example: string, mutants: readonly Mutant[]): readonly MutantTruth[] {
  const { design } = learning(example)
  const questions = mutants.map(({ key, make }) => ({
    name: key,
    project: make(),
    design,
    judged: turnsOf(design),
    inked: true,
  }))
  return mutants.length === 0 ? [] : ask(questions).map(truthOf)
}

/** The blocks that run in the turns that are judged. */
function reachedIn(example: string): ReadonlySet<string> {
  const { project, design } = learning(example)
  const [answer] = ask([{ name: example, project, design, judged: turnsOf(design), reached: true }])
  return new Set(answer!.reached)
}

/** Asks of all mutants of an example, which takes minutes, and writes the answers down. */
export function writeGolden(example: string): void {
  const reached = reachedIn(example)
  const all = mutantsOf(learning(example).project)
  const asked = all.filter(({ block }) => reached.has(block))
  const truths = askOf(example, asked)
  const unreached = [...new Set(all.filter(({ block }) => !reached.has(block)).map(({ block }) => block))]
  const blocks = [...new Set(asked.map(({ block }) => block))].map((block) => {
    const slips = asked.flatMap((mutant, i) => (mutant.block === block ? [[slipOf(mutant), truths[i]!]] : []))
    return `    ${JSON.stringify(block)}: ${JSON.stringify(Object.fromEntries(slips))}`
  })
  const text = `{\n  "unreached": ${JSON.stringify(unreached)},\n  "mutants": {\n${blocks.join(',\n')}\n  }\n}\n`
  writeFileSync(fileOf(example), text)
}
