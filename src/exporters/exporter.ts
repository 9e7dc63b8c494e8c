/**
 * What a language is to the rest of the house: something that turns a project into one program, its data, and a few
 * lines on how to run it. A language is one folder beside this file and one entry in index.ts.
 */
import type { Language } from '../core/language/language'
import type { ImageSource } from '../core/language/op'
import type { LoweredProject } from '../core/program/lowering/lower'
import type { Project } from '../core/project/project'

export interface ExportInput {
  /** With the seed and the starting lists that the exported program is to begin with. */
  readonly project: Project
  readonly lowered: LoweredProject
  readonly language: Language
  /** Its training set is as long as the exported program's is to be. */
  readonly images: ImageSource
}

/** A line of the program, and the block that it came from: a block's id, or '' where no block stands for it. */
export interface CodeLine {
  readonly text: string
  readonly at: string
}

export interface ExportedFile {
  /** Relative to the export's folder; no folders inside. */
  readonly path: string
  /** Where it takes long to make, it is made when it is asked for: the level panel does not. */
  readonly content: string | Uint8Array
}

/** What a name in a program stands for in the blocks. */
export type NameKind = 'variable' | 'list' | 'own block'

/** What colours a program: the kind of text that it is, and the names in it that learners know from their blocks. */
export interface Looks {
  readonly syntax: 'python' | 'c' | 'scratch'
  readonly names: ReadonlyMap<string, NameKind>
}

export interface Exported {
  /** What the level panel shows: the program's lines in order. */
  readonly program: readonly CodeLine[]
  readonly looks: Looks
  /** The program, its data and a README. */
  readonly files: readonly ExportedFile[]
  /** The path of the program among them. */
  readonly main: string
  /** Whether that file holds all that is needed, so that people hand round just it. */
  readonly opensAlone: boolean
}

export interface Exporter {
  readonly name: 'numpy' | 'pytorch' | 'c' | 'sb3'
  /** As on a tab: "NumPy". */
  readonly title: string
  /** Never throws: what makes no sense in the project becomes a line that stops the exported program. */
  write(input: ExportInput): Exported
}

/** The names of variables, lists and own blocks as the language spells them. */
export const namesIn = (spelled: {
  readonly variables: readonly string[]
  readonly lists: readonly string[]
  readonly procedures: readonly string[]
}): ReadonlyMap<string, NameKind> =>
  new Map([
    ...spelled.variables.map((name) => [name, 'variable'] as const),
    ...spelled.lists.map((name) => [name, 'list'] as const),
    ...spelled.procedures.map((name) => [name, 'own block'] as const),
  ])

/** The program's text. */
export const textOf = (program: readonly CodeLine[]): string =>
  program.map(({ text }) => `${text}\n`).join('')
