/** The way from files to two classes: what was wrong can be tried again, and other images are never taken unasked. */

import { describe, expect, it } from 'vitest'
import { message } from '../../core/message'
import type { OwnImages } from '../../core/project/project'
import type { FoundImages } from '../../data/own-images/found-images'
import type { Chosen, FilesReply } from '../../worker/image-files'
import { createChoosing } from './choosing'

const found: FoundImages = {
  name: 'bars',
  files: ['bars-images', 'bars-labels'],
  testFile: null,
  classes: [3, 5, 8].map((label) => ({
    label,
    name: String(label),
    training: 40,
    test: 0,
    samples: new Uint8Array(),
  })),
  isOnItsSide: true,
}

/** Stand-ins: only what choosing looks at. */

// Only what choosing looks at: the pixels do not matter here.
const IMAGES = {
  classes: [
    { label: 8, name: '8' },
    { label: 9, name: '9' },
  ],
  turned: false,
  fingerprint: 'a',
} as unknown as OwnImages

function choosingWith(missing: OwnImages | null = null) {
  const asked: unknown[] = []
  const done: Chosen[] = []
  let reply: (reply: FilesReply) => void = () => {}
  const choosing = createChoosing({
    open(listen) {
      reply = listen
      return {
        find: (files) => asked.push(files.length),
        choose: (choice) => asked.push(choice),
        end: () => asked.push('end'),
      }
    },
    missing,
    done: (chosen) => done.push(chosen),
  })
  choosing.read([new File([], 'a'), new File([], 'b')])
  return { choosing, asked, done, tell: (next: FilesReply) => reply(next) }
}

const chosen = (fingerprint: string): Chosen => ({
  kind: 'chosen',
  images: { ...IMAGES, fingerprint },
  packed: new Blob(),
})

describe('choosing own images', () => {
  it('says what is wrong, and reads other files with a fresh worker', () => {
    const { choosing, asked, tell } = choosingWith()
    tell({ kind: 'refused', message: message('not-these', {}, 'Not these.') })
    expect([choosing.step.value, choosing.mistake.value]).toEqual(['files', 'Not these.'])
    choosing.read([new File([], 'c')])
    expect([choosing.step.value, choosing.mistake.value]).toEqual(['reading', null])
    expect(asked).toEqual([2, 'end', 1])
    choosing.read([])
    expect(asked).toHaveLength(3)
  })

  it('takes two classes: the first is the 0; a third takes the place of the 1; pressed again, one is let go', () => {
    const { choosing, tell } = choosingWith()
    tell({ kind: 'found', found })
    const seen = [3, 5, 8, 3, 5].map((label) => {
      choosing.press(label)
      return choosing.picked.value
    })
    expect(seen).toEqual([
      [3, null],
      [3, 5],
      [3, 8],
      [null, 8],
      [5, 8],
    ])
    choosing.swap()
    expect(choosing.picked.value).toEqual([8, 5])
    expect(choosing.split.value).toEqual({ training: 61, development: 6, test: 13 })
  })

  it('asks for what was chosen, turned as the switch says, and is done', () => {
    const { choosing, asked, done, tell } = choosingWith()
    tell({ kind: 'found', found })
    choosing.take()
    expect(asked).toEqual([2])
    choosing.press(3)
    choosing.press(5)
    choosing.take()
    expect(asked.at(-1)).toEqual({ labels: [3, 5], turned: true })
    tell({ kind: 'part', part: 0.5 })
    expect([choosing.step.value, choosing.part.value]).toEqual(['taking', 0.5])
    tell(chosen('b'))
    expect(done).toEqual([chosen('b')])
  })

  it('of a project whose images are missing, begins with its classes, and asks before it takes others', () => {
    const { choosing, done, tell } = choosingWith(IMAGES)
    tell({ kind: 'found', found })
    expect([choosing.picked.value, choosing.turned.value]).toEqual([[8, null], false])
    tell(chosen('b'))
    expect([choosing.step.value, done.length]).toEqual(['others', 0])
    choosing.takeOthers()
    expect(done).toEqual([chosen('b')])
    tell(chosen('a'))
    expect(done).toHaveLength(2)
  })
})
