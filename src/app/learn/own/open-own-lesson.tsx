/** “Open a lesson”: takes a folder or a zip, says what is wrong with it, or plays it as a lesson of the path is played. */
import { useEffect, useState } from 'preact/hooks'
import type { Lesson } from '../../../lessons'
import { say, sentence } from '../../../words'
import { hovers, takesDrops } from '../../files/hovering'
import { OpenIcon, WarnIcon } from '../../icons'
import { textsFor } from '../../spoken-language'
import type { Workbench } from '../../workbench'
import { ownLessons } from '../catalogue'
import { openLesson } from '../open-lesson'
import { lessonAmong } from './lesson-files'
import { type Picked, pickedFrom, pickedFromDrop } from './picked-files'
import './own-lesson.css'

export async function openOwnLesson(workbench: Workbench): Promise<void> {
  // What may be wrong with an archive is said in the words for files.
  await textsFor('data')
  const lesson = await workbench.dialogs.ask<Lesson>(say('own-lesson-open'), (done) => (
    <OpenOwnLesson done={done} />
  ))
  if (lesson) await openLesson(workbench, lesson, false)
}

function OpenOwnLesson({ done }: { done: (lesson: Lesson) => void }) {
  const [fault, setFault] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function take(picking: Promise<Picked>): Promise<void> {
    setBusy(true)
    setFault(null)
    const opened = await openedFrom(await picking)
    setBusy(false)
    if (opened.ok) done(opened.lesson)
    else setFault(sentence(opened.message))
  }

  useEffect(() => {
    takesDrops.value = (transfer) => void take(pickedFromDrop(transfer))
    return () => {
      takesDrops.value = null
    }
  }, [])

  return (
    <div class="own-lesson">
      <p>{say('own-lesson-what')}</p>
      {fault !== null && (
        <p class="own-lesson-fault" role="alert">
          <WarnIcon />
          <span>
            <strong>{say('own-lesson-refused')}</strong> {fault}
          </span>
        </p>
      )}
      <div class={hovers.value ? 'own-lesson-drop hovered' : 'own-lesson-drop'}>
        <div class="own-lesson-ways">
          <FileButton words={say('own-lesson-folder')} isFolder take={take} />
          <FileButton words={say('own-lesson-zip')} isFolder={false} take={take} />
        </div>
        <p>{say('own-lesson-drop')}</p>
      </div>
      {isBusy && <p role="status">{say('own-lesson-reading')}</p>}
      <p class="own-lesson-note">{say('own-lesson-stays')}</p>
    </div>
  )
}

/** From files to the lesson that is kept now, or why there is none. */
async function openedFrom(picked: Picked) {
  if (!picked.ok) return picked
  const found = await lessonAmong(picked.files, picked.name || say('own-lesson-unnamed'))
  return found.ok ? ownLessons.open(found.files) : found
}

interface FileButtonProps {
  readonly words: string
  readonly isFolder: boolean
  readonly take: (picking: Promise<Picked>) => unknown
}

/** Looks like a button, and is the browser's own field for files: that is how a folder can be chosen in every browser. */
function FileButton({ words, isFolder, take }: FileButtonProps) {
  return (
    <label class="key">
      <OpenIcon />
      {words}
      <input
        type="file"
        class="for-readers"
        {...(isFolder ? { webkitdirectory: true } : { accept: '.zip,application/zip' })}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])]
          // So that the same files, mended meanwhile, can be chosen again.
          currentTarget.value = ''
          if (files.length > 0) take(pickedFrom(files))
        }}
      />
    </label>
  )
}
