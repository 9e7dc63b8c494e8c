/**
 * Small habits that outlive a visit: the theme, the speed, where the border stands. Losing one costs nothing, so
 * localStorage will do; where it is forbidden, each visit starts with the defaults. Work is never kept here.
 */
import { effect, type Signal, signal } from '@preact/signals'

/** A signal that remembers its value under `name`. `fits` guards against what an older page may have left. */
export function remembered<T>(name: string, initial: T, fits: (value: unknown) => value is T): Signal<T> {
  const key = `blockgrad.${name}`
  const value = signal(recall(key, fits) ?? initial)
  effect(() => {
    const text = JSON.stringify(value.value)
    try {
      localStorage.setItem(key, text)
    } catch {
      // Storage is full or forbidden: the habit lasts until the page closes.
    }
  })
  return value
}

function recall<T>(key: string, fits: (value: unknown) => value is T): T | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    return fits(value) ? value : null
  } catch {
    return null
  }
}

export const between =
  (least: number, most: number) =>
  (value: unknown): value is number =>
    typeof value === 'number' && value >= least && value <= most
