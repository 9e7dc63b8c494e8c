/** A drawing as the program gets it: few squares, each with its grey. */
import { useMemo } from 'preact/hooks'
import type { Scale } from '../common/colours'
import { Pixels } from '../common/pixels'

const INK: Scale = { kind: 'ink', most: 255 }

interface SeenProps {
  readonly pixels: Uint8Array | null
  readonly width: number
  readonly words: string
}

export function Seen({ pixels, width, words }: SeenProps) {
  const values = useMemo(
    () => (pixels ? Float64Array.from(pixels) : new Float64Array(width * width)),
    [pixels, width],
  )
  return (
    <figure class="pad-picture">
      <div class="pad-frame">
        <Pixels values={values} columns={width} scale={INK} role="img" aria-label={words} />
      </div>
      <figcaption>
        {width} × {width}
      </figcaption>
    </figure>
  )
}
