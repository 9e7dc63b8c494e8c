/**
 * Random projects: valid files that use every block of a language, most of which run for a while and come to an
 * end by themselves or at a block that can't do its work. Engines and exporters are compared on them.
 */
import fc from 'fast-check'
import type { Language } from '../../core/language/language'
import {
  type BlockNode,
  FORMAT,
  type Project,
  type Signature,
  type Stack,
  VERSION,
} from '../../core/project/project'
import { type Profile, typedNumber } from './random-numbers.test-support'
import { type RawBlock, rawBlocks } from './raw-block.test-support'
import { type RecursionStyle, recursive } from './recursion.test-support'
import { repaired } from './repair.test-support'
import { OUTSIDE, Resolver } from './resolve.test-support'
import { isWellConditioned } from './well-conditioned.test-support'

export interface ProgramOptions {
  readonly language: Language
  readonly profile?: Profile
}

const VARIABLES = ['a', 'b', 'c', 'total']

/**
 * Lists 1 to 3 are of one length, so that blocks on two lists often find what they need; the fourth is a table of
 * three rows of that length, and the fifth is often of length 3.
 */
const LISTS = ['x', 'y', 'w', 'table', 'rest']
const LENGTHS = (n: number) => [n, n, n, 3 * n]

/** Enough for nearly every program to run to its end. */
const MANY_REPAIRS = 60

interface Drawn {
  readonly seed: number
  readonly variables: readonly number[]
  readonly listLength: number
  readonly items: readonly number[]
  readonly rest: readonly number[]
  readonly flags: readonly (readonly RawBlock[])[]
  readonly draws: readonly (readonly RawBlock[])[]
  readonly procedures: readonly DrawnProcedure[]
  readonly loose: readonly RawBlock[]
  readonly repairs: number
}

export interface DrawnProcedure {
  readonly inputs: number
  readonly returns: boolean
  readonly body: readonly RawBlock[]
  readonly result: RawBlock['inputs'][number]
  readonly recursion: RecursionStyle
}

export function randomProject({ language, profile = 'wild' }: ProgramOptions): fc.Arbitrary<Project> {
  const raw = rawBlocks(language, profile)
  const typed = typedNumber[profile]
  const procedure: fc.Arbitrary<DrawnProcedure> = fc.record({
    inputs: fc.nat(2),
    returns: fc.boolean(),
    body: raw.sequence(2, 1, 5),
    result: raw.numberOf(2),
    recursion: fc.constantFrom('none', 'none', 'once', 'twice', 'question'),
  })
  // fast-check likes the ends of every range, where picks stand for mistakes and stacks are short.
  const drawn = fc.noBias(
    fc.record<Drawn>({
      seed: fc.nat(1000),
      variables: fc.array(typed, { minLength: VARIABLES.length, maxLength: VARIABLES.length }),
      listLength: fc.integer({ min: 1, max: 10 }),
      items: fc.array(typed, { minLength: 1, maxLength: 12 }),
      rest: fc.oneof(fc.array(typed, { maxLength: 9 }), fc.array(typed, { minLength: 3, maxLength: 3 })),
      flags: fc.array(raw.sequence(3, 4, 14), { minLength: 1, maxLength: 2, size: 'max' }),
      draws: fc.array(raw.sequence(3, 1, 8), { maxLength: 2, size: 'max' }),
      procedures: fc.array(procedure, { maxLength: 4, size: 'max' }),
      loose: fc.array(raw.loose, { maxLength: 1 }),
      repairs:
        profile === 'wild' ? fc.oneof(fc.nat(4), fc.constant(MANY_REPAIRS)) : fc.constant(MANY_REPAIRS),
    }),
  )
  const programs = drawn.map((drawn) => repaired(assembled(drawn, profile), language, drawn.repairs))
  return profile === 'wild' ? programs : programs.filter((project) => isWellConditioned(project, language))
}

function assembled(drawn: Drawn, profile: Profile): Project {
  const signatures = drawn.procedures.map(signatureOf)
  const resolver = new Resolver({ variables: VARIABLES, lists: LISTS, signatures }, profile)
  const flags = drawn.flags.map((body) => [
    resolver.block('events_flag'),
    ...resolver.sequence(body, OUTSIDE),
  ])
  const draws = drawn.draws.map((body) => [
    resolver.block('events_draw'),
    ...resolver.sequence(body, OUTSIDE),
  ])
  const definitions = drawn.procedures.map((procedure, i) => [
    resolver.block('my_define', {}, { signature: signatures[i]! }),
    ...procedureBody(resolver, procedure, signatures, i),
  ])
  const loose = drawn.loose.map((raw) => resolver.any(raw, OUTSIDE)).filter((block) => block !== null)
  const stacks = [...flags, ...draws, ...definitions, ...loose.map((block) => [block])]
  return {
    format: FORMAT,
    version: VERSION,
    name: 'Random',
    seed: drawn.seed,
    variables: [
      ...VARIABLES.map((name, i) => ({ id: name, name, value: drawn.variables[i]!, shown: i % 2 === 0 })),
      ...resolver.guards,
    ],
    lists: LISTS.map((name, i) => ({ id: name, name, values: startingItems(drawn, i), shown: i % 2 === 1 })),
    stacks: stacks.map((blocks, i): Stack => ({ x: 0, y: 100 * i, blocks })),
    notes: [],
  }
}

function startingItems({ listLength, items, rest }: Drawn, list: number): readonly number[] {
  const length = LENGTHS(listLength)[list]
  if (length === undefined) return rest
  return Array.from({ length }, (_, i) => items[(i * (list + 1)) % items.length]!)
}

function signatureOf({ inputs, returns }: DrawnProcedure, number: number): Signature {
  const id = `own ${number}`
  return {
    id,
    name: `own block ${number}`,
    inputs: Array.from({ length: inputs }, (_, i) => ({ id: `${id} input ${i}`, name: `input ${i}` })),
    returns,
  }
}

function procedureBody(
  resolver: Resolver,
  { body, result, returns, recursion, inputs }: DrawnProcedure,
  signatures: readonly Signature[],
  place: number,
): readonly BlockNode[] {
  const signature = signatures[place]!
  const own = resolver.sequence(body, place)
  const again = inputs > 0 ? recursive(resolver, signature, recursion) : []
  const ends = ['my_return', 'control_forever', 'control_stop'].includes(own.at(-1)?.type ?? '')
  const value = resolver.number(result, place)
  const last = returns && !ends ? [resolver.block('my_return', value === undefined ? {} : { value })] : []
  return [...again, ...own, ...last]
}
