/**
 * Puts drawn blocks in their places: gives them ids, turns picks into the variables, lists, inputs and own blocks
 * that are in reach, and sees to it that most loops and calls come to an end.
 */
import type { Slot } from '../../core/language/slots'
import type { Argument, BlockNode, Signature, Variable } from '../../core/project/project'
import type { Profile } from './random-numbers.test-support'
import type { RawArgument, RawBlock } from './raw-block.test-support'

/** Iterations that a loop without a count of its own gets. */
const MOST_ITERATIONS = 7

export interface Names {
  readonly variables: readonly string[]
  readonly lists: readonly string[]
  readonly signatures: readonly Signature[]
}

/** Where a block stands: in the own block of this number, or (−1) in none. */
export type Place = number
export const OUTSIDE: Place = -1

export class Resolver {
  /** Count the iterations of loops that would not end by themselves. No menu picks them, so no program resets them. */
  readonly guards: Variable[] = []
  private ids = 0

  constructor(
    private readonly names: Names,
    private readonly profile: Profile,
  ) {}

  block(type: string, args: BlockNode['args'] = {}, more: Partial<BlockNode> = {}): BlockNode {
    return { type, id: `b${++this.ids}`, args, ...more }
  }

  sequence(blocks: readonly RawBlock[], place: Place): readonly BlockNode[] {
    return blocks.flatMap((block) => this.statement(block, place))
  }

  /** The block, or null where it can't stand: a call with nothing to call, an input with no own block around it. */
  any(raw: RawBlock, place: Place): BlockNode | null {
    const { definition, pick } = raw
    if (definition.signature === 'defines') return null
    if (definition.signature === 'calls') return this.call(raw, place)
    if (definition.type === 'my_return' && !this.names.signatures[place]?.returns && !this.errs(pick))
      return null
    const args: Record<string, Argument> = {}
    for (const [name, slot] of Object.entries(definition.slots)) {
      if (slot.kind === 'inputMenu' && !this.names.signatures[place]?.inputs.length) return null
      const resolved = this.argument(slot, raw.args[name], place)
      if (resolved !== undefined) args[name] = resolved
    }
    return this.block(definition.type, args)
  }

  /** A number's hole, filled. What can't stand there gives way to a number. */
  number(raw: RawArgument, place: Place): Argument | undefined {
    if (!isRawBlock(raw)) return raw as number | undefined
    return this.any(raw, place) ?? raw.pick % 5
  }

  private statement(raw: RawBlock, place: Place): readonly BlockNode[] {
    const resolved = this.any(raw, place)
    if (!resolved) return []
    const isEndless = ['control_forever', 'control_repeat_until'].includes(raw.definition.type)
    return isEndless && !this.errs(raw.pick) ? this.guarded(resolved) : [resolved]
  }

  /** The loop with a guard: a variable that counts its iterations and ends it. */
  private guarded(loop: BlockNode): readonly BlockNode[] {
    const name = `guard ${this.guards.length + 1}`
    this.guards.push({ id: name, name, value: 0, shown: false })
    const start = this.block('variables_set', { variable: name, value: 0 })
    const count = this.block('variables_change', { variable: name, by: 1 })
    const isEnough = this.block('maths_compare', {
      a: this.block('variables_get', { variable: name }),
      comparison: '≥',
      b: MOST_ITERATIONS,
    })
    const { condition, body } = loop.args as { condition?: BlockNode; body: readonly BlockNode[] }
    if (loop.type === 'control_forever') {
      const leave = this.block('control_if', { condition: isEnough, body: [this.block('control_stop')] })
      return [start, { ...loop, args: { body: [count, leave, ...body] } }]
    }
    const asked = condition ? this.block('maths_or', { a: condition, b: isEnough }) : isEnough
    return [start, { ...loop, args: { condition: asked, body: [count, ...body] } }]
  }

  private call(raw: RawBlock, place: Place): BlockNode | null {
    const { signatures } = this.names
    // Calls lead to own blocks further down only, so they never come back in a circle.
    const inReach = signatures.filter(
      ({ returns }, i) => i > place && (returns || raw.definition.gives === 'statement'),
    )
    const called = this.errs(raw.pick) ? signatures[raw.pick % signatures.length] : at(inReach, raw.pick)
    if (!called) return null
    return this.callOf(called, raw, place)
  }

  /** A call of this own block, with the drawn inputs. */
  callOf({ id, inputs }: Signature, raw: RawBlock, place: Place): BlockNode {
    const args: Record<string, Argument> = {}
    for (const [i, input] of inputs.entries()) {
      const resolved = this.number(raw.inputs[i], place)
      if (resolved !== undefined) args[input.id] = resolved
    }
    return this.block(raw.definition.type, args, { procedure: id })
  }

  private argument(slot: Slot, raw: RawArgument, place: Place): Argument | undefined {
    switch (slot.kind) {
      case 'body':
        return this.sequence(raw as readonly RawBlock[], place)
      case 'number':
        return this.number(raw, place)
      case 'list':
        return isRawBlock(raw) ? (this.any(raw, place) ?? undefined) : this.chosen(this.names.lists, raw)
      case 'listMenu':
        return this.chosen(this.names.lists, raw)
      case 'variableMenu':
        return this.chosen(this.names.variables, raw)
      case 'inputMenu':
        return this.chosen(
          (this.names.signatures[place]?.inputs ?? []).map(({ id }) => id),
          raw,
        )
      case 'text':
      case 'boolean':
        return isRawBlock(raw) ? (this.any(raw, place) ?? undefined) : (raw as string | undefined)
      case 'choice':
        return raw as string
    }
  }

  /** A menu's pick; where something is wrong on purpose, nothing is chosen in it. */
  private chosen(ids: readonly string[], raw: RawArgument): string {
    const { pick } = raw as { pick: number }
    return this.errs(pick) ? '' : (at(ids, pick) ?? '')
  }

  /** Whether this pick stands for a mistake on purpose. */
  private errs(pick: number): boolean {
    return this.profile === 'wild' && pick >= 990
  }
}

const isRawBlock = (raw: RawArgument): raw is RawBlock => typeof raw === 'object' && 'definition' in raw

const at = <T>(all: readonly T[], pick: number): T | undefined => all[pick % all.length]
