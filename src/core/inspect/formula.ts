/**
 * A block's words with the numbers plugged in: “0.41 × 0.8 = 0.33”, “3 < 5 is true”, “total: 1.2 + 0.33 = 1.53”. They
 * are read off the text of the block's own definition, so a new block has them without asking.
 *
 * Numbers stay numbers in the sentence, so that whoever shows it can round them and tell them in full.
 */
import type { BlockDefinition } from '../language/block'
import type { Language } from '../language/language'
import { showNumber } from '../language/show-number'
import type { Title } from '../message'
import { findBlock } from '../project/find-block'
import type { Argument, BlockNode, Project, Signature } from '../project/project'
import type { Deed, Evaluation } from './last-evaluation'
import type { ListValue } from './list-value'

/** Words and numbers, one right after the other. */
export type Sentence = readonly (string | number)[]

/** The formula first, then what else there is to say. */
export type Report = readonly [formula: Sentence, ...more: Sentence[]]

export interface Wording {
  readonly project: Project
  readonly language: Language
}

/** Formulas inside formulas, as deep as fits. */
const DEEPEST = 3
const LONGEST = 90

/** Null where there is nothing to tell of such a block. */
export function reportOf(blockId: string, evaluation: Evaluation, wording: Wording): Report | null {
  const block = findBlock(blockId, wording.project.stacks)
  if (!block) return null
  let report = new Formula(block, evaluation, wording, DEEPEST).report()
  for (let depth = DEEPEST - 1; depth >= 0 && lengthOf(report[0]) > LONGEST; depth--)
    report = new Formula(block, evaluation, wording, depth).report()
  return report
}

const lengthOf = (sentence: Sentence): number =>
  sentence.reduce<number>((sum, part) => sum + (typeof part === 'number' ? 5 : part.length), 0)

class Formula {
  constructor(
    private readonly block: BlockNode,
    private readonly evaluation: Evaluation,
    private readonly wording: Wording,
    private readonly depth: number,
  ) {}

  report(): Report {
    const { block, evaluation } = this
    const { result, deed } = evaluation
    if (block.signature) return [this.inputsOf(block.signature)]
    if (result === null) return deed ? this.deedWords(deed) : [this.text(block, this.depth)]
    const text = this.text(block, this.depth)
    if (typeof result === 'object')
      return [[`${titleText(result.name)} (${counted(result.length, 'number')})`], firstOf(result)]
    if (typeof result === 'boolean') return [[...text, result ? ' is true' : ' is false']]
    return [[...text, ' = ', result]]
  }

  private deedWords(deed: Deed): Report {
    const { block } = this
    switch (deed.kind) {
      case 'set': {
        const name = this.chosen('variableMenu')
        const value = this.onlyNumber()
        const was: Sentence[] = Object.is(deed.before, deed.after)
          ? []
          : [['It was ', deed.before, ' before.']]
        if (deed.work === 'sum') return [[`${name}: `, deed.left, ' + ', ...value, ' = ', deed.after], ...was]
        if (deed.work === 'other')
          return [this.text(this.block, this.depth), [`${name} = `, deed.after], ...was]
        const isPlain = value.length === 1
        return [isPlain ? [`${name} = `, deed.after] : [`${name}: `, ...value, ' = ', deed.after], ...was]
      }
      case 'list':
        return [this.text(block, this.depth), [`${titleText(deed.now.name)} is now `, ...firstOf(deed.now)]]
      case 'decided':
        return [this.question(), [this.decision(deed.yes)]]
      case 'asked':
        return [this.question(), [deed.ends ? 'So the loop ends.' : 'So it goes round once more.']]
      case 'turn': {
        const turn = deed.times === null ? [] : ['turn ', deed.times - deed.left, ' of ', deed.times]
        const left: Sentence = deed.left === 0 ? ['this is the last turn'] : [deed.left, ' more to come']
        return deed.times === null ? [left] : [turn, left]
      }
      case 'cursor':
        return [[`${this.chosen('variableMenu')} = `, deed.at, ', going up to ', deed.last]]
      case 'ended':
        return [['All turns are done.']]
    }
  }

  /** Which blocks run after a question. */
  private decision(yes: boolean): string {
    const mouths = Object.values(this.definition(this.block)?.slots ?? {}).filter(
      ({ kind }) => kind === 'body',
    ).length
    if (mouths > 1) return yes ? 'So the upper blocks run.' : 'So the lower blocks run.'
    return yes ? 'So the blocks inside run.' : 'So the blocks inside do not run.'
  }

  private question(): Sentence {
    const slots = Object.entries(this.definition(this.block)?.slots ?? {})
    const [name] = slots.find(([, { kind }]) => kind === 'boolean') ?? []
    const asked = name === undefined ? undefined : this.block.args?.[name]
    if (!isBlock(asked)) return ['…']
    const answer = this.evaluation.inside.get(asked.id)
    return [
      ...this.text(asked, this.depth),
      answer === true ? ' is true' : answer === false ? ' is false' : '',
    ]
  }

  /** The words on a block. Holes show what was in them, worked out to this depth. */
  private text(block: BlockNode, depth: number): Sentence {
    const called = this.signatureOf(block)
    if (called) return this.call(block, called, depth)
    const definition = this.definition(block)
    if (!definition) return []
    const sentence: (string | number)[] = []
    for (const piece of definition.text.split(/(\{\w+\})/)) {
      const slot = /^\{(\w+)\}$/.exec(piece)?.[1]
      if (slot === undefined) sentence.push(piece)
      else sentence.push(...this.slot(block, definition, slot, depth))
    }
    return trimmed(sentence)
  }

