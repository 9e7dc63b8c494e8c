/** A task as a lesson of one step: its instructions, its checks, its drawers. */
import type { Check } from '../core/lessons/index'
import { type Frame, type Project, VERSION } from '../core/project/project'
import { say } from '../words'
import type { Lesson, Paragraph, Part } from './lesson'
import { LessonFault } from './reading/fault'
import { type FindBlock, piecesOf } from './reading/markdown'

/** Where a check asks for a solution that the task does not have, the project itself has to do. */
export function lessonOfTask(id: string, project: Project, frame: Frame, find: FindBlock): Lesson {
  const { frame: _, ...plain } = project
  const start: Project = { ...plain, version: VERSION }
  const words: Part = { kind: 'words', text: instructionsOf(frame.instructions, find) }
  const checks = frame.checks.map((check): Part => ({ kind: 'check', check, title: titleOf(check) }))
  return {
    id,
    title: project.name,
    minutes: 0,
    goal: '',
    age: 0,
    misconception: null,
    steps: [{ title: project.name, parts: [words, ...checks], drawers: frame.offer ?? null }],
    start,
    solution: frame.solution ? { ...start, ...frame.solution } : start,
    slips: null,
  }
}

/** Whoever makes a task need not know Markdown: what it has no place for here stays as it was typed. */
function instructionsOf(text: string, find: FindBlock): readonly Paragraph[] {
  try {
    return piecesOf(text, find).flatMap((piece): readonly Paragraph[] => {
      if (piece.kind === 'words') return piece.text
      const kind = piece.kind === 'heading' ? 'strong' : 'code'
      return [{ kind: 'paragraph', runs: [{ kind, text: piece.text }] }]
    })
  } catch (reason) {
    if (!(reason instanceof LessonFault)) throw reason
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    return lines.map((line) => ({ kind: 'paragraph', runs: [{ kind: 'plain', text: line }] }))
  }
}

function titleOf(check: Check): string {
  switch (check.kind) {
    case 'own-block':
      return say('lessons-task-own-block', { block: check.block })
    case 'list':
      return say('lessons-task-list', { list: check.list })
    case 'variable': {
      const { variable, atLeast, atMost } = check
      if (atLeast !== null && atMost === null)
        return say('lessons-task-at-least', { variable, number: atLeast })
      if (atLeast === null && atMost !== null)
        return say('lessons-task-at-most', { variable, number: atMost })
      return say('lessons-task-variable', { variable })
    }
    case 'gradients':
      return say('lessons-task-gradients')
    case 'accuracy':
      return say('lessons-task-accuracy', { variable: check.variable, number: check.atLeast })
  }
}
