/** Scratch 3: a project.sb3, which is a zip of project.json and two pictures. */
import { strToU8, zipSync } from 'fflate'
import { message } from '../../core/message'
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
  message('export-scratch-differs-mistakes'),
  message('export-scratch-differs-digits'),
  message('export-scratch-differs-screen'),
  message('export-scratch-differs-pad'),
  message('export-scratch-differs-names'),
]

export const sb3: Exporter = {
  name: 'sb3',
  title: 'Scratch',
  write(input) {
    const project = scratchProject(input)
    const readme = readmeFile({
      project: input.project.name,
      title: this.title,
      commands: message('export-open-scratch'),
      needs: message('export-needs-scratch'),
      differences: [
        ...DIFFERENCES,
        ...project.shortened.map(({ set, taken, all }) =>
          message('export-scratch-differs-images', { set, taken, all }),
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
