/** The README that lies beside an exported program: what it is, how to run it, where it differs from the blocks. */
import type { Message } from '../core/message'
import type { OwnImages } from '../core/project/project'
import { say, sentence } from '../words'
import { commentInLine } from './comment-text'
import type { ExportedFile } from './exporter'

export interface ReadmeParts {
  readonly project: string
  /** The language, as on its tab. */
  readonly title: string
  /** The commands that run it, one a line, or how it is opened where there are none. */
  readonly commands: readonly string[] | Message
  /** What must be installed: "Python 3.9 or newer with NumPy". */
  readonly needs: Message
  /** What it does otherwise than the blocks. */
  readonly differences: readonly Message[]
  /** All files of the export but this one. */
  readonly files: readonly string[]
  /** The images among them, where there are some. */
  readonly images: OwnImages | 'built-in' | null
}

const NAME = 'README.md'

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
  const text = `${[
    `# ${say('export-readme-title', { project: plain(project), language: title })}`,
    ...('code' in commands
      ? [say('export-readme-open', { needs, opening: commands })]
      : [
          say('export-readme-run', { needs }),
          commands.map((command) => `    ${command}`).join('\n'),
          say('export-readme-lists'),
        ]),
    `${say('export-readme-differences')}\n\n${differences.map((each) => `- ${sentence(each)}`).join('\n')}`,
    ...(images ? [originOf(images)] : []),
    filesLine([NAME, ...files].join(', ')),
  ].join('\n\n')}\n`
  return { path: NAME, content: text }
}

function originOf(images: OwnImages | 'built-in'): string {
  if (images === 'built-in') return say('export-readme-mnist')
  const [zero, one] = images.classes
  return say('export-readme-own-images', {
    images: plain(images.name),
    zero: plain(zero.name),
    one: plain(one.name),
  })
}

const filesLine = (files: string): string => say('export-readme-files', { files })

/** A name may look like Markdown; it stays what it is. */
const plain = (name: string): string => commentInLine(name).replaceAll(/[\\`*_{}[\]<>#|!]/g, '\\$&')

/** The files of the export that this README came with, itself included; null if it is another README. */
export function filesNamedIn(readme: string): readonly string[] | null {
  const [before, after] = filesLine('\n').split('\n') as [string, string]
  const line = readme.split('\n').find((each) => each.startsWith(before) && each.endsWith(after))
  return line ? line.slice(before.length, line.length - after.length).split(', ') : null
}
