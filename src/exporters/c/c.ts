/** C11, one file, nothing but its standard library and libm. */
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
      needs: 'a C compiler',
      differences: [
        'A list item that is not there, and lists whose lengths do not fit, end the program with a message, as in the blocks. A result that is not a number does not: it goes on as nan.',
        'Sums are added up from the first to the last item; vector blocks add in another order, so the last digits may differ.',
        'There is no screen: pictures, charts and watchers are left out, and drawings are empty.',
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
