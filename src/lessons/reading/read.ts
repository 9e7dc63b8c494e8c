/** From the texts of a lesson's folder to a lesson, or to what is wrong with it and where. */

import type { BlockDefinition } from '../../core/language/block'
import type { Language } from '../../core/language/language'
import type { Check } from '../../core/lessons/index'
import { type Message, message } from '../../core/message'
import type { Project } from '../../core/project/project'
import { readProject } from '../../core/project/read'
import type { Hint, Lesson, Part, Step } from '../lesson'
import { faultAtLine, LessonFault } from './fault'
import { checkIn, drawersIn, frontMatterIn, hintIn, predictionIn, questionIn } from './fences'
import { type FindBlock, type Piece, piecesOf, wordsOf } from './markdown'
import { pieceOf } from './pieces'
import { writtenBlocks } from './written-blocks'

/** The texts of its files. */
export interface LessonFiles {
  /** The folder's name. */
  readonly id: string
  readonly lesson: string
  readonly start: string
  readonly solution: string
  readonly slips: string | null
}

export interface LessonLanguage {
  readonly language: Language
  readonly blocksByCategory: ReadonlyMap<string, readonly BlockDefinition[]>
}

export type LessonResult =
  | { readonly ok: true; readonly lesson: Lesson }
  | { readonly ok: false; readonly message: Message }

/** Longer texts are no lesson. */
const LONGEST = 200_000

/** Knows by which words a block is called; made once for many lessons. */
export function lessonReader({ language, blocksByCategory }: LessonLanguage) {
  const find = writtenBlocks(blocksByCategory)
  const drawers = new Set([...blocksByCategory.keys(), ...language.blocks.keys()])
  return (files: LessonFiles): LessonResult => {
    try {
      const project = (file: string, text: string): Project => {
        const read = readProject(text, language)
        if (read.ok) return read.project
        throw new LessonFault(message('lesson-in-file', { file, fault: read.message }))
      }
      const start = project('start.json', files.start)
      const solution = project('solution.json', files.solution)
      const slips = files.slips === null ? null : project('slips.json', files.slips)
      const text = files.lesson.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')
      if (text.length > LONGEST) throw new LessonFault(message('lesson-too-long', { most: LONGEST }))
      const { front, body, line } = partsOf(text)
      const { misconception = null, ...about } = frontMatterIn(front)
      const steps = stepsOf(piecesOf(body, find, line), { find, drawers, solution, slips })
      if (steps.length === 0) throw new LessonFault(message('lesson-without-steps'))
      return { ok: true, lesson: { id: files.id, ...about, misconception, steps, start, solution, slips } }
    } catch (reason) {
      if (reason instanceof LessonFault) return { ok: false, message: reason.reason }
      throw reason
    }
  }
}

/** Between two lines of three hyphens at the very beginning, as static site generators have it. */
function partsOf(text: string): { front: string; body: string; line: number } {
  const lines = text.split('\n')
  const end = lines[0]?.trim() === '---' ? lines.findIndex((line, i) => i > 0 && line.trim() === '---') : -1
  if (end < 0) throw faultAtLine(1, message('lesson-without-front'))
  return { front: lines.slice(1, end).join('\n'), body: lines.slice(end + 1).join('\n'), line: end + 2 }
}

interface Known {
  readonly find: FindBlock
  readonly drawers: ReadonlySet<string>
  readonly solution: Project
  readonly slips: Project | null
}

interface Draft {
  readonly title: string
  readonly parts: Part[]
  drawers: readonly string[] | null
}

function stepsOf(pieces: readonly Piece[], known: Known): readonly Step[] {
  const steps: Draft[] = []
  for (const piece of pieces) {
    if (piece.kind === 'heading') {
      if (piece.depth !== 2) throw faultAtLine(piece.line, message('lesson-heading'))
      steps.push({ title: piece.text, parts: [], drawers: null })
      continue
    }
    const step = steps.at(-1)
    if (!step) throw faultAtLine(piece.line, message('lesson-before-heading'))
    if (piece.kind === 'words') step.parts.push({ kind: 'words', text: piece.text })
    else addFence(piece, step, `${steps.length}`, known)
  }
  return steps
}

