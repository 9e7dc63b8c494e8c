/** The README that lies beside an exported program: what it is, how to run it, where it differs from the blocks. */
import type { OwnImages } from '../core/project/project'
import { commentInLine } from './comment-text'
import type { ExportedFile } from './exporter'

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
  /** The images among them, where there are some. */
  readonly images: OwnImages | 'built-in' | null
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
  images,
}: ReadmeParts): ExportedFile {
  const name = plain(project)
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
    ...(images ? [originOf(images)] : []),
    `${FILES}${[NAME, ...files].join(', ')}`,
  ].join('\n\n')}\n`
  return { path: NAME, content: text }
}

function originOf(images: OwnImages | 'built-in'): string {
  if (images === 'built-in')
    return "The images are MNIST's handwritten digits by Yann LeCun, Corinna Cortes and Christopher J. C. Burges."
  const [zero, one] = images.classes.map(({ name }) => plain(name))
  return `The images are those of ${plain(images.name)}: 0 is the class ${zero}, 1 is the class ${one}.`
}

/** A name may look like Markdown; it stays what it is. */
const plain = (name: string): string => commentInLine(name).replaceAll(/[\\`*_{}[\]<>#|!]/g, '\\$&')

/** The files of the export that this README came with, itself included; null if it is another README. */
export function filesNamedIn(readme: string): readonly string[] | null {
  const line = readme.split('\n').find((each) => each.startsWith(FILES))
  return line ? line.slice(FILES.length).split(', ') : null
}
