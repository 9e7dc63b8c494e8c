/**
 * A picture of the blocks in view, as plain SVG (https://www.w3.org/TR/SVG2/) that needs neither Blockly nor its style
 * sheets. It stands where the blocks will stand until they are there: of the flagship on a first visit, of what
 * somebody left on the next.
 */
import type * as B from 'blockly/core'

export interface ViewPicture {
  /** SVG elements, in the workspace's own units. */
  readonly markup: string
  /** Where the workspace's origin is in the editor, in pixels, and how many pixels a unit has. */
  readonly left: number
  readonly top: number
  readonly scale: number
}

/** With more blocks than this, taking a picture would keep whoever leaves the page waiting. */
const MOST_BLOCKS = 1500

/** What is drawn when nothing else is said. */
const PLAIN: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  opacity: '1',
}
const OF_TEXT: Readonly<Record<string, string>> = {
  'font-weight': '600',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
}
const GEOMETRY: Readonly<Record<string, readonly string[]>> = {
  path: ['d'],
  rect: ['width', 'height', 'rx', 'ry'],
  text: ['x', 'y', 'dy'],
}

/** Null where there is nothing to see, or too much of it. */
export function pictureOf(workspace: B.WorkspaceSvg): ViewPicture | null {
  const blocks = workspace.getAllBlocks(false).length
  if (blocks === 0 || blocks > MOST_BLOCKS) return null
  const svg = workspace.getParentSvg()
  const canvas = workspace.getCanvas()
  const origin = canvas.getScreenCTM()
  if (!origin) return null
  const toCanvas = origin.inverse()
  const view = svg.getBoundingClientRect()
  const pieces: string[] = []
  /** Each picture on blocks once: the little arrow of menus is on most of them. */
  const images = new Map<string, string>()
  for (const element of canvas.querySelectorAll<SVGGraphicsElement>('path, rect, image, text')) {
    if (element.closest('.blocklyComment') || !isSeen(element, view)) continue
    const matrix = element.getScreenCTM()
    if (matrix) pieces.push(drawn(element, toCanvas.multiply(matrix), images))
  }
  const host = workspace.getInjectionDiv().getBoundingClientRect()
  return pieces.length > 0
    ? {
        markup: `<defs>${[...images.values()].join('')}</defs>${pieces.join('')}`,
        left: round(origin.e - host.left),
        top: round(origin.f - host.top),
        scale: workspace.scale,
      }
    : null
}

function isSeen(element: Element, view: DOMRect): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect()
  if (right <= view.left || left >= view.right || bottom <= view.top || top >= view.bottom) return false
  const { fill, stroke } = getComputedStyle(element)
  const isDrawn = element.tagName === 'image' || fill !== 'none' || stroke !== 'none'
  return isDrawn && element.checkVisibility({ opacityProperty: true })
}

function drawn(element: SVGGraphicsElement, { e, f }: DOMMatrix, images: Map<string, string>): string {
  const kind = element.tagName
  const place = ` transform="translate(${round(e)} ${round(f)})"`
  if (element instanceof SVGImageElement) return `<use href="#${imageId(element, images)}"${place}/>`
  const style = getComputedStyle(element)
  const attributes = (GEOMETRY[kind] ?? []).flatMap((name) => {
    const value = element.getAttribute(name)
    return value === null ? [] : [[name, tidied(value)] as const]
  })
  for (const [name, plain] of Object.entries(kind === 'text' ? { ...PLAIN, ...OF_TEXT } : PLAIN)) {
    const value = style.getPropertyValue(name)
    if (value !== plain && value !== '') attributes.push([name, value])
  }
  if (kind === 'text') {
    const length = (element as SVGTextElement).getComputedTextLength()
    // Another device has other letters, and the boxes around them are drawn already.
    if (length > 0) attributes.push(['textLength', `${round(length)}`], ['lengthAdjust', 'spacingAndGlyphs'])
  }
  const words = attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('') + place
  return kind === 'text' ? `<text${words}>${escaped(element.textContent)}</text>` : `<${kind}${words}/>`
}

function imageId(image: SVGImageElement, images: Map<string, string>): string {
  const address = fromHere(image.href.baseVal)
  const id = `first-image-${[...images.keys()].indexOf(address) + 1 || images.size + 1}`
  const size = ['width', 'height'].map((name) => `${name}="${image.getAttribute(name)}"`).join(' ')
  images.set(address, `<image id="${id}" ${size} href="${escaped(address)}"/>`)
  return id
}

/** Blockly writes its paths with all blanks and digits. */
const tidied = (geometry: string): string =>
  geometry
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/-?\d+\.\d{3,}/g, (number) => `${round(Number(number))}`)

/** An address inside the page, so that the picture can be taken elsewhere. */
const fromHere = (address: string): string => {
  const base = new URL('./', document.baseURI).href
  return address.startsWith(base) ? address.slice(base.length) : address
}

const round = (value: number): number => Math.round(value * 100) / 100

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)
