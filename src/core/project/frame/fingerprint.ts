/**
 * The fingerprint of a frame: of what whoever made it has settled, and of the locked stacks as they were then. Where it is
 * no longer that of the project at hand, somebody has opened a lock or changed the frame; that is all it says, because
 * whoever writes the file with other tools can write another fingerprint as well.
 */
import { sha256 } from '../../files/sha256'
import { type BlockNode, FRAMED_VERSION, type Frame, type Lock, type Project, type Stack } from '../project'
import { blockInOrder, format } from '../write'
import { checkInOrder } from './in-order'

export type Unsealed = Omit<Frame, 'fingerprint'>

/** The project in this frame, with its fingerprint. */
export function seal(project: Project, frame: Unsealed): Project & { readonly frame: Frame } {
  return {
    ...project,
    version: FRAMED_VERSION,
    frame: { ...frame, fingerprint: fingerprintOf(frame, project.stacks) },
  }
}

/** Whether frame and locked stacks are what they were when the frame was made. True where there is no frame. */
export const isSealed = ({ frame, stacks }: Pick<Project, 'frame' | 'stacks'>): boolean =>
  !frame || frame.fingerprint === fingerprintOf(frame, stacks)

/**
 * 64 hexadecimal digits. What learners answer is left out, and so are the solution, places of stacks, and typed numbers
 * where they may change.
 */
export function fingerprintOf(frame: Unsealed, stacks: readonly Stack[]): string {
  const { instructions, offer, locks, checks, lesson } = frame
  const settled = {
    instructions,
    offer: offer ?? null,
    locks: locks.map(({ block, kind }) => ({ block, kind })),
    checks: checks.map(checkInOrder),
    lesson: lesson?.id ?? null,
    stacks: locks.map((lock) => lockedStack(lock, stacks)),
  }
  return sha256(bytesOf(format(settled)))
}

/** The blocks that a lock holds, in an order that does not depend on how they came about; null where they are gone. */
export function lockedStack({ block: id, kind }: Lock, stacks: readonly Stack[]): unknown {
  const stack = stacks.find(({ blocks }) => blocks[0]?.id === id)
  return stack ? stack.blocks.map((block) => settledPart(block, kind)) : null
}

function settledPart(block: BlockNode, kind: Lock['kind']): unknown {
  const { args, ...outside } = block
  const inside = Object.entries(args ?? {})
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([slot, value]) => {
      if (typeof value === 'number') return [slot, kind === 'numbers' ? null : value]
      if (typeof value === 'string') return [slot, value]
      return [
        slot,
        Array.isArray(value)
          ? value.map((each) => settledPart(each, kind))
          : settledPart(value as BlockNode, kind),
      ]
    })
  return [blockInOrder(outside), inside]
}

/** Two bytes a UTF-16 code unit, the upper one first: any text at all, halves of characters too. */
function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length)
  for (let i = 0; i < text.length; i++) {
    bytes[2 * i] = text.charCodeAt(i) >> 8
    bytes[2 * i + 1] = text.charCodeAt(i) & 255
  }
  return bytes
}
