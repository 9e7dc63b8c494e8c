/** What a watcher is told of its list, and what it tells of itself. */
import type { ListLook } from '../../core/project/project'
import type { ListWindow } from '../../core/run/stage/snapshot'
import { EMPTY_RANGE } from '../../core/run/stage/value-range'
import { say } from '../../words'
import { type Scale, scaleFor, scaleOf } from '../common/colours'
import { readable } from '../common/numbers'

export interface ShownList {
  readonly id: string
  readonly name: string
  readonly length: number
  readonly look: ListLook
  /** Items in a row of its picture, or null for what fits its length. */
  readonly width: number | null
  /** What the run sent of it last, if anything. */
  readonly window: Pick<ListWindow, 'from' | 'values' | 'range'> | null
}

/** Asks for items `from` … `from + count − 1` of a list, and for its range; null asks for nothing more. */
export type WatchList = (
  listId: string,
  part: { readonly from: number; readonly count: number; readonly withReach: boolean } | null,
) => void

/** What somebody chose for a list's watcher; what is absent stays. */
export type SetLook = (listId: string, chosen: { readonly look?: ListLook; readonly width?: number }) => void

/** Asks who changed an item last. Absent where nobody could tell. */
export type AskItem = (list: ShownList, position: number) => void

/** What each of the looks gets. Positions count from 1. */
export interface LookProps {
  readonly list: ShownList
  readonly watch: WatchList
  /** The item that is pointed at or that keys went to, or null. */
  readonly pointed: number | null
  readonly onPoint: (position: number | null) => void
  /** Where “go to” leads; a fresh object each time. */
  readonly target: { readonly position: number } | null
  readonly scale: Scale
  readonly onAsk: ((position: number) => void) | undefined
}

export function valueAt(window: ShownList['window'], position: number): number | undefined {
  return window?.values[position - window.from]
}

export function inWords(position: number, value: number): string {
  return say('watchers-item', { position, value: readable(value) })
}

/** One for the whole list, whichever part of it is in view. */
export function scaleOfList({ window }: ShownList): Scale {
  if (!window) return scaleOf(EMPTY_RANGE)
  return window.range ? scaleOf(window.range) : scaleFor(window.values)
}

/** Whether a pointer has really gone: a finger that was lifted wants to read what it touched. */
export const leftBy = ({ pointerType }: PointerEvent) => pointerType !== 'touch'
