/**
 * The drawing pad: what is on it, what the network sees of it, and when the running program is told. Going back in a
 * run brings back what was drawn at that moment.
 */
import { batch, computed, effect, signal } from '@preact/signals'
import type { Language } from '../../core/language/language'
import type { DrawnPixels } from '../../core/memory/drawing'
import { DRAW } from '../../core/program/events'
import type { ImageSetName } from '../../core/program/ir'
import { lower } from '../../core/program/lowering/lower'
import { padUseOf } from '../../core/program/program-uses'
import { shrink } from '../../data/downscale'
import { imageOfStrokes } from '../../data/drawing/drawing'
import type { PadPoint, Stroke } from '../../data/drawing/strokes'
import type { Commands } from '../commands'
import type { ProjectStore } from '../project-store'
import type { PageSession } from '../run/session/page-session'
import { remembered } from '../settings'
import { createPadAnswer } from './answer'

/** What is on the paper: strokes, or an image that was put there. */
interface Paper {
  readonly strokes: readonly Stroke[]
  readonly image: Uint8Array | null
}

const EMPTY: Paper = { strokes: [], image: null }

/** Drawings that can be brought back. */
const MOST_KEPT = 1_000

interface PadParts {
  readonly session: PageSession
  readonly commands: Commands
  readonly store: ProjectStore
  readonly language: Language
}

export type Pad = ReturnType<typeof createPad>

export function createPad({ session, commands, store, language }: PadParts) {
  const paper = signal(EMPTY)
  /** The stroke that is being drawn. */
  const current = signal<Stroke>([])
  const centred = remembered('pad-centred', true, (value): value is boolean => typeof value === 'boolean')
  let lastId = 0
  const known = new Map<number, Paper>()
  const answer = createPadAnswer(session)

  const strokes = computed(() =>
    current.value.length > 0 ? [...paper.value.strokes, current.value] : paper.value.strokes,
  )
  const seen = computed<DrawnPixels | null>(() => {
    const { image } = paper.value
    if (!image && strokes.value.length === 0) return null
    const large = image && current.value.length === 0 ? image : imageOfStrokes(strokes.value, centred.value)
    return { large, small: shrink(large) }
  })
  const program = computed(() => {
    void store.program.value
    return lower(store.toProject(), language).program
  })

  function newId(of: Paper): number {
    lastId++
    known.set(lastId, of)
    const [oldest] = known.keys()
    if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest)
    return lastId
  }

  /** The blocks as they are now, for where nothing goes on with the old ones. */
  function changedProject() {
    const status = session.status.peek()
    if (status === 'idle') commands.prepareAgain()
    return ['finished', 'stopped', 'failed'].includes(status) ? commands.changedProject() : null
  }

  function handOver(project = changedProject()): void {
    const id = newId({ strokes: strokes.peek(), image: paper.peek().image })
    const pixels = seen.peek()
    if (pixels) answer.asked()
    else answer.forget()
    session.draw({ id, pixels }, pixels !== null, project)
  }

  function put(next: Paper): void {
    batch(() => {
      paper.value = next
      current.value = []
    })
    handOver()
  }

  // At an earlier moment of a run, the paper shows what was on it then; and at the last one again what is on it now.
  let isBack = false
  let seenAt = 0
  effect(() => {
    const { now, last } = session.record.value
    const then = known.get(session.drawing.value) ?? EMPTY
    const wasBack = isBack
    isBack = now < last && session.resting.peek()
    if (now !== seenAt && (isBack || wasBack)) paper.value = then
    seenAt = now
  })
  effect(() => {
    const drawn = session.imageDrawn.value
    if (!drawn || drawn.id !== lastId) return
    const image = { strokes: [], image: drawn.pixels }
    known.set(drawn.id, image)
    paper.value = image
  })

  return {
    /** What the open project wants of a pad, or null. */
    use: computed(() => padUseOf(program.value, language)),
    /** Nothing runs in it but what a drawing starts. */
    isAllThereIs: computed(() =>
      program.value.scripts.every(({ event, body }) => event === DRAW || body.length === 0),
    ),
    strokes,
    /** An image in place of strokes, 28 × 28 bytes, or null. */
    image: computed(() => paper.value.image),
    seen,
    centred,
    answer: answer.lines,
    isEmpty: computed(() => seen.value === null),
    /** The pen touches the paper. What was there stays, unless it was an image. */
    begin(point: PadPoint): void {
      batch(() => {
        if (paper.peek().image) paper.value = EMPTY
        current.value = [point]
      })
    },
    move(points: readonly PadPoint[]): void {
      if (current.peek().length > 0) current.value = [...current.peek(), ...points]
    },
    /** The pen leaves the paper: that is a drawing, and the program is told once. */
    end(): void {
      if (current.peek().length > 0) put({ strokes: strokes.peek(), image: null })
    },
    /** The stroke at hand was none. */
    cancel(): void {
      current.value = []
    },
    undo(): void {
      put({ strokes: paper.peek().strokes.slice(0, -1), image: null })
    },
    clear(): void {
      put(EMPTY)
    },
    /** For another project. */
    reset(): void {
      batch(() => {
        paper.value = EMPTY
        current.value = []
      })
      handOver(null)
    },
    setCentred(on: boolean): void {
      centred.value = on
      if (seen.peek()) handOver()
    },
    /** Loads an image of a set into the program, as if somebody had drawn it; positions count from 1. */
    showImage(set: ImageSetName, position: number): void {
      answer.asked()
      session.drawImage(set, position, newId(EMPTY), changedProject())
    },
  }
}
