/** Hints in three degrees, opened one after another: a question, a place, a piece to put into the program. */
import type { BlockNode, Project } from '../../core/project/project'
import type { Hint } from '../../lessons'
import { say } from '../../words'
import { StackPicture } from '../common/block-picture'
import { projectNames } from '../common/project-names'
import type { WordParts } from './model'
import { Words } from './words'

interface HintsProps {
  readonly hints: readonly Hint[]
  /** How many are open. */
  readonly open: number
  readonly openNext: () => void
  /** For the names on a piece's blocks. */
  readonly from: Project
  readonly put: (blocks: readonly BlockNode[]) => void
  readonly parts: WordParts
}

export function Hints({ hints, open, openNext, from, put, parts }: HintsProps) {
  const shown = hints.slice(0, open)
  return (
    <section class="lesson-hints" aria-label={say('lessons-hints')}>
      {shown.map(({ text, piece }, at) => (
        <div key={at} class="lesson-hint" role="status">
          <h3>{say('lessons-hint', { number: at + 1, of: hints.length })}</h3>
          <Words text={text} parts={parts} />
          {piece !== null && <Piece blocks={piece} from={from} put={put} parts={parts} />}
        </div>
      ))}
      {shown.length < hints.length && (
        <button type="button" class="lesson-link" onClick={openNext}>
          {say(shown.length === 0 ? 'lessons-hint-first' : 'lessons-hint-next')}
        </button>
      )}
    </section>
  )
}

interface PieceProps extends Pick<HintsProps, 'from' | 'put' | 'parts'> {
  readonly blocks: readonly BlockNode[]
}

function Piece({ blocks, from, put, parts }: PieceProps) {
  // The comment is how the lesson's maker calls the piece.
  const bare = blocks.map(({ comment: _, ...block }) => block)
  return (
    <div class="lesson-piece">
      <StackPicture blocks={bare} known={parts.known} {...projectNames(from)} />
      <button type="button" class="key" onClick={() => put(blocks)}>
        {say('lessons-put')}
      </button>
    </div>
  )
}
