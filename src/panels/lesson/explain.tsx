/** An explanation in the learner's own words, kept as it is written. */
import { useState } from 'preact/hooks'
import { say } from '../../words'

interface ExplainProps {
  readonly question: string
  readonly written: string
  readonly keep: (text: string) => void
}

/** Characters. */
const LONGEST = 2000

export function Explain({ question, written, keep }: ExplainProps) {
  const [text, setText] = useState(written)
  return (
    <section class="lesson-explain">
      <label>
        <span class="lesson-question">{question}</span>
        <textarea
          class="field"
          rows={5}
          maxLength={LONGEST}
          value={text}
          onInput={({ currentTarget: { value } }) => {
            setText(value)
            keep(value)
          }}
        />
      </label>
      <p class="lesson-aside">{say('lessons-explain-kept')}</p>
    </section>
  )
}
