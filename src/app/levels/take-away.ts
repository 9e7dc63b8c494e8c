/** Taking a program along: its text on the clipboard, or all its files as a download. */
import { signal } from '@preact/signals'
import { say } from '../../words'
import type { OwnImagesState } from '../images/own-images'
import type { ProjectStore } from '../project-store'
import type { Notices } from '../status/notices'
import type { Levels } from './levels'
import type { PackedFiles } from './protocol'
import type { Writer } from './writer'

interface TakeAwayParts {
  readonly levels: Levels
  readonly writer: Writer
  readonly store: ProjectStore
  readonly notices: Notices
  readonly images: OwnImagesState
}

export type TakeAway = ReturnType<typeof createTakeAway>

export function createTakeAway({ levels, writer, store, notices, images }: TakeAwayParts) {
  const isPacking = signal(false)

  async function copy(): Promise<void> {
    const lines = levels.code.peek()?.written.lines ?? []
    const { title } = levels.language.peek()
    if (await copyText(lines.map(({ text }) => `${text}\n`).join('')))
      notices.show(say('levels-copied', { count: lines.length, language: title }))
    else notices.show(say('levels-not-copied'), { tone: 'bad' })
  }

  async function download(): Promise<void> {
    isPacking.value = true
    const where = images.whereabouts.peek()
    const own = where.kind === 'here' ? where.packed : null
    const packed = await writer.files(store.toProject(), levels.language.peek().name, own)
    isPacking.value = false
    if (packed) {
      save(packed)
      notices.show(say('levels-downloaded', { file: packed.name }))
    } else if (where.kind === 'missing') notices.show(say('levels-lacks-images'), { tone: 'bad' })
    else notices.show(say('levels-not-packed'), { tone: 'bad' })
  }

  return { isPacking, copy, download }
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyByHand(text)
  }
}

/** As browsers did it before: from a field that nobody sees. A page that is not on https has only this. */
function copyByHand(text: string): boolean {
  const before = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'for-readers'
  document.body.append(field)
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    if (before instanceof HTMLElement) before.focus()
  }
}

function save({ name, bytes }: PackedFiles): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes]))
  link.download = name
  link.click()
  // The browser needs the address until it has begun to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