function addFence(
  { lang, text, line }: Extract<Piece, { kind: 'fence' }>,
  step: Draft,
  number: string,
  { find, drawers, solution, slips }: Known,
): void {
  const inside = line + 1
  switch (lang) {
    case 'drawers': {
      const named = drawersIn(text, line)
      const unknown = named.find((name) => !drawers.has(name))
      if (unknown !== undefined) throw faultAtLine(line, message('lesson-unknown-drawer', { name: unknown }))
      step.drawers = named
      return
    }
    case 'prediction': {
      const { after, ...rest } = predictionIn(text, line)
      const id = idOf(step, number, 'prediction')
      step.parts.push({ kind: 'prediction', id, ...rest, after: wordsOf(after, find, inside) })
      return
    }
    case 'check': {
      const { title, check } = checkIn(text, line)
      const missing = missingFor(check, solution, slips)
      if (missing) throw faultAtLine(line, missing)
      step.parts.push({ kind: 'check', title, check })
      return
    }
    case 'hint 1':
    case 'hint 2':
    case 'hint 3': {
      const { text: said, piece } = hintIn(text, line)
      const blocks = piece === null ? null : pieceOf(solution, piece)
      if (piece !== null && blocks === null)
        throw faultAtLine(line, message('lesson-no-piece', { name: piece }))
      const hint: Hint = { text: wordsOf(said, find, inside), piece: blocks }
      addHint(step, hint, Number(lang.slice(-1)), line)
      return
    }
    case 'explain':
      step.parts.push({
        kind: 'explain',
        id: idOf(step, number, 'explain'),
        question: questionIn(text, line),
      })
      return
    case 'extension':
      step.parts.push({ kind: 'extension', text: wordsOf(text, find, inside) })
      return
    default:
      throw faultAtLine(line, message('lesson-unknown-fence', { name: lang }))
  }
}

/** By the number of the step, and which of its kind it is: what a learner has answered is kept under it. */
function idOf({ parts }: Draft, number: string, kind: 'prediction' | 'explain'): string {
  return `${number}-${kind}-${parts.filter((part) => part.kind === kind).length + 1}`
}

/** Hints that follow one another are one part; the first begins it. */
function addHint({ parts }: Draft, hint: Hint, degree: number, line: number): void {
  const last = parts.at(-1)
  const before = last?.kind === 'hints' && degree > 1 ? last.hints : []
  if (degree !== before.length + 1) throw faultAtLine(line, message('lesson-hint-order', { degree }))
  if (before.length > 0) parts.pop()
  parts.push({ kind: 'hints', hints: [...before, hint] })
}

const MISSING = {
  block: 'lesson-no-block',
  list: 'lesson-no-list',
  variable: 'lesson-no-variable',
  slip: 'lesson-no-slip',
} as const

/** What a check names and the solution, or the slips, do not have. */
function missingFor(check: Check, solution: Project, slips: Project | null): Message | null {
  const lists = new Set(solution.lists.map(({ name }) => name))
  const variables = new Set(solution.variables.map(({ name }) => name))
  const missing = (kind: keyof typeof MISSING, name: string) => message(MISSING[kind], { name })
  const absent = (names: readonly string[], there: ReadonlySet<string>, kind: 'list' | 'variable') => {
    const name = names.find((each) => !there.has(each))
    return name === undefined ? null : missing(kind, name)
  }
  switch (check.kind) {
    case 'own-block': {
      const { block, given, same } = check
      if (!ownBlocks(solution).has(block)) return missing('block', block)
      const slip = check.slips.find((each) => !slips || !ownBlocks(slips).has(each.block))
      if (slip) return missing('slip', slip.block)
      return (
        absent([...Object.keys(given.lists), ...same.lists], lists, 'list') ??
        absent([...Object.keys(given.variables), ...same.variables], variables, 'variable')
      )
    }
    case 'list':
      return absent([check.list], lists, 'list')
    case 'variable':
    case 'accuracy':
      return absent([check.variable], variables, 'variable')
    case 'gradients':
      return absent(check.lists, new Set([...lists, ...variables]), 'list')
  }
}

const ownBlocks = ({ stacks }: Project): ReadonlySet<string> =>
  new Set(stacks.flatMap(({ blocks }) => blocks[0]?.signature?.name ?? []))
