/**
 * Numbers as the pixels of a canvas: painted one each, and enlarged by the browser without blurring, so that a new
 * snapshot costs one small image.
 */
import type { ComponentProps } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { paint, type Scale } from './colours'
import './pixels.css'

interface PixelsProps extends Omit<ComponentProps<'canvas'>, 'width' | 'height' | 'class'> {
  readonly values: Float64Array
  readonly columns: number
  readonly scale: Scale
}

export function Pixels({ values, columns, scale: { kind, most }, ...rest }: PixelsProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const image = useRef<ImageData>(null)
  const rows = rowsOf(values, columns)

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    if (image.current?.width !== columns || image.current.height !== rows)
      image.current = new ImageData(columns, rows)
    const pixels = new Uint32Array(image.current.data.buffer)
    paint(values, { kind, most }, pixels)
    pixels.fill(0, values.length)
    context.putImageData(image.current, 0, 0)
  }, [values, columns, kind, most])

  return <canvas {...rest} ref={canvas} class="pixels" width={columns} height={rows} />
}

export const rowsOf = ({ length }: Float64Array, columns: number) => Math.max(1, Math.ceil(length / columns))