  private slot(block: BlockNode, definition: BlockDefinition, name: string, depth: number): Sentence {
    const slot = definition.slots[name]
    const given = block.args?.[name]
    switch (slot?.kind) {
      case 'body':
        return []
      case 'choice':
        return [slot.options.find(([value]) => value === given)?.[1] ?? slot.options[0]![1]]
      case 'variableMenu':
      case 'listMenu':
        return [this.nameOf(given)]
      case 'inputMenu':
        return [this.inputName(given)]
      case 'list':
        return isBlock(given) ? this.inside(given, depth) : this.listWords(given)
      default:
        return this.filled(given, depth)
    }
  }

  private filled(given: Argument | undefined, depth: number): Sentence {
    if (isBlock(given)) return this.inside(given, depth)
    return typeof given === 'number' || typeof given === 'string' ? [given] : ['…']
  }

  /** A block in a hole: its own sum in brackets where there is room for it, else just its value. */
  private inside(block: BlockNode, depth: number): Sentence {
    const value = this.evaluation.inside.get(block.id)
    if (depth > 0 && value !== undefined && this.isSum(block))
      return ['(', ...this.text(block, depth - 1), ')']
    if (value === undefined) return ['…']
    if (typeof value === 'boolean') return [value ? 'true' : 'false']
    return typeof value === 'number'
      ? [value]
      : [`${titleText(value.name)} (${counted(value.length, 'number')})`]
  }

  /** Made of numbers and questions only: a name or a list would say more than its value. */
  private isSum(block: BlockNode): boolean {
    const slots = Object.values(this.definition(block)?.slots ?? {})
    return (
      !this.signatureOf(block) &&
      slots.some(({ kind }) => kind === 'number' || kind === 'boolean') &&
      slots.every(({ kind }) => kind === 'number' || kind === 'boolean' || kind === 'choice')
    )
  }

  private call(block: BlockNode, { name, inputs }: Signature, depth: number): Sentence {
    const given = inputs.flatMap((input, i) => [
      `${i > 0 ? ', ' : ''}${input.name}: `,
      ...bare(this.filled(block.args?.[input.id], depth)),
    ])
    return given.length > 0 ? [`${name} (`, ...given, ')'] : [name]
  }

  private inputsOf({ name, inputs }: Signature): Sentence {
    const values = this.evaluation.inputs
    if (inputs.length === 0) return [`${name} was called`]
    return [
      `${name} was called with `,
      ...inputs.flatMap((input, i) => [`${i > 0 ? ', ' : ''}${input.name} = `, values[i] ?? '…']),
    ]
  }

  private listWords(given: Argument | undefined): Sentence {
    const number = this.wording.project.lists.findIndex(({ id }) => id === given)
    const value = this.evaluation.lists.find(({ list, row }) => list === number && row === 0)
    return [value ? `${titleText(value.name)} (${counted(value.length, 'number')})` : this.nameOf(given)]
  }

  /** What is chosen in the block's menu of this kind. */
  private chosen(kind: string): string {
    const [name] =
      Object.entries(this.definition(this.block)?.slots ?? {}).find(([, slot]) => slot.kind === kind) ?? []
    return this.nameOf(name === undefined ? undefined : this.block.args?.[name])
  }

  private onlyNumber(): Sentence {
    const [name] =
      Object.entries(this.definition(this.block)?.slots ?? {}).find(([, { kind }]) => kind === 'number') ?? []
    const given = name === undefined ? undefined : this.block.args?.[name]
    return bare(this.filled(given, this.depth))
  }

  private nameOf(id: Argument | undefined): string {
    const { variables, lists } = this.wording.project
    return [...variables, ...lists].find((each) => each.id === id)?.name ?? '…'
  }

  private inputName(id: Argument | undefined): string {
    const inputs = this.wording.project.stacks.flatMap(({ blocks }) => blocks[0]?.signature?.inputs ?? [])
    return inputs.find((each) => each.id === id)?.name ?? '…'
  }

  private signatureOf({ procedure }: BlockNode): Signature | undefined {
    if (procedure === undefined) return undefined
    return this.wording.project.stacks.find(({ blocks }) => blocks[0]?.signature?.id === procedure)?.blocks[0]
      ?.signature
  }

  private definition(block: BlockNode): BlockDefinition | undefined {
    return this.wording.language.blocks.get(block.type)
  }
}

const titleText = (title: Title): string =>
  typeof title === 'string' ? title : `row ${title.values.row} of ${title.values.list}`

const counted = (count: number, one: string) => `${showNumber(count)} ${count === 1 ? one : `${one}s`}`

/** “0.1, 0.2, 0.3, …” */
function firstOf({ first, length }: ListValue): Sentence {
  if (length === 0) return ['empty']
  const numbers = first.flatMap((number, i): (string | number)[] => (i > 0 ? [', ', number] : [number]))
  return length > first.length ? [...numbers, ', …'] : numbers
}

/** Without the brackets that part a sum from what is around it. */
const bare = (sentence: Sentence): Sentence => (sentence[0] === '(' ? sentence.slice(1, -1) : sentence)

/** Without spaces at the ends, and without the mark of a question that is about to be answered. */
function trimmed(sentence: readonly (string | number)[]): Sentence {
  const parts = sentence.map((part) => (typeof part === 'string' ? part.replace(/\s+/g, ' ') : part))
  const [first] = parts
  if (typeof first === 'string') parts[0] = first.trimStart()
  const last = parts.at(-1)
  if (typeof last === 'string') parts[parts.length - 1] = last.replace(/\s*\??\s*$/, '')
  return parts.filter((part) => part !== '')
}

const isBlock = (given: Argument | undefined): given is BlockNode =>
  typeof given === 'object' && !Array.isArray(given)
