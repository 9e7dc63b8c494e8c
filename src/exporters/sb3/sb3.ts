/** Scratch 3: a project.sb3, which is a zip of project.json and two pictures. */
import { strToU8, zipSync } from 'fflate'
import type { Exporter } from '../exporter'
import { readmeFile } from '../readme'
import { textLines } from './blocks/text'
import { BACKDROP, COSTUME } from './project/assets'
import { projectJson, type ScratchProject } from './project/project-json'
import { scratchProject } from './project/scratch-project'

/** The same project makes the same bytes. */
const LONG_AGO = new Date(1980, 0, 1)

const FILE = 'project.sb3'

const DIFFERENCES = [
  'Scratch knows no mistakes: it takes what is not there for 0 and what has no answer for “NaN”, and goes on.',
  'Powers, e ^ and ln may differ in their last digits. Sums of whole lists are added up item by item, so theirs may, too.',
  'Nothing is drawn: a picture or a network shows its lists, the log is the list _log, and each chart is a list of its own.',
  'Nobody draws on a pad: “when I draw” is a block of its own here, which nothing starts.',
  'Names that begin with _ are the export’s own: values in between, random numbers, images.',
]

export const sb3: Exporter = {
  name: 'sb3',
  title: 'Scratch',
  write(input) {
    const project = scratchProject(input)
    const readme = readmeFile({
      project: input.project.name,
      title: this.title,
      commands:
        'Open scratch.mit.edu, choose “Create”, then “File”, “Load from your computer”, and the .sb3 file.',
      needs: 'Scratch 3',
      differences: [
        ...DIFFERENCES,
        ...project.shortened.map(
          ({ set, taken, all }) => `Of the ${all} images of the ${set} set, the first ${taken} went along.`,
        ),
      ],
      files: [FILE],
      images: input.lowered.program.images.length > 0 ? (input.project.images ?? 'built-in') : null,
    })
    return {
      program: textLines(project.stacks),
      looks: { syntax: 'scratch', names: project.names },
      files: [
        {
          path: FILE,
          get content() {
            return packed(project)
          },
        },
        readme,
      ],
      main: FILE,
      opensAlone: true,
    }
  },
}

function packed(project: ScratchProject): Uint8Array {
  const files = [
    ['project.json', strToU8(JSON.stringify(projectJson(project)))],
    ...[BACKDROP, COSTUME].map(({ md5, svg }) => [`${md5}.svg`, strToU8(svg)]),
  ]
  return zipSync(Object.fromEntries(files), { mtime: LONG_AGO })
}
