/**
 * The level panel's state: which language is shown, its program as it follows the blocks, and the block that was
 * pressed here or there, so that it lights up on both sides.
 */
import { computed, effect, type Signal, signal } from '@preact/signals'
import type { Editor, Look, LookAway } from '../../editor'
import { LANGUAGES } from '../../exporters/index'
import { isPhone, tab } from '../layout/layout'
import type { ProjectStore } from '../project-store'
import type { PageSession } from '../run/session/page-session'
import { remembered } from '../settings'
import { blockWithLines, linesByBlock } from './block-lines'
import { languageNamed } from './exporter-named'
import type { LanguageName, WrittenLines } from './protocol'
import type { Writer } from './writer'

/** Milliseconds without a change before the program is written anew. */
const STILL = 200

export const BLOCKS = 'blocks'
export type Level = LanguageName | typeof BLOCKS

const isLevel = (value: unknown): value is Level =>
  value === BLOCKS || LANGUAGES.some(({ name }) => name === value)

interface LevelParts {
  readonly store: ProjectStore
  readonly session: PageSession
  readonly editor: Signal<Editor | null>
  readonly writer: Writer
}

export interface Code {
  readonly to: LanguageName
  readonly written: WrittenLines
}

export type Levels = ReturnType<typeof createLevels>

export function createLevels({ store, session, editor, writer }: LevelParts) {
  const level = remembered<Level>('level', BLOCKS, isLevel)
  /** On a phone, a tab of its own shows the code. */
  const shown = computed(() => (isPhone.value ? tab.value === 'code' : level.value !== BLOCKS))
  const language = computed(() => languageNamed(level.value))
  const code = signal<Code | null>(null)
  const failed = signal(false)
  let isWriting = false
  let isOld = false

  async function write(): Promise<void> {
    isOld = isWriting
    if (isWriting) return
    isWriting = true
    const to = language.peek().name
    const written = await writer.lines(store.toProject(), to)
    isWriting = false
    failed.value = written === null
    if (written) code.value = { to, written }
    if (isOld) await write()
  }

  effect(() => {
    const { name } = language.value
    // Before the first project has come there is nothing to write.
    if (!shown.value || store.revision.value === 0) return
    const timer = setTimeout(write, code.peek()?.to === name ? STILL : 0)
    return () => clearTimeout(timer)
  })

  /** The block that somebody pressed, in the workspace or by one of its lines; '' is none. */
  const chosen = signal('')
  /** A phone goes from a line to its block, where nobody sees the lines any more. */
  const isByLine = signal(false)
  const lines = computed(() => linesByBlock(code.value?.written.lines ?? []))
  const blockInLines = (id: string): string =>
    lines.value.has(id) ? id : (blockWithLines(id, store.toProject().stacks, lines.value) ?? '')
  /** The block that shows in lines for the chosen one. */
  const lit = computed(() => (chosen.value === '' ? '' : blockInLines(chosen.value)))
  /** The block that runs or comes next, as far as it shows in lines. */
  const running = computed(() => {
    const id = session.shining.value
    return id === '' ? '' : blockInLines(id)
  })
  /** Where the panel shall scroll to; a fresh object with each wish. */
  const goTo = signal<{ readonly line: number } | null>(null)
  const linesOf = (id: string): readonly number[] => lines.value.get(id) ?? []

  function reveal(id: string): void {
    const [line] = linesOf(id)
    if (line !== undefined) goTo.value = { line }
  }

  // Another language says it elsewhere.
  effect(() => {
    void code.value?.to
    reveal(running.peek() || lit.peek())
  })

  effect(() => {
    const isInUse = shown.value || isByLine.value
    editor.value?.showChosen(isInUse && lit.value !== '' ? lit.value : null)
  })

  return {
    level,
    shown,
    language,
    code,
    failed,
    chosen,
    lit,
    running,
    linesOf,
    goTo,
    write,
    revealRunning: (): void => reveal(running.peek()),
    /** A line was pressed: its block lights up, and where both are on the screen, it comes into view. */
    pressLine({ at }: { readonly at: string }): void {
      chosen.value = at
      isByLine.value = true
      if (at !== '' && !isPhone.peek()) editor.peek()?.reveal(at)
    },
    /** Somebody looks at a block in the workspace, or away. */
    look(look: Look | LookAway): void {
      if (look === 'left' || (typeof look === 'object' && look.how === 'pointed')) return
      chosen.value = look === 'elsewhere' ? '' : look.blockId
      isByLine.value = false
      if (shown.peek()) reveal(lit.peek())
    },
    /** For another project. */
    close(): void {
      chosen.value = ''
    },
  }
}
