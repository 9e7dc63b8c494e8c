/** A class that is being looked at: what it was given, its files, and the rows as they come. */
import { computed, signal } from '@preact/signals'
import type { Language } from '../../core/language/language'
import type { Message } from '../../core/message'
import type { Project } from '../../core/project/project'
import { openHandedIn, type Row, withCopies } from '../../lessons/grading/index'
import { unreadable } from '../../lessons/grading/rows/index'
import { BUILT_IN_IMAGES } from '../../worker/built-in-images'
import type { Assigned } from './files/assignments'
import { filesOf, type PlacedFile, type PupilFile } from './files/chosen-files'
import { type ClassRow, EVERYBODY, type Filter, type SortOrder } from './table/rows-shown'
import { gradeInWorkers } from './work/pool'
import type { Job } from './work/protocol'

interface SessionParts {
  readonly language: Language
  /** The images that a project names as its own; null where they are not on this computer. */
  readonly ownImages: (fingerprint: string) => Promise<Blob | null>
  /** How many workers there may be. */
  readonly size: number
  /** For tests. */
  readonly grade?: typeof gradeInWorkers
}

export type Step = 'files' | 'reading' | 'working' | 'stopped' | 'done'

export type ClassSession = ReturnType<typeof createClassSession>

const USUAL_SECONDS = 10

export function createClassSession({ language, ownImages, size, grade = gradeInWorkers }: SessionParts) {
  const assigned = signal<Assigned | null>(null)
  const seconds = signal(USUAL_SECONDS)
  const step = signal<Step>('files')
  const mistake = signal<Message | null>(null)
  const files = signal<readonly PupilFile[]>([])
  const others = signal<readonly string[]>([])
  const rows = signal<ReadonlyMap<number, Row>>(new Map())
  const filter = signal<Filter>(EVERYBODY)
  const order = signal<SortOrder>({ by: 'name', isDown: false })
  let end = () => {}
  /** Grows with each class, so that what comes late is of no class any more. */
  let turn = 0

  const all = computed<readonly ClassRow[]>(() => {
    const entries = files.value.map(({ name, path }, at) => ({ name, file: path, at }))
    const looked = entries.flatMap((entry) => {
      const row = rows.value.get(entry.at)
      return row ? [{ ...entry, row }] : []
    })
    const told = new Map(withCopies(looked).map((each) => [each.at, each]))
    return entries.map((entry) => told.get(entry.at) ?? { ...entry, row: null })
  })

  async function take(chosen: readonly PlacedFile[]): Promise<void> {
    if (!assigned.peek()) return
    stop()
    const mine = ++turn
    step.value = 'reading'
    mistake.value = null
    const found = await filesOf(chosen)
    if (mine !== turn) return
    if (!found.ok) {
      mistake.value = found.message
      step.value = 'files'
      return
    }
    files.value = found.projects
    others.value = found.others.map(({ path }) => path)
    rows.value = new Map()
    filter.value = EVERYBODY
    await work()
  }

  /** Looks at the files that have no row yet. */
  async function work(): Promise<void> {
    const given = assigned.peek()
    if (!given) return
    const mine = turn
    step.value = 'working'
    const { assignment } = given
    const job: Job = {
      assignment,
      seconds: seconds.peek(),
      images: BUILT_IN_IMAGES,
      own: await ownOf(assignment.start),
    }
    if (mine !== turn || step.peek() !== 'working') return
    const left = files.peek().flatMap((file, at) => (rows.peek().has(at) ? [] : [{ file, at }]))
    end = grade(
      left.map(({ file }) => async () => {
        const text = await file.read()
        return text.ok
          ? openHandedIn(text.value, assignment, language)
          : { ok: false, row: unreadable(text.message) }
      }),
      {
        job,
        size,
        onRow(i, row) {
          const at = left[i]?.at
          if (at !== undefined) rows.value = new Map(rows.peek()).set(at, row)
          if (rows.peek().size === files.peek().length) step.value = 'done'
        },
        onFailed(why) {
          mistake.value = why
          step.value = 'stopped'
        },
      },
    )
  }

  async function ownOf({ images }: Project): Promise<Job['own']> {
    const packed = images && (await ownImages(images.fingerprint).catch(() => null))
    return packed ? { fingerprint: images.fingerprint, packed } : null
  }

  function stop(): void {
    end()
    end = () => {}
    if (step.peek() === 'working') step.value = 'stopped'
  }

  return {
    assigned,
    seconds,
    step,
    mistake,
    files,
    others,
    filter,
    order,
    /** In the order of the files. */
    all,
    count: computed(() => rows.value.size),
    take,
    stop,
    goOn(): void {
      mistake.value = null
      void work()
    },
    /** Back to choosing files. */
    again(): void {
      stop()
      turn += 1
      mistake.value = null
      step.value = 'files'
    },
  }
}
