/** The gallery of mistakes, the worst first: each is a button that tries this image on the program. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { ImageSetName } from '../../core/program/ir'
import type { OwnImages } from '../../core/project/project'
import type { AnsweredImage } from '../../core/run/stage/recorded-answers'
import type { TestReport } from '../../core/run/stage/report'
import { labelWords, parts, saidWords, say } from '../../words'
import { paint, type Scale } from '../common/colours'
import { full } from '../common/numbers'
import { useArrowKeys } from './arrow-keys'

interface MistakesProps {
  readonly report: TestReport
  readonly own: OwnImages | undefined
  readonly hint: string
  readonly onLoad: (set: ImageSetName, position: number) => void
}

export function Mistakes({ report, own, hint, onLoad }: MistakesProps) {
  const { set, mistakes, pixels, width, answered, right } = report
  const { current, onKeyDown, onFocus } = useArrowKeys(mistakes.length)
  const size = width * width
  const all = answered - right
  const hidden = all - mistakes.length
  if (all === 0)
    return (
      <p class="no-mistakes">
        {parts('report-all-right', { praise: <strong>{say('report-no-mistakes')}</strong> }, { answered })}
      </p>
    )
  return (
    <section class="mistakes" aria-label={say('report-mistakes')}>
      <h3>{say('report-mistakes-count', { count: all })}</h3>
      <p class="mistakes-hint">{hint}</p>
      <ul onKeyDown={onKeyDown}>
        {mistakes.map((mistake, i) => (
          <li key={mistake.position}>
            <button
              type="button"
              class="mistake"
              tabIndex={i === current ? 0 : -1}
              aria-label={inWords(mistake, set, labelWords(mistake.label, own))}
              title={say('report-mistake', {
                position: mistake.position,
                set,
                answer: full(mistake.answer),
              })}
              onFocus={() => onFocus(i)}
              onClick={() => onLoad(set, mistake.position)}
            >
              <Thumbnail pixels={pixels.subarray(i * size, (i + 1) * size)} width={width} />
              <span>{say('report-is', { label: labelWords(mistake.label, own) })}</span>
              <span class="mistake-said">{say('report-said', { answer: saidWords(mistake.answer) })}</span>
            </button>
          </li>
        ))}
      </ul>
      {hidden > 0 && <p class="mistakes-more">{say('report-mistakes-more', { count: hidden })}</p>}
    </section>
  )
}

const INK: Scale = { kind: 'ink', most: 255 }

function Thumbnail({ pixels, width }: { pixels: Uint8Array; width: number }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    const image = new ImageData(width, width)
    paint(Float64Array.from(pixels), INK, new Uint32Array(image.data.buffer))
    context.putImageData(image, 0, 0)
  }, [pixels, width])
  return <canvas ref={canvas} width={width} height={width} />
}

function inWords({ position, answer }: AnsweredImage, set: ImageSetName, shows: string): string {
  return say('report-mistake-try', { position, set, label: shows, answer: saidWords(answer) })
}
