/** A task while it is being made, as plain data, and the two projects that come of it: the maker's own, and the one to hand out. */
import type { Check } from '../../core/lessons/check'
import { seal } from '../../core/project/frame/fingerprint'
import type { Lock, Project } from '../../core/project/project'

export interface TaskDraft {
  readonly instructions: string
  /** Categories and block types that pupils get; null, all of them. */
  readonly offer: readonly string[] | null
  readonly locks: readonly Lock[]
  readonly checks: readonly Check[]
}

/** What a project already has of a task. Locks of stacks that are gone are left out. */
export function draftOf({ frame, stacks }: Project): TaskDraft {
  const first = new Set(stacks.map(({ blocks }) => blocks[0]?.id))
  return {
    instructions: frame?.instructions ?? '',
    offer: frame?.offer ?? null,
    locks: frame?.locks.filter(({ block }) => first.has(block)) ?? [],
    checks: frame?.checks ?? [],
  }
}

/** With this lock on the stack, or with none where `kind` is null. */
export function withLock(draft: TaskDraft, block: string, kind: Lock['kind'] | null): TaskDraft {
  const others = draft.locks.filter((lock) => lock.block !== block)
  return { ...draft, locks: kind === null ? others : [...others, { block, kind }] }
}

/** In place of the check of the same thing; `null` only takes that one away. */
export function withCheck(draft: TaskDraft, subject: string, check: Check | null): TaskDraft {
  const others = draft.checks.filter((each) => subjectOf(each) !== subject)
  return { ...draft, checks: check === null ? others : [...others, check] }
}

/** What a check is about: a task has at most one check of each of these. */
export function subjectOf(check: Check): string {
  return check.kind === 'own-block' ? `own-block ${check.block}` : check.kind
}

/** The maker's project, which keeps the task along with the blocks that solve it, and the lesson that it was begun with. */
export const keptWith = (project: Project, { instructions, offer, locks, checks }: TaskDraft) => {
  const lesson = project.frame?.lesson
  return seal(project, { instructions, ...(offer && { offer }), locks, checks, ...(lesson && { lesson }) })
}

/**
 * What pupils get: own blocks that are to give the same as the maker's are empty there, unless they are locked, and what the
 * checks hold their work against travels along.
 */
export function handedOut(project: Project, draft: TaskDraft): Project {
  const { frame, ...kept } = keptWith(withoutFrame(project), draft)
  const toBuild = new Set(draft.checks.flatMap((check) => (check.kind === 'own-block' ? [check.block] : [])))
  const locked = new Set(draft.locks.map(({ block }) => block))
  const stacks = project.stacks.map((stack) => {
    const [head] = stack.blocks
    const isEmptied = head?.signature && toBuild.has(head.signature.name) && !locked.has(head.id)
    return isEmptied ? { ...stack, blocks: [head] } : stack
  })
  const { seed, variables, lists } = project
  const solution = draft.checks.some(needsSolution) && {
    solution: { seed, variables, lists, stacks: project.stacks },
  }
  return seal({ ...kept, stacks }, { ...frame, ...solution })
}

/** What the maker answered in a lesson is nothing for others. */
const withoutFrame = ({ frame: _, ...project }: Project): Project => project

const needsSolution = (check: Check): boolean =>
  check.kind === 'own-block' || check.kind === 'list' || (check.kind === 'variable' && check.asSolution)
