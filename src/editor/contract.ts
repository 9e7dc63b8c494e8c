/**
 * What the editor and the page are to one another, in terms of projects, blocks' ids and words: nothing here knows
 * Blockly.
 */
import type { Diagnostic } from '../core/diagnostic'
import type { BlockDefinition } from '../core/language/block'
import type { Lock, Note, Project, Stack } from '../core/project/project'
import type { Dialogs } from './dialogs'
import type { Look, LookAway } from './marks/hover-and-selection'
import type { ViewPicture } from './picture'
import type { Piece } from './workspace/piece'
import type { CategoryColour, ThemeName } from './workspace/theme'

export type { Dialogs, Look, LookAway, Piece, ThemeName, ViewPicture }

interface Named {
  readonly id: string
  readonly name: string
}

/** The editor's part of a project. */
export interface Contents {
  readonly variables: Named[]
  readonly lists: Named[]
  readonly stacks: Stack[]
  readonly notes: Note[]
}

export type LoadResult = { readonly ok: true } | { readonly ok: false; readonly message: string }

export interface Editor {
  /**
   * Tries the project in a workspace that nobody sees, unless it is proven, then swaps. Where it is refused, blocks and
   * variables are as before. Clears the undo history on success. Comes back when what is in view can be touched; the rest
   * follows, and no change is told of before it is there.
   */
  load(project: Project, proven: boolean): Promise<LoadResult>
  /** The editor's part of the project as it is now; the same project always reads the same. */
  read(): Contents
  /** Called once after each step by which a person changed something, undo and redo included. */
  onChange(listener: () => void): () => void
  /** Makes a block shine: the running one, or the next one while paused. */
  glow(blockId: string | null): void
  /** Marks the blocks before which a run pauses, each with what must hold, or ''; replaces the earlier marks. */
  showPauses(conditions: ReadonlyMap<string, string>): void
  /** Makes a block shine that somebody looked for: the one that wrote a number. */
  showFound(blockId: string | null): void
  /** Makes blocks shine that somebody is to look at; replaces the earlier ones. */
  pointOut(blockIds: readonly string[]): void
  /** Makes a block shine whose lines of code light up, too. */
  showChosen(blockId: string | null): void
  /** Called when somebody looks at another block, or away. */
  onLook(listener: (look: Look | LookAway) => void): () => void
  /**
   * Where a bubble of this size goes that tells about a block, in pixels from the editor's upper left corner: beside it, and on no
   * block of its stack where there is room for that. Null where the block is not in the workspace.
   */
  placeBeside(
    blockId: string,
    bubble: { readonly width: number; readonly height: number },
  ): { readonly left: number; readonly top: number } | null
  /** What runs when somebody runs just this: the block, the stack that it begins, or nothing. */
  whatRuns(blockId: string): 'block' | 'stack' | 'nothing'
  /** Called when blocks may be elsewhere on the screen. */
  onMove(listener: () => void): () => void
  /** Whether the hints that the pointer brings up may show. */
  showHints(shown: boolean): void
  has(blockId: string): boolean
  /** Marks blocks with what is wrong; replaces the earlier marks. */
  showDiagnostics(list: readonly Diagnostic[]): void
  reveal(blockId: string): void
  /**
   * Holds these stacks as they are, null in a project that is no task; replaces the earlier locks, and clears the undo
   * history. A step that changes one all the same is taken back. Comes back when they hold.
   */
  hold(locks: readonly Lock[] | null): Promise<void>
  /**
   * Leaves only these categories (`blocks/categories.ts`) and single types of blocks in the toolbox; null brings all back.
   * It outlives the project that is open. What is on the workspace stays usable.
   */
  narrow(offer: readonly string[] | null): void
  /** Opens a drawer, with the block of this type in view where one is given. False where it is not on offer. */
  openDrawer(category: string, type: string | null): boolean
  /**
   * Puts a copy of blocks on the workspace and brings it into view: at this place of the screen, or where there is room.
   * What it needs and is not here comes along, and is told of. One step of the undo history. False where it has no blocks, or
   * where the part that does it could not be had.
   */
  put(piece: Piece, at?: { readonly x: number; readonly y: number }): Promise<boolean>
  /** What is in view, for the next time that it is waited for; null where there is nothing to see. */
  picture(): ViewPicture | null
  undo(): void
  redo(): void
  readonly canUndo: boolean
  readonly canRedo: boolean
  setTheme(theme: ThemeName): void
  /** To be called when the host's size changed. */
  resize(): void
  /** Something to tell the person, such as a step that could not stay. */
  onNotice(listener: (message: string) => void): () => void
  dispose(): void
}

/** What the page answers to what a block's menu offers about the run. */
export interface RunMenu {
  /** Whether a run is paused and can be sent somewhere, or none is under way and one can start. */
  canRunTo(): boolean
  runTo(blockId: string): void
  pausesAt(blockId: string): boolean
  togglePause(blockId: string): void
  /** Whether it pauses there only when something holds. */
  asksAt(blockId: string): boolean
  /** Asks the person what must hold for a pause here. */
  pauseWhen(blockId: string): void
}

/** What the page answers to somebody who runs just one block. */
export interface AloneMenu {
  /** Whether it can run now; while a program runs, it can't. */
  canRun(): boolean
  run(blockId: string): void
}

/** What the page answers to what a block's menu offers about its stack's lock. Stacks are named by their first block. */
export interface LockMenu {
  /** Whether stacks can be locked now: a task is being made. */
  canLock(): boolean
  kindOf(stackId: string): Lock['kind'] | null
  lock(stackId: string, kind: Lock['kind']): void
  /** Asks first. */
  open(stackId: string): void
}

/** Fetches a part of the editor with its texts; `isAsked` where somebody waits for it, and has to hear when it does not come. */
export type BringLater = <T>(load: () => Promise<T>, isAsked: boolean) => Promise<T | null>

export interface EditorOptions {
  readonly definitions: ReadonlyMap<string, readonly BlockDefinition[]>
  readonly categories: readonly CategoryColour[]
  readonly theme: ThemeName
  readonly ask: Dialogs
  readonly run: RunMenu
  readonly alone: AloneMenu
  readonly locks: LockMenu
  /** Called when somebody asks what a block of this type does. */
  readonly help: (type: string) => void
  readonly bringClipboard: BringLater
}
