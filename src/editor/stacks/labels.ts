/**
 * What screen readers say of a block is written down when the page has time for it: working it out for each block each
 * time that something near it changes was a tenth of opening a project.
 */
import { whenIdle } from '../../slices'

/** Milliseconds of writing before the page gets its turn. */
const SLICE = 8

/** Milliseconds after which it is written even though the page is busy. */
const PATIENCE = 500

const due = new Map<object, () => void>()
let waits = false

/** Writes what is said of `about` soon; once, however often it is asked for meanwhile. */
export function labelSoon(about: object, write: () => void): void {
  due.set(about, write)
  if (waits) return
  waits = true
  whenIdle(writeSome, PATIENCE)
}

/** Somebody is there already: writes at once what is said of `about`. */
export function labelNow(about: object): void {
  const write = due.get(about)
  due.delete(about)
  write?.()
}

function writeSome(): void {
  waits = false
  const end = performance.now() + SLICE
  for (const [about, write] of due) {
    due.delete(about)
    write()
    if (performance.now() > end) break
  }
  if (due.size === 0) return
  waits = true
  whenIdle(writeSome, PATIENCE)
}
