/** Paints what is on the paper: strokes as smooth lines, or an image's pixels, and the pen that keys move. */
import type { Pen } from './pen'

export interface PaperView {
  readonly strokes: readonly (readonly { readonly x: number; readonly y: number }[])[]
  /** 28 × 28 bytes, 0 paper to 255 ink, in place of strokes. */
  readonly image: Uint8Array | null
  readonly side: number
  readonly penWidth: number
  /** Shown where it is. */
  readonly pen: Pen | null
}

const PAPER = '#ffffff'
const INK = '#10141a'
const PEN = '#00629c'

export function paintPaper(
  canvas: HTMLCanvasElement,
  { strokes, image, side, penWidth, pen }: PaperView,
): void {
  const context = canvas.getContext('2d')
  const size = Math.round(canvas.clientWidth * devicePixelRatio)
  if (!context || size === 0) return
  if (canvas.width !== size) canvas.width = canvas.height = size
  context.setTransform(size / side, 0, 0, size / side, 0, 0)
  context.fillStyle = PAPER
  context.fillRect(0, 0, side, side)
  if (image) paintImage(context, image, side)
  context.strokeStyle = INK
  context.lineWidth = penWidth
  context.lineCap = context.lineJoin = 'round'
  for (const stroke of strokes) {
    context.beginPath()
    for (const { x, y } of stroke) context.lineTo(x, y)
    // A path of one point draws nothing without a way back to it.
    const end = stroke.at(-1)
    if (end) context.lineTo(end.x, end.y)
    context.stroke()
  }
  if (pen) paintPen(context, pen, penWidth)
}

function paintImage(context: CanvasRenderingContext2D, image: Uint8Array, side: number): void {
  const width = Math.sqrt(image.length)
  const pixel = side / width
  for (const [i, ink] of image.entries()) {
    const shade = 255 - ink
    context.fillStyle = `rgb(${shade} ${shade} ${shade})`
    context.fillRect((i % width) * pixel, Math.floor(i / width) * pixel, pixel + 0.1, pixel + 0.1)
  }
}

/** A ring where the pen is, filled while it draws. */
function paintPen(context: CanvasRenderingContext2D, { x, y, isDown }: Pen, width: number): void {
  context.beginPath()
  context.arc(x, y, width / 2, 0, 2 * Math.PI)
  context.lineWidth = 4
  context.strokeStyle = PAPER
  context.stroke()
  context.lineWidth = 2
  context.strokeStyle = PEN
  context.stroke()
  if (!isDown) return
  context.fillStyle = PEN
  context.fill()
}
