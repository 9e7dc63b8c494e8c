/** The programs of this room: read from `programs/`, with what is expected of each. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Parts } from './language/parts.test-support'

export interface ShortProgram {
  readonly name: string
  readonly file: string
  readonly code: string
  /** What a check may say: a verdict, and if it is `wrong`, the names of the lists. */
  readonly expected: readonly string[]
}

/** What the derivation by hand says, whatever a check makes of it. `open`: more than one point of view is fair. */
export type Truth = 'good' | 'faulty' | 'open'

interface Section {
  readonly file: string
  readonly head: string
  readonly code: string
}

function sectionsOf(file: string): readonly Section[] {
  return readFileSync(join(import.meta.dirname, file), 'utf8')
    .split(/^### /m)
    .slice(1)
    .map((section) => {
      const end = section.indexOf('\n')
      return { file, head: section.slice(0, end), code: section.slice(end + 1) }
    })
}

export const parts: Parts = new Map(sectionsOf('parts.txt').map(({ head, code }) => [head, code]))

export const shortPrograms: readonly ShortProgram[] = readdirSync(join(import.meta.dirname, 'programs'))
  .toSorted()
  .flatMap((file) => sectionsOf(`programs/${file}`))
  .map(programOf)

function programOf({ file, head, code }: Section): ShortProgram {
  const [name, expected] = head.split(' | ')
  if (!name || !expected) throw new Error(`${file}: “### ${head}” lacks a name or what is expected`)
  return { name, file, code, expected: expected.split(' / ') }
}

export function truthOf({ expected }: ShortProgram): Truth {
  const some = (form: RegExp) => expected.some((each) => form.test(each))
  const isGood = some(/^(right|other-rule)$/)
  const isFaulty = some(/^(wrong|peeks)/)
  if (isGood === isFaulty) return 'open'
  return isGood ? 'good' : 'faulty'
}
