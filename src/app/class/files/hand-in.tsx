/** What was handed out, and the files that came back. */
import { useState } from 'preact/hooks'
import type { Language } from '../../../core/language/language'
import { say, sentence } from '../../../words'
import { fileOpen } from '../../files/file-access'
import { hovers } from '../../files/hovering'
import { OpenIcon } from '../../icons'
import type { ClassSession } from '../class-session'
import { type Assigned, inFile } from './assignments'
import { placed } from './dropped'

const LONGEST_WAIT = 600

export interface HandInProps {
  readonly session: ClassSession
  readonly lessons: readonly Assigned[]
  /** The task of the open project; null where it has none. */
  readonly here: Assigned | null
  readonly language: Language
}

export function HandIn({ session, lessons, here, language }: HandInProps) {
  const { assigned, seconds } = session
  /** A task in a file that was opened here. */
  const [opened, setOpened] = useState<Assigned | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const tasks = [here, opened, assigned.value].filter(
    (each, i, all): each is Assigned =>
      each !== null &&
      !lessons.some(({ id }) => id === each.id) &&
      all.findIndex((one) => one?.id === each.id) === i,
  )
  const isReady = assigned.value !== null

  const chooseTask = async () => {
    const file = await fileOpen({ extensions: ['.json'], description: say('class-task-file-kind') }).catch(
      () => null,
    )
    if (!file) return
    const read = await inFile(file, language)
    setRefused(read.ok ? null : sentence(read.message))
    if (!read.ok) return
    setOpened(read.assigned)
    assigned.value = read.assigned
  }
  const chooseFiles = () =>
    fileOpen({ multiple: true, extensions: ['.json', '.zip'], description: say('class-file-kind') }).then(
      (files) => session.take(placed(files)),
      () => {},
    )

  return (
    <>
      <div class="class-given">
        <label>
          <span class="dialog-label">{say('class-given')}</span>
          <select
            class="field"
            value={assigned.value?.id ?? ''}
            onChange={({ currentTarget: { value } }) => {
              assigned.value = [...tasks, ...lessons].find(({ id }) => id === value) ?? null
            }}
          >
            <option value="" disabled>
              {say('class-given-none')}
            </option>
            {tasks.map(({ id, title }) => (
              <option key={id} value={id}>
                {id === here?.id ? say('class-this-task', { title }) : title}
              </option>
            ))}
            {lessons.map(({ id, title }, i) => (
              <option key={id} value={id}>
                {say('class-lesson', { number: i + 1, title })}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="key" onClick={chooseTask}>
          {say('class-task-file')}
        </button>
      </div>
      {refused !== null && (
        <p class="dialog-mistake" role="alert">
          {refused}
        </p>
      )}
      <div class={hovers.value ? 'class-drop hovered' : 'class-drop'}>
        <OpenIcon />
        <p>{say('class-drop')}</p>
        <button type="button" class="key main" disabled={!isReady} onClick={chooseFiles}>
          {say('class-choose')}
        </button>
        {!isReady && <p>{say('class-say-first')}</p>}
      </div>
      <label class="class-seconds">
        <span>{say('class-seconds')}</span>
        <input
          class="field"
          type="number"
          min={1}
          max={LONGEST_WAIT}
          value={seconds.value}
          aria-describedby="class-seconds-how"
          onChange={({ currentTarget }) => {
            seconds.value = Math.min(Math.max(1, Math.round(currentTarget.valueAsNumber || 1)), LONGEST_WAIT)
          }}
        />
      </label>
      <p id="class-seconds-how" class="class-note">
        {say('class-seconds-how')}
      </p>
      <p class="class-note">{say('class-stays')}</p>
    </>
  )
}
