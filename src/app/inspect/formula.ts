/**
 * A block's words with the numbers plugged in: “0.41 × 0.8 = 0.33”, “3 < 5 is true”, “total: 1.2 + 0.33 = 1.53”. They
 * are read off the text of the block's own definition, so a new block has them without asking.
 *
 * Numbers stay numbers in the sentence, so that whoever shows it can round them and tell them in full.
 */

import type { Deed, Evaluation } from '../../core/inspect/last-evaluation'
import type { ListValue } from '../../core/inspect/list-value'
import type { BlockDefinition } from '../../core/language/block'
import type { Language } from '../../core/language/language'
import { findBlock } from '../../core/project/find-block'
import type { Argument, BlockNode, Project, Signature } from '../../core/project/project'
import { blockText, optionText, parts, say, titleText } from '../../words'

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
    if (typeof result === 'object') return [[listText(result)], firstOf(result)]
    if (typeof result === 'boolean') return [answered(text, result)]
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
          : [parts('formula-was', { before: deed.before })]
        if (deed.work === 'sum') return [[`${name}: `, deed.left, ' + ', ...value, ' = ', deed.after], ...was]
        if (deed.work === 'other')
          return [this.text(this.block, this.depth), [`${name} = `, deed.after], ...was]
        const isPlain = value.length === 1
        return [isPlain ? [`${name} = `, deed.after] : [`${name}: `, ...value, ' = ', deed.after], ...was]
      }
      case 'list':
        return [
          this.text(block, this.depth),
          sentenceOf('formula-list-now', { items: firstOf(deed.now) }, { list: titleText(deed.now.name) }),
        ]
      case 'decided':
        return [this.question(), [this.decision(deed.yes)]]
      case 'asked':
        return [this.question(), [say(deed.ends ? 'formula-loop-ends' : 'formula-loop-goes-on')]]
      case 'turn': {
        const left: Sentence =
          deed.left === 0 ? [say('formula-last-turn')] : parts('formula-turns-to-come', { left: deed.left })
        if (deed.times === null) return [left]
        return [parts('formula-turn', { turn: deed.times - deed.left, times: deed.times }), left]
      }
      case 'cursor':
        return [
          parts(
            'formula-going-up',
            { at: deed.at, last: deed.last },
            { variable: this.chosen('variableMenu') },
          ),
        ]
      case 'ended':
        return [[say('formula-turns-done')]]
    }
  }

  /** Which blocks run after a question. */
  private decision(yes: boolean): string {
    const mouths = Object.values(this.definition(this.block)?.slots ?? {}).filter(
      ({ kind }) => kind === 'body',
    ).length
    if (mouths > 1) return say(yes ? 'formula-upper-blocks' : 'formula-lower-blocks')
    return say(yes ? 'formula-blocks-inside' : 'formula-no-blocks-inside')
  }

  private question(): Sentence {
    const slots = Object.entries(this.definition(this.block)?.slots ?? {})
    const [name] = slots.find(([, { kind }]) => kind === 'boolean') ?? []
    const asked = name === undefined ? undefined : this.block.args?.[name]
    if (!isBlock(asked)) return ['…']
    const answer = this.evaluation.inside.get(asked.id)
    const text = this.text(asked, this.depth)
    return typeof answer === 'boolean' ? answered(text, answer) : text
  }

  /** The words on a block. Holes show what was in them, worked out to this depth. */
  private text(block: BlockNode, depth: number): Sentence {
    const called = this.signatureOf(block)
    if (called) return this.call(block, called, depth)
    const definition = this.definition(block)
    if (!definition) return []
    const sentence: (string | number)[] = []
    for (const piece of blockText(definition).split(/(\{\w+\})/)) {
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
      case 'choice': {
        const [value, words] = slot.options.find(([value]) => value === given) ?? slot.options[0] ?? ['', '']
        return [optionText(definition.type, value, words)]
      }
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
    if (typeof value === 'boolean') return [say(value ? 'formula-true' : 'formula-false')]
    return [typeof value === 'number' ? value : listText(value)]
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
    if (inputs.length === 0) return [say('formula-called', { block: name })]
    const given = inputs.flatMap((input, i) => [`${i > 0 ? ', ' : ''}${input.name} = `, values[i] ?? '…'])
    return sentenceOf('formula-called-with', { inputs: given }, { block: name })
  }

  private listWords(given: Argument | undefined): Sentence {
    const number = this.wording.project.lists.findIndex(({ id }) => id === given)
    const value = this.evaluation.lists.find(({ list, row }) => list === number && row === 0)
    return [value ? listText(value) : this.nameOf(given)]
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

/** “w1 (100 numbers)” */
const listText = ({ name, length }: ListValue): string =>
  say('formula-list', { list: titleText(name), length })

/** “0.1, 0.2, 0.3, …” */
function firstOf({ first, length }: ListValue): Sentence {
  if (length === 0) return [say('formula-empty')]
  const numbers = first.flatMap((number, i): (string | number)[] => (i > 0 ? [', ', number] : [number]))
  return length > first.length ? [...numbers, ', …'] : numbers
}

/** A question with its answer: “3 < 5 is true”. */
const answered = (question: Sentence, answer: boolean): Sentence =>
  sentenceOf(answer ? 'formula-is-true' : 'formula-is-false', { question })

/** The text of this name with whole sentences in the places of its values. */
function sentenceOf(
  name: string,
  sentences: Readonly<Record<string, Sentence>>,
  values: Readonly<Record<string, string>> = {},
): Sentence {
  return parts(name, sentences, values).flatMap((part) => (typeof part === 'string' ? [part] : part))
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
