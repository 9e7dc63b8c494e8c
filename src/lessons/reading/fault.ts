/** Why a lesson can't be read, with its place. Nothing but this is thrown in this room, and never through its door. */
import type { Message } from '../../core/message'
import { message } from '../../core/message'

export class LessonFault extends Error {
  constructor(readonly reason: Message) {
    super(reason.code)
  }
}

/** In lesson.md; lines count from 1. */
export const faultAtLine = (line: number, fault: Message): LessonFault =>
  new LessonFault(message('lesson-at-line', { line, fault }))
