/** A README tells whose files lie beside it: an export may take the place of an earlier one, but of nothing else. */
import { afterEach, expect, it } from 'vitest'
import { message } from '../core/message'
import { speakEnglish } from '../testing/speak-english.test-support'
import { speak } from '../words'
import { filesNamedIn, readmeFile } from './readme'

const readme = () =>
  String(
    readmeFile({
      project: 'Zeros',
      title: 'C',
      commands: ['./main'],
      needs: message('export-needs-c'),
      differences: [],
      files: ['main.c', 'lists.bin'],
      images: null,
    }).content,
  )

afterEach(speakEnglish)

it('names its files, and itself', () => {
  expect(filesNamedIn(readme())).toEqual(['README.md', 'main.c', 'lists.bin'])
  expect(filesNamedIn('# Mine\n\nSee main.c')).toBeNull()
})

it('names them in a language that goes on behind them, too', () => {
  speak({ tag: 'de', texts: ['export-readme-files = Die Dateien { $files } gehören dazu.'] })
  expect(filesNamedIn(readme())).toEqual(['README.md', 'main.c', 'lists.bin'])
})
