/**
 * A project as the end of an address: its JSON without blanks, deflated (RFC 1951), in base64url (RFC 4648). Whoever makes
 * a link may be anybody, so reading one has bounds: on the characters, and on what comes out of them.
 */
import type { Language } from '../../core/language/language'
import { type Message, message } from '../../core/message'
import type { Project } from '../../core/project/project'
import { type ReadResult, readProject } from '../../core/project/read'
import { writeProject } from '../../core/project/write'
import { PROJECT_KEY } from './link-address'

/** Characters of a whole link. Browsers take more, but what hands links on cuts longer ones. */
export const LONGEST_LINK = 64_000
/** Bytes of a project in a link. What deflates well can be thousands of times as long as its link. */
export const LARGEST_UNPACKED = 4_000_000
/** Characters that many chats leave whole. */
export const LONGEST_IN_CHAT = 4_000

export type LinkResult =
  | { readonly ok: true; readonly link: string }
  | { readonly ok: false; readonly message: Message }

const refuse = (code: string, values = {}) => ({ ok: false as const, message: message(code, values) })

const hasStreams = () => typeof CompressionStream === 'function' && typeof DecompressionStream === 'function'

/** @param page the page's address, without what is behind `#` */
export async function linkTo(project: Project, language: Language, page: string): Promise<LinkResult> {
  if (!hasStreams()) return refuse('share-browser-too-old')
  const written = writeProject(project, language)
  if (!written.ok) return written
  const bytes = new TextEncoder().encode(JSON.stringify(JSON.parse(written.text)))
  if (bytes.length > LARGEST_UNPACKED) return refuse('share-too-long', { most: LONGEST_LINK })
  const packed = await collect(through(bytes, new CompressionStream('deflate-raw')), LARGEST_UNPACKED)
  const link = `${page}#${PROJECT_KEY}=${packed ? base64url(packed) : ''}`
  if (!packed || link.length > LONGEST_LINK) return refuse('share-too-long', { most: LONGEST_LINK })
  return { ok: true, link }
}

/** The project in what stands behind `#project=`, or why there is none. */
export async function projectInLink(packed: string, language: Language): Promise<ReadResult> {
  if (packed.length > LONGEST_LINK) return refuse('share-link-too-long', { most: LONGEST_LINK })
  if (!hasStreams()) return refuse('share-browser-too-old')
  const bytes = bytesOf(packed)
  if (!bytes) return refuse('share-link-broken')
  try {
    const unpacked = await collect(through(bytes, new DecompressionStream('deflate-raw')), LARGEST_UNPACKED)
    if (!unpacked) return refuse('share-link-bursts', { most: LARGEST_UNPACKED / 1_000_000 })
    return readProject(new TextDecoder('utf-8', { fatal: true }).decode(unpacked), language)
  } catch {
    // Cut short, or no text: the streams and the decoder throw.
    return refuse('share-link-broken')
  }
}

const through = (bytes: Uint8Array<ArrayBuffer>, transform: CompressionStream | DecompressionStream) =>
  new Blob([bytes]).stream().pipeThrough(transform)

/** All bytes, or null where there are more than `most`; what is left then is never made. */
async function collect(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > most) {
      void reader.cancel().catch(() => {})
      return null
    }
    pieces.push(value)
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer())
}

function base64url(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** Null where the text is no base64url. Some programs that hand links on write `%3D` behind them, or break lines. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> | null {
  const plain = text.replace(/%3D|=|\s|%0A|%20/gi, '')
  if (plain === '' || !/^[\w-]+$/.test(plain)) return null
  try {
    const binary = atob(plain.replaceAll('-', '+').replaceAll('_', '/'))
    return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
  } catch {
    return null
  }
}
