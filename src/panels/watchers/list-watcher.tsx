/**
 * One list on the stage: its name, the ways to look at it, and the look that was chosen. Whichever it is, it asks for
 * the part that is in view and shows just that. Positions count from 1.
 */
import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { say } from '../../words'
import { Legend } from '../common/legend'
import { full } from '../common/numbers'
import { ListPicture, widthOf } from './list-picture'
import { ListRows } from './list-rows'
import { LookSwitch, PictureWidth } from './look-switch'
import {
  type AskItem,
  inWords,
  type SetLook,
  type ShownList,
  scaleOfList,
  valueAt,
  type WatchList,
} from './shown-list'

interface ListProps {
  readonly list: ShownList
  readonly watch: WatchList
  readonly setLook: SetLook
  readonly onAsk?: AskItem | undefined
  /** More that can be done with it. */
  readonly menu: ComponentChildren
}

export function ListWatcher({ list, watch, setLook, onAsk, menu }: ListProps) {
  const [pointed, point] = useState<number | null>(null)
  const [target, goTo] = useState<{ position: number } | null>(null)
  useEffect(() => () => watch(list.id, null), [list.id, watch])

  const { look } = list
  const scale = scaleOfList(list)
  const value = pointed === null ? undefined : valueAt(list.window, pointed)
  const Look = look === 'picture' ? ListPicture : ListRows
  return (
    <section class={`list as-${look}`} aria-label={say('watchers-list', { list: list.name })}>
      <header class="list-head">
        <h3>{list.name}</h3>
        {list.length > 100 && (
          <label class="list-go">
            <span class="for-readers">{say('watchers-go-to-item', { list: list.name })}</span>
            <input
              type="number"
              min={1}
              max={list.length}
              placeholder={say('watchers-go-to')}
              onInput={({ currentTarget }) => {
                const position = Math.floor(currentTarget.valueAsNumber)
                if (position >= 1) goTo({ position: Math.min(position, list.length) })
              }}
            />
          </label>
        )}
      </header>
      <div class="list-looks">
        <LookSwitch name={list.name} look={look} choose={(next) => setLook(list.id, { look: next })} />
        {look === 'picture' && (
          <PictureWidth
            name={list.name}
            width={list.width ?? widthOf(list)}
            choose={(width) => setLook(list.id, { width })}
          />
        )}
      </div>
      <Look
        key={look}
        list={list}
        watch={watch}
        pointed={pointed}
        onPoint={point}
        target={target}
        scale={scale}
        onAsk={onAsk && ((position) => onAsk(list, position))}
      />
      {look !== 'numbers' && <Legend scale={scale} bars={look === 'bars'} />}
      <footer class="list-end">
        <p class="list-foot" title={value === undefined ? '' : full(value)}>
          {pointed !== null && value !== undefined
            ? inWords(pointed, value)
            : say('watchers-items', { count: list.length })}
        </p>
        {menu}
      </footer>
    </section>
  )
}
