/** `lesson check FOLDER`: whether a lesson holds what it promises, and which changed solutions no check catches. */
import { blockLanguage, blocksByCategory } from '../../blocks/index'
import { showNumber } from '../core/language/show-number'
import { USUAL_FUEL } from '../core/lessons/index'
import type { Message } from '../core/message'
import { wasmHost } from '../host/wasm-host'
import { type Change, type Lesson, lessonReader, type Mutant, type Proof, prove } from '../lessons'
import { blockText, blockWords, say, sentence } from '../words'
import { fail, loadImages, type Result, readFolder, readText } from './files'
import type { LessonOptions } from './usage'

const LOOKS_DIFFERENT = 100
/** A changed solution may ask for images at another width than the solution does. */
const IMAGE_WIDTHS = [10, 28] as const

export async function lessonCommand({ folder, json }: LessonOptions): Promise<number> {
  const read = readLesson(folder)
  if (!read.ok) return refused(read.message, json)
  const lesson = read.value
  const images = await loadImages(IMAGE_WIDTHS, null)
  if (!images.ok) return refused(images.message, json)
  const parts = { language: blockLanguage, images: images.value, host: wasmHost(), seed: 1, fuel: USUAL_FUEL }
  const proving = prove(lesson, parts)
  const isWatched = !json && process.stderr.isTTY
  let drawn = performance.now()
  let step = proving.next()
  while (!step.done) {
    if (isWatched && performance.now() - drawn > LOOKS_DIFFERENT) {
      drawn = performance.now()
      const { done, of } = step.value
      process.stderr.write(`\r\x1b[K${say('cli-lesson-progress', { done, of })}`)
    }
    step = proving.next()
  }
  if (isWatched) process.stderr.write('\r\x1b[K')
  process.stdout.write(json ? inJson(lesson, step.value) : forPerson(lesson, step.value))
  return step.value.holds ? 0 : 1
}

/** The lesson in a folder. */
export function readLesson(folder: string): Result<Lesson> {
  const there = readFolder(folder)
  if (!there.ok) return there
  const texts: Record<string, string> = {}
  for (const name of ['lesson.md', 'start.json', 'solution.json', 'slips.json']) {
    if (name === 'slips.json' && !there.value.includes(name)) continue
    const text = readText(`${folder}/${name}`)
    if (!text.ok) return text
    texts[name] = text.value
  }
  const [id = folder] = folder.split(/[/\\]/).filter(Boolean).slice(-1)
  const result = lessonReader({ language: blockLanguage, blocksByCategory })({
    id,
    lesson: texts['lesson.md'] ?? '',
    start: texts['start.json'] ?? '',
    solution: texts['solution.json'] ?? '',
    slips: texts['slips.json'] ?? null,
  })
  return result.ok ? { ok: true, value: result.lesson } : fail(result.message)
}

function refused(why: Message, json: boolean): number {
  if (json) process.stdout.write(`${JSON.stringify({ ok: false, message: sentence(why) })}\n`)
  else process.stderr.write(`${sentence(why)}\n`)
  return 1
}

function forPerson(lesson: Lesson, { checks, mutants, uncaught, unknownBlocks, holds }: Proof): string {
  const lines = [
    say('cli-lesson', { title: lesson.title, steps: lesson.steps.length, checks: checks.length }),
  ]
  for (const { step, title, solution, start } of checks) {
    if (!solution.passed) {
      const why = solution.says ?? (solution.message ? sentence(solution.message) : '')
      lines.push(say('cli-lesson-solution-fails', { step, title, why }))
    }
    if (start.passed) lines.push(say('cli-lesson-start-passes', { step, title }))
  }
  for (const block of unknownBlocks) lines.push(say('cli-lesson-unknown-block', { block }))
  if (holds) lines.push(say('cli-lesson-holds'))
  lines.push(say('cli-lesson-mutants', { caught: mutants - uncaught.length, mutants }))
  for (const mutant of uncaught) lines.push(`  ${mutantWords(lesson, mutant)}`)
  return `${lines.join('\n')}\n`
}

function mutantWords({ solution }: Lesson, { blockId, change }: Mutant): string {
  const block = blockWords(blockId, solution, blockLanguage)
  const stack = solution.stacks.find(({ blocks }) => JSON.stringify(blocks).includes(`"id":"${blockId}"`))
  const top = blockWords(stack?.blocks[0]?.id ?? '', solution, blockLanguage)
  return say('cli-lesson-mutant', { block, top, change: changeWords(change) })
}

function changeWords(change: Change): string {
  switch (change.kind) {
    case 'left-out':
      return say('cli-change-left-out')
    case 'swapped':
      return say('cli-change-swapped')
    case 'number':
      return say('cli-change-number', { from: showNumber(change.from), to: showNumber(change.to) })
    case 'choice':
      return say('cli-change-choice', { from: change.from, to: change.to })
    case 'type': {
      const definition = blockLanguage.blocks.get(change.to)
      return say('cli-change-type', {
        to: definition ? blockText(definition).replace(/\{\w+\}/g, '…') : change.to,
      })
    }
  }
}

const inJson = (lesson: Lesson, { checks, mutants, uncaught, unknownBlocks, holds }: Proof): string =>
  `${JSON.stringify({
    ok: holds,
    lesson: lesson.id,
    checks: checks.map(({ step, title, solution, start }) => ({
      step,
      title,
      solution: solution.passed,
      start: start.passed,
    })),
    mutants,
    uncaught: uncaught.map((mutant) => ({
      blockId: mutant.blockId,
      change: mutant.change,
      message: mutantWords(lesson, mutant),
    })),
    unknownBlocks,
  })}\n`
