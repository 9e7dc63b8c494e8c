/**
 * What happens in the dialog for own images, from the files to two classes: reading, choosing, taking them over. It
 * knows no DOM. Whatever goes wrong, the project stays as it is and other files can be tried.
 */

import { batch, computed, signal } from '@preact/signals'
import type { OwnImages } from '../../core/project/project'
import type { FoundImages } from '../../data/own-images/found-images'
import { splitOf } from '../../data/own-images/own-images'
import { sentence } from '../../words'
import type { Chosen, FilesReply, ImageFiles } from '../../worker/image-files'

export type Step = 'files' | 'reading' | 'classes' | 'taking' | 'others'

/** Labels of the classes for 0 and 1, as far as they are chosen. */
export type Picked = readonly [zero: number | null, one: number | null]

interface Parts {
  readonly open: (listen: (reply: FilesReply) => void) => ImageFiles
  /** The images that the project names, where they are not on this computer. */
  readonly missing: OwnImages | null
  readonly done: (chosen: Chosen) => void
}

export type Choosing = ReturnType<typeof createChoosing>

export function createChoosing({ open, missing, done }: Parts) {
  const step = signal<Step>('files')
  const part = signal(0)
  const mistake = signal<string | null>(null)
  const found = signal<FoundImages | null>(null)
  const picked = signal<Picked>([null, null])
  const turned = signal(false)
  /** Read from other files than the project's. */
  let others: Chosen | null = null
  let files: ImageFiles | null = null

  function hear(reply: FilesReply): void {
    batch(() => {
      switch (reply.kind) {
        case 'part':
          part.value = reply.part
          return
        case 'found':
          found.value = reply.found
          turned.value = missing ? missing.turned : reply.found.isOnItsSide
          picked.value = known(reply.found)
          step.value = 'classes'
          return
        case 'refused':
          mistake.value = sentence(reply.message)
          step.value = 'files'
          return
        case 'chosen':
          if (missing && missing.fingerprint !== reply.images.fingerprint) {
            others = reply
            step.value = 'others'
          } else done(reply)
      }
    })
  }

  /** The classes that the project had, where they occur. */
  function known({ classes }: FoundImages): Picked {
    const [zero, one] = missing?.classes ?? []
    const has = (label: number | undefined) => classes.find((each) => each.label === label)?.label ?? null
    return [has(zero?.label), has(one?.label)]
  }

  const split = computed(() => {
    const [zero, one] = picked.value
    return found.value && zero !== null && one !== null ? splitOf(found.value, [zero, one]) : null
  })

  return {
    step,
    part,
    mistake,
    found,
    picked,
    turned,
    /** How many images of the two classes each set gets; null until there are two. */
    split,
    missing,
    read(chosen: readonly File[]): void {
      if (chosen.length === 0) return
      files?.end()
      files = open(hear)
      batch(() => {
        mistake.value = null
        part.value = 0
        step.value = 'reading'
      })
      files.find(chosen)
    },
    /** Back to where files are chosen. */
    again(): void {
      files?.end()
      files = null
      batch(() => {
        mistake.value = null
        step.value = 'files'
      })
    },
    /** A chosen class is let go; another one takes the free place, or that of the 1. */
    press(label: number): void {
      const [zero, one] = picked.peek()
      if (zero === label) picked.value = [null, one]
      else if (one === label) picked.value = [zero, null]
      else picked.value = zero === null ? [label, one] : [zero, label]
    },
    swap(): void {
      const [zero, one] = picked.peek()
      picked.value = [one, zero]
    },
    take(): void {
      const [zero, one] = picked.peek()
      if (zero === null || one === null || !files) return
      batch(() => {
        part.value = 0
        step.value = 'taking'
      })
      files.choose({ labels: [zero, one], turned: turned.peek() })
    },
    /** The files hold other images than the project had, and these shall do. */
    takeOthers(): void {
      if (others) done(others)
    },
    end: () => files?.end(),
  }
}
