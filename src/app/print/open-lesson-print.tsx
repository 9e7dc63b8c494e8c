/** Shows a lesson as a worksheet, and prints it. Fetched when somebody wants to print first. */
import { useRef, useState } from 'preact/hooks'
import type { Lesson } from '../../lessons'
import { say } from '../../words'
import { PrintIcon } from '../icons'
import { textsFor } from '../spoken-language'
import type { Workbench } from '../workbench'
import { LessonSheet } from './lesson-sheet'
import { printPart } from './print-part'
import { TeacherPage } from './teacher-page'
import './lesson-sheet.css'

export async function openLessonPrint({ dialogs, language }: Workbench, lesson: Lesson): Promise<void> {
  await Promise.all([textsFor('print'), textsFor('blockHelp'), textsFor('lessonPanel')])
  void dialogs.ask(say('print-worksheet'), () => <Worksheet lesson={lesson} known={language.blocks} />, true)
}

interface WorksheetProps {
  readonly lesson: Lesson
  readonly known: Workbench['language']['blocks']
}

function Worksheet({ lesson, known }: WorksheetProps) {
  const sheet = useRef<HTMLDivElement>(null)
  const [forTeacher, setForTeacher] = useState(false)
  return (
    <>
      <div class="worksheet-tools">
        <button type="button" class="key main" onClick={() => sheet.current && printPart(sheet.current)}>
          <PrintIcon />
          {say('print-go')}
        </button>
        <label>
          <input
            type="checkbox"
            checked={forTeacher}
            onChange={({ currentTarget }) => setForTeacher(currentTarget.checked)}
          />
          {say('print-teacher-too')}
        </label>
      </div>
      <div ref={sheet}>
        <div class="worksheet">
          <LessonSheet lesson={lesson} known={known} />
          {forTeacher && <TeacherPage lesson={lesson} known={known} />}
        </div>
      </div>
    </>
  )
}
