/** The stopwatch inside the page: it begins before the page's own scripts, and counts from the start of the navigation. */

/** Milliseconds from the start of the navigation; null where it has not come (yet). */
export interface Times {
  /** The first frame in which blocks are on the screen: as a picture, or living. */
  readonly pictureMs: number | null
  /** The first frame in which living blocks are. */
  readonly livingMs: number | null
  /** When the page handled the last press of the flag. */
  readonly pressedMs: number | null
  /** The first frame after it in which the page shows that the program runs. */
  readonly runningMs: number | null
  /** The first frame in which a block has gone along with the mouse. */
  readonly dragMs: number | null
  readonly tasks: readonly Task[]
  /** The longest time between two frames. */
  readonly longestGapMs: number
  readonly now: number
}

/** A task of more than 50 ms, as the browser tells of it. */
export interface Task {
  readonly begunMs: number
  readonly milliseconds: number
}

/** What to look for on a page; all are CSS selectors. */
export interface Marks {
  /** A picture that stands in for the blocks, where the page has one. */
  readonly picture: string | null
  /** Living blocks; where there are none to come, what the workspace has instead. */
  readonly living: string
  /** The button that starts a program. */
  readonly flag: string | null
  /** What the page shows while a program runs, and the words that it has then: of a regular expression. */
  readonly running: { readonly place: string; readonly words: string } | null
}

/** Where the page keeps the stopwatch. */
export const STOPWATCH = 'startStopwatch'

/** Runs in the page before its own scripts, so it may use nothing from outside. */
export function beginStopwatch({ name, marks }: { name: string; marks: Marks }): void {
  const since = () => performance.now()
  const times = {
    pictureMs: null as number | null,
    livingMs: null as number | null,
    pressedMs: null as number | null,
    runningMs: null as number | null,
    dragMs: null as number | null,
    tasks: [] as Task[],
    longestGapMs: 0,
  }
  let grabbed: { block: Element; x: number; y: number } | null = null
  let lastFrame = since()
  /** Blocks that were there before, and are not waited for. */
  const before = new Set<Element>()

  const isSeen = (selector: string): boolean => {
    for (const element of document.querySelectorAll(selector)) {
      if (before.has(element)) continue
      const { width, height, top, left, bottom, right } = element.getBoundingClientRect()
      const inside =
        width > 0 && height > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth
      const drawn = !(element instanceof HTMLImageElement) || (element.complete && element.naturalWidth > 0)
      if (inside && drawn && element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        return true
    }
    return false
  }
  const shows = ({ place, words }: { place: string; words: string }) =>
    new RegExp(words).test(document.querySelector(place)?.textContent ?? '')
  const hasMoved = ({ block, x, y }: { block: Element; x: number; y: number }) => {
    const now = block.getBoundingClientRect()
    return block.isConnected && Math.hypot(now.x - x, now.y - y) > 10
  }

  /** A frame is drawn after its callbacks; a message sent in one comes after that. */
  const drawn = (note: (now: number) => void) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      note(since())
      port1.close()
    }
    port2.postMessage(null)
  }
  const look = () => {
    const now = since()
    times.longestGapMs = Math.max(times.longestGapMs, now - lastFrame)
    lastFrame = now
    if (times.livingMs === null && isSeen(marks.living)) {
      times.livingMs = now
      drawn((then) => {
        times.livingMs = then
        times.pictureMs ??= then
      })
    }
    if (times.pictureMs === null && marks.picture !== null && isSeen(marks.picture)) {
      times.pictureMs = now
      drawn((then) => {
        times.pictureMs = then
      })
    }
    if (times.runningMs === null && times.pressedMs !== null && marks.running && shows(marks.running)) {
      times.runningMs = now
      drawn((then) => {
        times.runningMs = then
      })
    }
    if (times.dragMs === null && grabbed && hasMoved(grabbed)) {
      times.dragMs = now
      drawn((then) => {
        times.dragMs = then
      })
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)

  const pressed = ({ target }: Event) => {
    if (marks.flag && times.runningMs === null && target instanceof Element && target.closest(marks.flag))
      times.pressedMs = since()
  }
  addEventListener('click', pressed, { capture: true })
  const grab = ({ target }: Event) => {
    const block = target instanceof Element ? target.closest('.blocklyDraggable') : null
    if (!block) return
    const { x, y } = block.getBoundingClientRect()
    grabbed = { block, x, y }
  }
  addEventListener('pointerdown', grab, { capture: true })
  addEventListener('pointerup', () => (grabbed = null), { capture: true })

  const note = (list: PerformanceObserverEntryList) =>
    times.tasks.push(
      ...list.getEntries().map(({ startTime, duration }) => ({ begunMs: startTime, milliseconds: duration })),
    )
  new PerformanceObserver(note).observe({ type: 'longtask', buffered: true })

  Reflect.set(window, name, {
    read: () => ({ ...times, now: since() }),
    /** From here on, blocks of another project are waited for. */
    again: () => {
      for (const block of document.querySelectorAll(marks.living)) before.add(block)
      lastFrame = since()
      Object.assign(times, { pictureMs: lastFrame, livingMs: null, tasks: [], longestGapMs: 0 })
      return lastFrame
    },
  })
}
