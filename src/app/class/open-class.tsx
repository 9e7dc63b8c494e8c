/** “Look at a class”: the table in its dialog, and a pupil's project opened from it. Fetched when somebody asks for it first. */
import { readProject } from '../../core/project/read'
import { say, sentence } from '../../words'
import { takesDrops } from '../files/hovering'
import { imageShelf } from '../images/image-shelf'
import { isPhone, stageFolded, tab } from '../layout/layout'
import { allLessons } from '../learn/catalogue'
import { textsFor } from '../spoken-language'
import type { Workbench } from '../workbench'
import { ClassDialog } from './class-dialog'
import { type ClassSession, createClassSession } from './class-session'
import { ofLesson, ofTask } from './files/assignments'
import { droppedFiles } from './files/dropped'
import { putAside, showBeside } from './review/show-beside'

/** The class stays until the page is left, so that there is a way back to its table. */
let session: ClassSession | null = null

/** More than one for each processor only makes them wait for one another; one stays for the page. */
const workerCount = () => Math.max(2, (navigator.hardwareConcurrency || 2) - 1)

export async function openClass(workbench: Workbench): Promise<void> {
  const { dialogs, store, learn, language } = workbench
  const [lessons] = await Promise.all([
    allLessons(),
    ...(['teacher', 'checks', 'data', 'gradients', 'lessons', 'lessonPanel'] as const).map(textsFor),
  ])
  const shelf = imageShelf()
  session ??= createClassSession({
    language,
    ownImages: (fingerprint) => shelf.get(fingerprint),
    size: workerCount(),
  })
  const open = session
  const project = store.toProject()
  const here = ofTask(project.name, project)
  const given = lessons.map(ofLesson)
  open.assigned.value ??= here ?? given.find(({ id }) => id === learn.lesson.peek()) ?? null
  takesDrops.value = (transfer) => void droppedFiles(transfer).then(open.take)
  const chosen = await dialogs.ask<number>(
    say('class-title'),
    (done) => <ClassDialog session={open} lessons={given} here={here} language={language} openRow={done} />,
    true,
  )
  takesDrops.value = null
  if (chosen !== null) await openRow(workbench, open, chosen)
}

/** The pupil's project takes the open one's place, as any other does; beside it stands what was found. */
async function openRow(workbench: Workbench, from: ClassSession, at: number): Promise<void> {
  const { projects, notices, language } = workbench
  const text = await from.files.peek()[at]?.read()
  if (!text) return
  const read = text.ok ? readProject(text.value, language) : text
  if (!('project' in read)) {
    notices.show(sentence(read.message), { tone: 'bad' })
    return
  }
  putAside()
  // Whoever would rather not leave what is open is back where the choice was made.
  if (!(await projects.openProject(read.project))) return openClass(workbench)
  if (isPhone.peek()) tab.value = 'stage'
  else stageFolded.value = false
  showBeside(workbench, {
    session: from,
    at,
    back: () => void openClass(workbench),
    open: (other) => void openRow(workbench, from, other),
  })
}
