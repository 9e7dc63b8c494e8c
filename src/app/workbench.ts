/**
 * Everything that the page is made of besides what it looks like, made once and handed to the components: the open
 * project, its run, its drafts, and the commands over them.
 */
import { effect, signal, untracked } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { blockLanguage } from '../../blocks/index'
import type { Editor } from '../editor'
import { ownImagesWords, say } from '../words'
import { createRunClient } from '../worker/client'
import { createCommands } from './commands'
import { createDialogStack } from './dialogs/dialog-stack'
import { questions } from './dialogs/editor-questions'
import { createAutosave } from './drafts/autosave'
import { lockClaims } from './drafts/draft-claims'
import { draftShelf } from './drafts/draft-shelf'
import { createProjects } from './files/projects'
import { imageShelf } from './images/image-shelf'
import { openImages } from './images/open-images'
import { createOwnImages } from './images/own-images'
import { createInspector } from './inspect/inspector'
import { isThere } from './later/is-there'
import { createLater } from './later/later'
import { createLearn } from './learn/learn'
import { createLevels } from './levels/levels'
import { createWriter } from './levels/writer'
import { createPad } from './pad/pad'
import { createProjectStore } from './project-store'
import { createBreakpoints } from './run/looking-around/breakpoints'
import { createScrub } from './run/looking-around/scrub'
import { createPageSession } from './run/session/page-session'
import { createStepWords } from './run/words/step-words'
import { createWatched } from './stage/watched'
import { createNotices } from './status/notices'
import { createLockMenu } from './tasks/lock-menu'

export type Workbench = ReturnType<typeof createWorkbench>

export function createWorkbench() {
  const language = blockLanguage
  const store = createProjectStore()
  const client = createRunClient()
  const session = createPageSession(client)
  const breakpoints = createBreakpoints(session)
  const dialogs = createDialogStack()
  const notices = createNotices()
  /** Null until Blockly has arrived. */
  const editor = signal<Editor | null>(null)
  const shelf = draftShelf()
  const claims = lockClaims(navigator.locks)
  const autosave = createAutosave({
    store,
    language,
    shelf,
    settled: isThere(editor),
    // Over plain http there is nobody to ask, and some browsers ask the person.
    askToLast: () => void navigator.storage?.persist?.().catch(() => {}),
  })
  const later = createLater({ notices, keep: autosave.flush, reload: () => location.reload() })
  const ask = questions(dialogs, later)
  const commands = createCommands({
    store,
    session,
    breakpoints,
    editor,
    notices,
    dialogs,
    later,
    language,
  })
  const pad = createPad({ session, commands, store, language })
  const { showBlock, runAlone } = commands
  const inspector = createInspector({
    session,
    editor,
    notices,
    showBlock,
    runAlone,
    breakpoints,
    pressFlag: commands.pressFlag,
    wording: () => ({ project: store.toProject(), language: blockLanguage }),
  })
  const writer = createWriter()
  const levels = createLevels({ store, session, editor, writer })
  const images = createOwnImages({
    store,
    client,
    shelf: imageShelf(),
    notices,
    prepare: commands.prepare,
  })
  const projects = createProjects({
    store,
    editor,
    commands,
    autosave,
    claims,
    language,
    notices,
    ask,
  })

  // While nothing has run, the worker follows every edit: new variables show, and mistakes are marked at once.
  effect(() => {
    void store.program.value
    if (session.status.value !== 'idle' || editor.peek() === null) return
    const timer = setTimeout(commands.prepareAgain, 300)
    return () => clearTimeout(timer)
  })

  // On a phone, the card that says so is on another tab.
  effect(() => {
    const own = store.images.peek()
    if (images.whereabouts.value.kind !== 'missing' || !own) return
    const words = say('images-project-misses', { images: ownImagesWords(own) })
    const run = () => void openImages({ dialogs, store, images, later })
    untracked(() => notices.show(words, { action: { words: say('images-open-files'), run } }))
  })

  // Another project's blocks may bear the same ids.
  effect(() => {
    void projects.opened.value
    breakpoints.clear()
    inspector.close()
    levels.close()
    pad.reset()
  })

  return {
    store,
    client,
    session,
    watched: createWatched(store, session),
    breakpoints,
    stepWords: createStepWords(session),
    scrub: createScrub(session),
    dialogs,
    notices,
    later,
    ask,
    editor,
    inspector,
    levels,
    writer,
    images,
    claims,
    shelf,
    autosave,
    commands,
    pad,
    projects,
    lockMenu: createLockMenu({ store, ask, projects, later }),
    learn: createLearn({ projects, autosave, store }),
    language,
  }
}

const WorkbenchContext = createContext<Workbench | null>(null)

export const WorkbenchProvider = WorkbenchContext.Provider

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext)
  if (!workbench) throw new Error('A component stands outside the workbench.')
  return workbench
}
