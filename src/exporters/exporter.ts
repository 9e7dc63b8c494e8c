/**
 * What a language is to the rest of the house: something that turns a project into one program, its data, and a few
 * lines on how to run it. A language is one folder beside this file and one line in index.ts.
 */
import type { Language } from '../core/language/language'
import type { ImageSource } from '../core/language/op'
import type { LoweredProject } from '../core/program/lower'
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
  readonly content: string | Uint8Array
}

export interface Exported {
  /** What the level panel shows: the program's lines in order. */
  readonly program: readonly CodeLine[]
  /** The program, its data and a README. */
  readonly files: readonly ExportedFile[]
}

export interface Exporter {
  readonly name: 'numpy' | 'pytorch' | 'c' | 'sb3'
  /** As on a tab: "NumPy". */
  readonly title: string
  /** Never throws: what makes no sense in the project becomes a line that stops the exported program. */
  write(input: ExportInput): Exported
}

/** The program's text. */
export const textOf = (program: readonly CodeLine[]): string =>
  program.map(({ text }) => `${text}\n`).join('')
