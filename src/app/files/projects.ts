/**
 * Opening and leaving projects. Another project takes the open one's place only after the editor has shown that it
 * can draw it; until then nothing is touched. What was open before stays one press away.
 */

import { type Signal, signal } from '@preact/signals'
import type { Language } from '../../core/language/language'
import { LARGEST_SEED } from '../../core/project/limits'
import { FORMAT, type Project, VERSION } from '../../core/project/project'
import type { Dialogs, Editor } from '../../editor'
import { say, sentence } from '../../words'
import type { Commands } from '../commands'
import type { Autosave, DraftPlace } from '../drafts/autosave'
import type { Claims } from '../drafts/draft-claims'
import type { Draft } from '../drafts/draft-shelf'
import { type Example, examples, projectOf } from '../examples/catalogue'
import { projectInText } from '../large-projects'
import { newId } from '../new-id'
import { isOfNewer } from '../offline/newer-draft'
import type { ProjectStore } from '../project-store'
import type { Notices } from '../status/notices'
import { fetchFileAccess, fileOpen, readFile } from './file-access'
import { createSaving } from './save-file'

interface ProjectParts {
  readonly store: ProjectStore
  readonly editor: Signal<Editor | null>
  readonly commands: Commands
  readonly autosave: Autosave
  readonly claims: Claims | null
  readonly language: Language
  readonly notices: Notices
  readonly ask: Dialogs
}

/** A project and where it is kept. */
interface Place extends DraftPlace {
  readonly project: Project
  readonly unsaved: boolean
  readonly example: Example | null
  /** It is as an example is: the tests have shown that it can be drawn. */
  readonly proven: boolean
}

export type Projects = ReturnType<typeof createProjects>

const SESSION_KEY = 'blockgrad.draft'

