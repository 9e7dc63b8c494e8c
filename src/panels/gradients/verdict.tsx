/** The verdict: a sign and a sentence. Whoever has a true backprop gets a moment of joy, which is still where stillness is wanted. */
import type { ComponentChildren } from 'preact'
import type { GradientReport, Verdict as VerdictName } from '../../core/gradients/index'
import { parts, say } from '../../words'
import { proofWords, verdictWords } from '../../words/gradients/index'
import './verdict.css'

/** On a grid of 24, as the page's icons are. */
const SIGNS: Readonly<Record<VerdictName, ComponentChildren>> = {
  right: <path d="M5 12.500l4.500 4.500L19 7.500" />,
  wrong: <path d="M5 9h14M5 15h14M15.500 5l-7 14" />,
  'no-learning': <path d="M5 12h14M9 8.500h6M9 15.500h6" />,
  peeks: (
    <path d="M2 12c2.500-4.500 6-7 10-7s7.500 2.500 10 7c-2.500 4.500-6 7-10 7s-7.500-2.500-10-7zM12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6z" />
  ),
  'other-rule': <path d="M4 18c0-7 4-10 9-10h6M15 4l4.500 4-4.500 4" />,
  'cannot-judge': <path d="M9 9.500C9 7.500 10.300 6 12 6s3 1.300 3 3c0 2.500-3 2.600-3 5M12 18v.01" />,
  stopped: <path d="M7 7h10v10H7z" />,
}

export function Verdict({ report }: { report: GradientReport }) {
  const { verdict } = report
  return (
    <div class={`verdict ${verdict}`}>
      <span class="verdict-sign">
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
          {SIGNS[verdict]}
        </svg>
        {verdict === 'right' && <Confetti />}
      </span>
      <p class="verdict-words">
        {verdict === 'right'
          ? parts(
              'gradients-right',
              { praise: <strong>{say('gradients-praise')}</strong> },
              { proof: proofWords(report) },
            )
          : verdictWords(report)}
      </p>
    </div>
  )
}

const PIECES = 18
const COLOURS = 5

/** Little blocks that fly out of the sign once. */
function Confetti() {
  return (
    <span class="confetti" aria-hidden="true">
      {Array.from({ length: PIECES }, (_, i) => {
        const angle = (2 * Math.PI * i) / PIECES
        const far = 64 + 26 * (i % 3)
        const style = {
          '--across': `${(far * Math.cos(angle)).toFixed(0)}px`,
          '--down': `${(far * Math.sin(angle)).toFixed(0)}px`,
          '--turned': `${90 + 140 * (i % 4)}deg`,
        }
        return <i key={i} class={`piece-${i % COLOURS}`} style={style} />
      })}
    </span>
  )
}
