/** C11, one file, nothing but its standard library and libm. */
import { message } from '../../core/message'
import { type Exporter, namesIn, textOf } from '../exporter'
import { readmeFile } from '../readme'
import { dataOf } from './data'
import { writeProgram } from './program'

export const c: Exporter = {
  name: 'c',
  title: 'C',
  write(input) {
    const data = dataOf(input)
    const { lines: program, names } = writeProgram(input, data)
    const main = { path: 'main.c', content: textOf(program) }
    const readme = readmeFile({
      project: input.project.name,
      title: 'C',
      commands: ['cc -std=c11 -O2 -o main main.c -lm', './main'],
      needs: message('export-needs-c'),
      differences: [
        message('export-c-differs-mistakes'),
        message('export-c-differs-sums'),
        message('export-c-differs-screen'),
      ],
      files: [main, ...data.files].map(({ path }) => path),
      images: data.sets.length > 0 ? (input.project.images ?? 'built-in') : null,
    })
    return {
      program,
      looks: { syntax: 'c', names: namesIn(names) },
      files: [main, ...data.files, readme],
      main: main.path,
      opensAlone: false,
    }
  },
}
