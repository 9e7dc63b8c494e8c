/**
 * Blocks as they are drawn at random, before they know where they stand: menus hold a number instead of an id, and
 * whoever places the block takes that number as a pick among the variables, lists and own blocks that are in
 * reach there. So any block may be drawn anywhere, and what is drawn shrinks well.
 *
 * What can be drawn is read off the block definitions: a new block takes part by itself.
 */
import fc from 'fast-check'
import type { BlockDefinition, Gives } from '../../core/language/block'
import type { Language } from '../../core/language/language'
import type { Slot } from '../../core/language/slots'
import { countFor, counts, type Profile, typedNumber } from './random-numbers.test-support'

export interface RawBlock {
  readonly definition: BlockDefinition
  readonly args: Readonly<Record<string, RawArgument>>
  /** What a call hands over; it uses as many as its own block has inputs. */
  readonly inputs: readonly RawArgument[]
  readonly pick: number
}

/** A pick is a choice that is still open; undefined is an empty hole. */
export type RawArgument =
  | number
  | string
  | RawBlock
  | readonly RawBlock[]
  | { readonly pick: number }
  | undefined

export interface RawBlocks {
  /** Holes are filled to at most this many blocks inside one another. */
  numberOf(depth: number): fc.Arbitrary<RawArgument>
  questionOf(depth: number): fc.Arbitrary<RawArgument>
  /** What fits into a mouth or under a hat: a few statements, perhaps with one that ends them. */
  sequence(depth: number, least: number, most: number): fc.Arbitrary<readonly RawBlock[]>
  /** One block of any kind but a hat, for lying around by itself. */
  loose: fc.Arbitrary<RawBlock>
}

const anyPick = fc.nat(999)

const MOST_INPUTS = 3

/** Ends a stack that is mostly wanted whole, so these are drawn only now and then. */
const CHANCE_OF_LAST = 8

export function rawBlocks(language: Language, profile: Profile): RawBlocks {
  const pick = fc.record({ pick: anyPick })
  // Blocks that stand for others mean nothing without one another, and what they stand for is drawn anyway.
  const blocks = (gives: Gives) =>
    [...language.blocks.values()].filter((block) => block.gives === gives && !block.inside)
  const typed = typedNumber[profile]
  // An empty hole stops the run where it is reached.
  const maybeEmpty = (filled: fc.Arbitrary<RawArgument>) =>
    profile === 'bounded'
      ? filled
      : fc.oneof({ weight: 80, arbitrary: filled }, { weight: 1, arbitrary: fc.constant(undefined) })

  const slot = (slot: Slot, depth: number): fc.Arbitrary<RawArgument> => {
    switch (slot.kind) {
      case 'number':
        return maybeEmpty(
          counts(slot.shadow)
            ? fc.oneof({ weight: 3, arbitrary: countFor(slot.shadow) }, number(depth))
            : number(depth),
        )
      case 'boolean':
        return maybeEmpty(question(depth))
      case 'text':
        return fc.oneof(
          fc.constantFrom('loss', 'Hello!', '', 'a “b” <c>'),
          number(depth).map((value) => (typeof value === 'number' ? String(value) : value)),
        )
      case 'list':
        return depth > 0 ? fc.oneof({ weight: 3, arbitrary: pick }, oneOf('list', depth)) : pick
      case 'listMenu':
      case 'variableMenu':
      case 'inputMenu':
        return pick
      case 'choice':
        return fc.constantFrom(...slot.options.map(([value]) => value))
      case 'body':
        return sequence(depth - 1, 0, 4)
    }
  }

  const made = (definition: BlockDefinition, depth: number): fc.Arbitrary<RawBlock> =>
    fc.record({
      definition: fc.constant(definition),
      args: fc.record(
        Object.fromEntries(
          Object.entries(definition.slots).map(([name, each]) => [name, slot(each, depth - 1)]),
        ),
      ),
      inputs:
        definition.signature === 'calls'
          ? fc.array(number(depth - 1), { minLength: MOST_INPUTS, maxLength: MOST_INPUTS })
          : fc.constant([]),
      pick: anyPick,
    })

  const oneOf = memoized((gives: Gives, depth: number) =>
    fc.oneof(
      ...blocks(gives).map((definition) => ({
        weight: weightOf(definition),
        arbitrary: made(definition, depth),
      })),
    ),
  )

  const isShort = (definition: BlockDefinition) =>
    !definition.signature &&
    Object.values(definition.slots).every(({ kind }) => kind.endsWith('Menu') || kind === 'choice')

  const number = memoized((depth: number): fc.Arbitrary<RawArgument> => {
    const shortOnes = blocks('number').filter(isShort)
    const short = fc.oneof(...shortOnes.map((definition) => made(definition, 0)))
    const leaf = fc.oneof({ weight: 3, arbitrary: typed }, { weight: 2, arbitrary: short })
    return depth <= 0
      ? leaf
      : fc.oneof({ weight: 3, arbitrary: leaf }, { weight: 2, arbitrary: oneOf('number', depth) })
  })

  // A question is always a block. Where no more room is, it is one that holds no other question.
  const question = memoized((depth: number): fc.Arbitrary<RawArgument> => {
    if (depth > 0) return oneOf('boolean', depth)
    const plain = blocks('boolean').filter((definition) =>
      Object.values(definition.slots).every(({ kind }) => kind !== 'boolean'),
    )
    return fc.oneof(...plain.map((definition) => made(definition, 0)))
  })

  const sequence = memoized(
    (depth: number, least: number, most: number): fc.Arbitrary<readonly RawBlock[]> => {
      const fitting = (gives: Gives) =>
        fc.oneof(
          ...blocks(gives)
            .filter((definition) => depth > 0 || !hasMouth(definition))
            .map((definition) => ({ weight: weightOf(definition), arbitrary: made(definition, depth) })),
        )
      return fc
        .tuple(
          fc.array(fitting('statement'), { minLength: least, maxLength: most, size: 'max' }),
          fc.oneof(
            { weight: CHANCE_OF_LAST, arbitrary: fc.constant([]) },
            fitting('last').map((last) => [last]),
          ),
        )
        .map(([statements, last]) => [...statements, ...last])
    },
  )

  return {
    numberOf: number,
    questionOf: question,
    sequence,
    loose: fc.oneof(
      ...(['number', 'boolean', 'list', 'statement', 'last'] as const).map((gives) => oneOf(gives, 2)),
    ),
  }
}

const hasMouth = (definition: BlockDefinition) =>
  Object.values(definition.slots).some(({ kind }) => kind === 'body')

/** Loops, questions and calls make programs out of single blocks. */
const weightOf = (definition: BlockDefinition) => (definition.signature ? 6 : hasMouth(definition) ? 3 : 1)

/** Arbitraries that hold one another are made once for each depth, or there would be too many of them. */
function memoized<A extends readonly (string | number)[], R>(make: (...args: A) => R): (...args: A) => R {
  const known = new Map<string, R>()
  return (...args) => {
    const key = args.join(' ')
    const before = known.get(key)
    if (before !== undefined) return before
    const fresh = make(...args)
    known.set(key, fresh)
    return fresh
  }
}
