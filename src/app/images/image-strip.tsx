/** Some images of 28 × 28 pixels in a row, ink on paper. They only show: the words beside them say what they are. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import { turned } from '../../data/turned'
import { paint, type Scale } from '../../panels/common/colours'

const WIDTH = 28
const SIZE = WIDTH * WIDTH
const INK: Scale = { kind: 'ink', most: 255 }

interface ImageStripProps {
  /** One after the other. */
  readonly pixels: Uint8Array
  readonly most: number
  /** Shows rows as columns. */
  readonly isTurned?: boolean
}

export function ImageStrip({ pixels, most, isTurned = false }: ImageStripProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const count = Math.max(1, Math.min(most, pixels.length / SIZE))

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    for (let i = 0; i < count && (i + 1) * SIZE <= pixels.length; i++) {
      const stored = pixels.subarray(i * SIZE, (i + 1) * SIZE)
      const image = new ImageData(WIDTH, WIDTH)
      const shown = Float64Array.from(isTurned ? turned(stored) : stored)
      paint(shown, INK, new Uint32Array(image.data.buffer))
      context.putImageData(image, i * WIDTH, 0)
    }
  }, [pixels, count, isTurned])

  return <canvas ref={canvas} class="image-strip" width={count * WIDTH} height={WIDTH} />
}
