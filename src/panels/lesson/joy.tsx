/** The lesson's end: blocks rain down once, and the way on. */
import { say } from '../../words'

interface JoyProps {
  readonly title: string
  readonly skipped: number
  readonly hasNext: boolean
  readonly goNext: () => void
  readonly showPath: () => void
  readonly stay: () => void
}

const PIECES = 18
const HUES = ['events', 'maths', 'variables', 'lists', 'network', 'stage']

export function Joy({ title, skipped, hasNext, goNext, showPath, stay }: JoyProps) {
  return (
    <div class="lesson-body lesson-joy" role="status">
      <div class="lesson-rain" aria-hidden="true">
        {Array.from({ length: PIECES }, (_, at) => (
          <span
            key={at}
            style={{
              '--block': `var(--category-${HUES[at % HUES.length]})`,
              '--across': `${(at * 37) % 100}%`,
              '--late': `${(at * 53) % 900}ms`,
            }}
          />
        ))}
      </div>
      <h2>{say('lessons-joy')}</h2>
      <p>{say('lessons-joy-of', { title })}</p>
      {skipped > 0 && <p>{say('lessons-joy-skipped', { count: skipped })}</p>}
      {hasNext && (
        <button type="button" class="key main" onClick={goNext}>
          {say('lessons-joy-next')}
        </button>
      )}
      <button type="button" class="key" onClick={showPath}>
        {say('lessons-path')}
      </button>
      <button type="button" class="quiet" onClick={stay}>
        {say('lessons-joy-stay')}
      </button>
    </div>
  )
}
