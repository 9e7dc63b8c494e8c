/** The README that lies beside an exported program: what it is, how to run it, where it differs from the blocks. */
import { commentInLine } from './words'

export interface ReadmeParts {
  readonly project: string
  /** The language, as on its tab. */
  readonly title: string
  /** The commands that run it, one a line. */
  readonly commands: readonly string[]
  /** What must be installed: "Python 3.9 or newer with NumPy". */
  readonly needs: string
  /** Sentences on what it does otherwise than the blocks. */
  readonly differences: readonly string[]
  /** Whether images lie beside it. */
  readonly hasImages: boolean
}

export function readmeText({ project, title, commands, needs, differences, hasImages }: ReadmeParts): string {
  // A name may look like Markdown; it stays what it is.
  const name = commentInLine(project).replaceAll(/[\\`*_{}[\]<>#|!]/g, '\\$&')
  return `${[
    `# ${name}, in ${title}`,
    `Made by Blockgrad from the project's blocks. It needs ${needs}. Run it in this folder:`,
    commands.map((command) => `    ${command}`).join('\n'),
    'With the name of a file behind it, it writes all its lists there as JSON when it ends.',
    `Where it differs from the blocks:\n\n${differences.map((line) => `- ${line}`).join('\n')}`,
    ...(hasImages
      ? [
          "The images are MNIST's handwritten digits by Yann LeCun, Corinna Cortes and Christopher J. C. Burges.",
        ]
      : []),
  ].join('\n\n')}\n`
}
