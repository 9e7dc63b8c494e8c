/** The gallery of mistakes, the worst first: every image that the network took for something else. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import { SET_WORDS } from '../../core/language/words'
import type { ImageSetName } from '../../core/program/ir'
import type { AnsweredImage } from '../../core/run/answers'
import type { TestReport } from '../../core/run/report'
import { digitWords, saidWords } from '../../core/run/report-words'
import { paint, type Scale } from '../common/colours'
import { full } from '../common/numbers'

export function Mistakes({ report }: { report: TestReport }) {
  const { set, mistakes, pixels, width, answered, right } = report
  const size = width * width
  const all = answered - right
  const hidden = all - mistakes.length
  if (all === 0)
    return (
      <p class="no-mistakes">
        <strong>No mistakes!</strong> {everyImage(answered)}
      </p>
    )
  return (
    <section class="mistakes" aria-label="Mistakes">
      <h3>{all === 1 ? 'One mistake' : `${all.toLocaleString('en')} mistakes`}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <ul tabIndex={0}>
        {mistakes.map((mistake, i) => (
          <li key={mistake.position} class="mistake" title={fully(mistake, set)}>
            <Thumbnail pixels={pixels.subarray(i * size, (i + 1) * size)} width={width} />
            <span>is {digitWords(mistake.label)}</span>
            <span class="mistake-said">said {saidWords(mistake.answer)}</span>
          </li>
        ))}
      </ul>
      {hidden > 0 && <p class="mistakes-more">and {hidden.toLocaleString('en')} more, not as far off</p>}
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

function fully({ position, answer }: AnsweredImage, set: ImageSetName): string {
  return `Image ${position} of the ${SET_WORDS[set]} set, said ${full(answer)}`
}

function everyImage(answered: number): string {
  if (answered === 1) return 'The one image so far is right.'
  return `All ${answered.toLocaleString('en')} images are right. What a network!`
}
