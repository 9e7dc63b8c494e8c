/**
 * The open project's own images: whether they are on this computer, and how they come and go. The worker is told of
 * every project's, so that a run with own images never uses others.
 */
import { batch, effect, signal } from '@preact/signals'
import type { OwnImages } from '../../core/project/project'
import { type ImageSamples, samplesOf } from '../../data/own-images/packed-samples'
import { ownImagesWords, say } from '../../words'
import type { RunClient } from '../../worker/client'
import type { ProjectStore } from '../project-store'
import type { Notices } from '../status/notices'
import type { ImageShelf } from './image-shelf'

export type Whereabouts =
  /** The project uses the built-in images. */
  | { readonly kind: 'none' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'here'; readonly packed: Blob; readonly samples: ImageSamples | null }
  /** They are on another computer, or were given up on this one. */
  | { readonly kind: 'missing' }

interface Parts {
  readonly store: ProjectStore
  readonly client: Pick<RunClient, 'send'>
  readonly shelf: ImageShelf
  readonly notices: Pick<Notices, 'show'>
  /** After a change of the images: the program starts anew. */
  readonly prepare: () => void
}

export type OwnImagesState = ReturnType<typeof createOwnImages>

export function createOwnImages({ store, client, shelf, notices, prepare }: Parts) {
  const whereabouts = signal<Whereabouts>({ kind: 'none' })
  /** What was opened while the page is, also where nothing can be stored. */
  const opened = new Map<string, Blob>()

  effect(() => {
    const fingerprint = store.images.value?.fingerprint
    if (fingerprint === undefined) whereabouts.value = { kind: 'none' }
    else void look(fingerprint)
  })

  async function look(fingerprint: string): Promise<void> {
    const isWanted = () => store.images.peek()?.fingerprint === fingerprint
    whereabouts.value = { kind: 'looking' }
    const packed = opened.get(fingerprint) ?? (await shelf.get(fingerprint).catch(() => null))
    const samples = packed && (await samplesOf(packed).catch(() => null))
    if (!isWanted()) return
    client.send({ kind: 'ownImages', fingerprint, packed })
    whereabouts.value = packed ? { kind: 'here', packed, samples } : { kind: 'missing' }
  }

  function change(next: OwnImages | undefined): void {
    batch(() => {
      store.setImages(next)
      prepare()
    })
  }

  /** The images before stay one press away. */
  function changeWithWayBack(next: OwnImages | undefined, words: string): void {
    const before = store.images.peek()
    change(next)
    notices.show(words, { action: { words: say('images-go-back'), run: () => change(before) } })
  }

  return {
    whereabouts,
    /** Stores what was just read from files, so that it is there after a reload. It never rejects. */
    async keep(fingerprint: string, packed: Blob): Promise<void> {
      opened.set(fingerprint, packed)
      try {
        await shelf.put(fingerprint, packed)
      } catch (reason) {
        console.error(reason)
        notices.show(say('images-not-kept'), { tone: 'bad' })
      }
    },
    /** From now on the project learns from these, which were kept before. */
    use(images: OwnImages): void {
      const { fingerprint } = images
      if (store.images.peek()?.fingerprint === fingerprint) void look(fingerprint)
      else changeWithWayBack(images, say('images-in-use', { images: ownImagesWords(images) }))
    },
    useBuiltIn(): void {
      changeWithWayBack(undefined, say('images-built-in-use'))
    },
  }
}