export function createProjects(parts: ProjectParts) {
  const { store, editor, commands, autosave, claims, language, notices, ask } = parts
  /** The example that the open project came from: its introduction stands on the stage. */
  const example = signal<Example | null>(null)
  /** Grows each time another project is opened. */
  const opened = signal(0)
  /** Another project is being drawn: for a long one, that takes a while. */
  const drawing = signal(false)
  /** Of the open project, as it was opened. */
  let proven = false
  const saving = createSaving(parts)
  const inTurn = turns()

  /** Draws a project, or says why not and leaves everything as it was. */
  async function draw(on: Editor, project: Project, proven: boolean): Promise<boolean> {
    drawing.value = true
    const result = await on.load(project, proven)
    drawing.value = false
    if (!result.ok) notices.show(result.message, { tone: 'bad' })
    return result.ok
  }

  /**
   * Shows another project, or says why not and changes nothing. Until the editor has arrived there is nothing to draw
   * on; it draws what is open then.
   */
  const show = (place: Place): Promise<boolean> =>
    inTurn(async () => {
      const on = editor.peek()
      if (on && !(await draw(on, place.project, place.proven))) return false
      take(place)
      return true
    })

  function take(place: Place): void {
    const before = autosave.draftId()
    if (before !== '' && before !== place.draftId) claims?.release(before)
    void claims?.claim(place.draftId, 0)
    rememberForReload(place.draftId)
    store.replace(place.project, place.unsaved)
    autosave.attach(place)
    proven = place.proven
    example.value = place.example
    opened.value += 1
    saving.forgetFile()
    commands.prepare()
  }

  const fresh = (project: Project, from: Example | null = null): Place => ({
    project,
    draftId: newId(),
    kept: false,
    touched: false,
    unsaved: false,
    example: from,
    proven: from !== null,
  })

  /** Leaves the open project for another one, and offers the way back. */
  async function leaveFor(place: Place): Promise<void> {
    await autosave.flush()
    const back: Place = {
      project: store.toProject(),
      draftId: autosave.draftId(),
      kept: autosave.keeping.peek().kind === 'kept',
      touched: autosave.touched(),
      unsaved: store.unsaved.peek(),
      example: example.peek(),
      proven: false,
    }
    // On the way back, another tab may have taken up the draft in the meantime; then this tab goes on with a copy.
    const isOurs = claims === null || (await claims.claim(place.draftId, 0))
    if ((await show(isOurs ? place : { ...place, draftId: newId(), kept: false })) && back.unsaved) {
      notices.show(say('files-still-here', { project: back.project.name }), {
        action: { words: say('files-go-back'), run: () => void leaveFor(back) },
      })
    }
  }

  async function mayLeave(): Promise<boolean> {
    if (!store.unsaved.peek()) return true
    return ask.confirm(
      say('files-leave', { project: store.name.peek() }),
      say('files-leave-loses'),
      say('files-leave-yes'),
    )
  }

  async function openFile(file: Blob): Promise<void> {
    const result = await readFile(file, language)
    if (!result.ok) {
      notices.show(say('files-refused', { why: result.message }), { tone: 'bad' })
    } else if (await mayLeave()) {
      await leaveFor(fresh(result.project))
      if ('told' in result) notices.show(sentence(result.told))
    }
  }

  /** Loads the page anew with another draft. */
  async function loadAnew(draftId: string): Promise<void> {
    await autosave.flush()
    rememberForReload(draftId)
    location.reload()
  }

  return {
    example,
    opened,
    drawing,
    /** The editor has arrived: it draws what is open, and others may talk to it. */
    drawOn: (arrived: Editor): Promise<void> =>
      inTurn(async () => {
        const isEmpty = autosave.draftId() === ''
        if (!isEmpty && !(await draw(arrived, store.toProject(), proven))) {
          const place = fresh(emptyProject())
          await draw(arrived, place.project, true)
          take(place)
        }
        editor.value = arrived
        fetchFileAccess()
      }),
    save: saving.save,
    openFile,
    async chooseFile(): Promise<void> {
      const file = await fileOpen({
        extensions: ['.json'],
        mimeTypes: ['application/json'],
        description: say('files-kind'),
      }).catch(() => null)
      if (file) await openFile(file)
    },
    async makeNew(): Promise<void> {
      if (await mayLeave()) await leaveFor(fresh(emptyProject()))
    },
    async openExample(next: Example): Promise<boolean> {
      const project = await next.load().then(projectOf, () => null)
      if (project === null) {
        const again = { words: say('later-try-again'), run: () => void this.openExample(next) }
        notices.show(say('examples-not-loaded', { example: next.title }), { tone: 'bad', action: again })
        return false
      }
      // On the first visit nothing is open yet, and nothing can be lost.
      if (autosave.draftId() === '') return show(fresh(project, next))
      if (!(await mayLeave())) return false
      await leaveFor(fresh(project, next))
      return true
    },
    /** Somebody else's project or a task, or, proven to be drawable, a lesson's start. Gives whether it is open now. */
    async openProject(project: Project, proven = false): Promise<boolean> {
      const place: Place = { ...fresh(project), proven }
      if (autosave.draftId() === '') return show(place)
      if (!(await mayLeave())) return false
      await leaveFor(place)
      return autosave.draftId() === place.draftId
    },
    /** `id` is where it is kept from now on: another one than the draft's own where it is taken up as a copy. */
    async openDraft(draft: Draft, id = claims ? draft.id : newId()): Promise<boolean> {
      const result = await projectInText(draft.text, language)
      if (!result.ok && isOfNewer(draft.text)) {
        notices.show(say('files-draft-of-newer', { project: draft.name }), {
          tone: 'bad',
          action: { words: say('files-load-anew'), run: () => loadAnew(draft.id) },
        })
        return false
      }
      if (!result.ok) {
        notices.show(say('files-draft-refused', { project: draft.name, why: result.message }), {
          tone: 'bad',
        })
        return false
      }
      const place: Place = {
        project: result.project,
        draftId: id,
        kept: id === draft.id,
        touched: draft.touched,
        unsaved: draft.unsaved,
        example: examples.find(({ name }) => name === draft.example) ?? null,
        proven: false,
      }
      if (autosave.draftId() === '') return show(place)
      if (!(await mayLeave())) return false
      if (claims && !(await claims.claim(id, 0))) {
        notices.show(say('files-in-another-tab', { project: draft.name }))
        return false
      }
      await leaveFor(place)
      return true
    },
    /** For where not even an example can be shown. */
    showEmpty: () => show(fresh(emptyProject())),
  }
}

/** Opening takes a while, and two projects at a time would end up as one. */
function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(work)
    last = turn.catch(() => {})
    return turn
  }
}

/** So that this tab takes up its own draft after a reload. It may be missing: then the newest free one is taken. */
function rememberForReload(draftId: string): void {
  try {
    sessionStorage.setItem(SESSION_KEY, draftId)
  } catch {
    // Without it, a reload finds the draft by its age.
  }
}

export function ownDraftId(): string | null {
  try {
    return sessionStorage.getItem(SESSION_KEY)
  } catch {
    return null
  }
}

function emptyProject(): Project {
  return {
    format: FORMAT,
    version: VERSION,
    name: say('files-my-project'),
    seed: 1 + Math.floor(Math.random() * Math.min(9999, LARGEST_SEED)),
    variables: [],
    lists: [],
    stacks: [{ x: 60, y: 60, blocks: [{ type: 'events_flag', id: newId() }] }],
    notes: [],
  }
}
