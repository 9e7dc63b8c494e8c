/**
 * Our own check, held to the short programs. `npm test` judges some, always the same; `npm run truth` all of them, and prints
 * what is said of those that are not judged as expected.
 */
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { seededChoice } from '../../generators/seeded-choice.test-support'
import { seedOr } from '../../generators/trial-counts.test-support'
import { checked } from '../../gradients/checked.test-support'
import { isWhole } from '../how-much.test-support'
import { KNOWN, UNLAWFUL } from './known.test-support'
import { parts, type ShortProgram, shortPrograms, truthOf } from './programs.test-support'
import { short } from './short.test-support'

vi.setConfig({ testTimeout: 3_600_000, hookTimeout: 3_600_000 })

const SAMPLE = 60

interface Judged {
  readonly program: ShortProgram
  /** As in `expected`. */
  readonly said: string
}

const judged: Judged[] = []

beforeAll(async () => {
  for (const program of isWhole ? shortPrograms : some(shortPrograms))
    judged.push({ program, said: await judge(program) })
})

function some(programs: readonly ShortProgram[]): readonly ShortProgram[] {
  const lot = seededChoice(seedOr(2))
  const left = [...programs]
  return Array.from({ length: SAMPLE }, () => left.splice(lot(left.length), 1)).flat()
}

async function judge({ code }: ShortProgram): Promise<string> {
  try {
    const { verdict, weights } = await checked(short(code, parts))
    const wrong = weights.filter(({ right }) => !right).map(({ name }) => name)
    return wrong.length > 0 ? `${verdict}: ${wrong.join(' ')}` : verdict
  } catch (error) {
    return `throws ${(error as Error).message}`
  }
}

type Saying = (judged: Judged) => boolean

const isBlamed: Saying = ({ program, said }) =>
  truthOf(program) === 'good' && /^(wrong|no-learning|peeks)/.test(said) && !program.expected.includes(said)
const isMissed: Saying = ({ program, said }) => truthOf(program) === 'faulty' && said === 'right'
const hasThrown: Saying = ({ said }) => said.startsWith('throws')
const breaksALaw: Saying = (each) => isBlamed(each) || isMissed(each) || hasThrown(each)
const isUnexpected: Saying = (each) => !breaksALaw(each) && !each.program.expected.includes(each.said)

const namesOf = (saying: Saying) => judged.filter(saying).map(({ program }) => program.name)
const told = ({ program: { file, name, expected }, said }: Judged) =>
  `${file}: ${name} | ${expected.join(' / ')} | ${said}`

/** Those that a list doesn't excuse. */
const surprises = (saying: Saying, excused: Readonly<Record<string, string>>) =>
  judged.filter((each) => saying(each) && !(each.program.name in excused)).map(told)

describe('the three laws', () => {
  it('blames no program that is right or follows another rule', () => {
    expect(surprises(isBlamed, UNLAWFUL)).toEqual([])
  })

  it('calls none right that is wrong or peeks', () => {
    expect(surprises(isMissed, UNLAWFUL)).toEqual([])
  })

  it('stumbles over none', () => {
    expect(surprises(hasThrown, UNLAWFUL)).toEqual([])
  })
})

it('says what is expected of each, to the list', () => {
  expect(surprises(isUnexpected, KNOWN)).toEqual([])
})

it('judges programs of each kind', () => {
  const truths = new Set(judged.map(({ program }) => truthOf(program)))
  expect([...truths].toSorted()).toEqual(['faulty', 'good', 'open'])
})

it('has programs whose names differ', () => {
  const names = shortPrograms.map(({ name }) => name)
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
})

describe.runIf(isWhole)('the lists of what is excused', () => {
  it('have no program within the laws by now', () => {
    expect(namesOf(breaksALaw).toSorted()).toEqual(Object.keys(UNLAWFUL).toSorted())
  })

  it('have no program that is judged as expected by now', () => {
    expect(namesOf(isUnexpected).toSorted()).toEqual(Object.keys(KNOWN).toSorted())
  })

  it('are counted', () => {
    const lawful = judged.filter((each) => !breaksALaw(each))
    const asExpected = lawful.filter((each) => !isUnexpected(each))
    console.info(
      `${judged.length} short programs: ${asExpected.length} judged as expected, ${lawful.length} within the laws`,
    )
    expect(asExpected.length).toBeGreaterThan(lawful.length / 2)
  })
})
