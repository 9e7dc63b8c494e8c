/**
 * The fingerprint of a frame: of what whoever made it has settled, and of the locked stacks as they were then. Where it is
 * no longer that of the project at hand, somebody has opened a lock or changed the frame; that is all it says, because
 * whoever writes the file with other tools can write another fingerprint as well.
 */
import { sha256 } from '../../files/sha256'
import { FRAMED_VERSION, type Frame, type Project, type Stack } from '../project'
import { format } from '../write'
import { inOrder } from './in-order'
import { settledBlocks } from './settled'

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
    checks: inOrder(checks),
    lesson: lesson?.id ?? null,
    stacks: locks.map(({ block, kind }) => {
      const stack = stacks.find(({ blocks }) => blocks[0]?.id === block)
      return stack ? settledBlocks(stack.blocks, kind) : null
    }),
  }
  return sha256(bytesOf(format(settled)))
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
