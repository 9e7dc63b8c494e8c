/** The README that lies beside an exported program: what it is, how to run it, where it differs from the blocks. */
import type { ExportedFile } from './exporter'
import { commentInLine } from './words'

export interface ReadmeParts {
  readonly project: string
  /** The language, as on its tab. */
  readonly title: string
  /** The commands that run it, one a line, or the words that say how it is opened where there are none. */
  readonly commands: readonly string[] | string
  /** What must be installed: "Python 3.9 or newer with NumPy". */
  readonly needs: string
  /** Sentences on what it does otherwise than the blocks. */
  readonly differences: readonly string[]
  /** All files of the export but this one. */
  readonly files: readonly string[]
  /** Whether there are images among them. */
  readonly hasImages: boolean
}

const NAME = 'README.md'
const MADE = "Made by Blockgrad from the project's blocks."
const FILES = 'Files of this export: '

/** The README as a file. */
export function readmeFile({
  project,
  title,
  commands,
  needs,
  differences,
  files,
  hasImages,
}: ReadmeParts): ExportedFile {
  // A name may look like Markdown; it stays what it is.
  const name = commentInLine(project).replaceAll(/[\\`*_{}[\]<>#|!]/g, '\\$&')
  const text = `${[
    `# ${name}, in ${title}`,
    ...(typeof commands === 'string'
      ? [`${MADE} It needs ${needs}. ${commands}`]
      : [
          `${MADE} It needs ${needs}. Run it in this folder:`,
          commands.map((command) => `    ${command}`).join('\n'),
          'With the name of a file behind it, it writes all its lists there as JSON when it ends.',
        ]),
    `Where it differs from the blocks:\n\n${differences.map((line) => `- ${line}`).join('\n')}`,
    ...(hasImages
      ? [
          "The images are MNIST's handwritten digits by Yann LeCun, Corinna Cortes and Christopher J. C. Burges.",
        ]
      : []),
    `${FILES}${[NAME, ...files].join(', ')}`,
  ].join('\n\n')}\n`
  return { path: NAME, content: text }
}

/** The files of the export that this README came with, itself included; null if it is another README. */
export function filesNamedIn(readme: string): readonly string[] | null {
  const line = readme.split('\n').find((each) => each.startsWith(FILES))
  return line ? line.slice(FILES.length).split(', ') : null
}
