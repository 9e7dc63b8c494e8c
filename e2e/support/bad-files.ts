/** Files that no Blockgrad can open, each wrong in one way, and what the page has to say of it: by the kind of wrong. */
import { changeTotal, counting, projectText } from './projects'

export interface BadFile {
  readonly what: string
  readonly content: string | Buffer
  readonly words: RegExp
}

const good = JSON.parse(projectText('Good', [counting(3)]))
const wrong = (changes: object): string => JSON.stringify({ ...good, ...changes })
const variable = (id: string, name: string) => ({ id, name, value: 0, shown: true })

export const BAD_FILES: Readonly<Record<string, readonly BadFile[]>> = {
  'no project at all': [
    { what: 'that is empty', content: '', words: /is empty/ },
    { what: 'that is not JSON', content: 'Dear teacher, here is my work.', words: /not a JSON file/ },
    {
      what: 'of 50 MB that is not JSON',
      content: Buffer.alloc(50_000_000, 'x'),
      words: /too large: 50 MB/,
    },
    { what: 'of another program', content: '{"targets":[],"meta":{}}', words: /not a Blockgrad project/ },
    { what: 'with a number for a project', content: '42', words: /not a Blockgrad project/ },
  ],
  'damaged or made elsewhere': [
    {
      what: 'that stops in the middle',
      content: projectText('Half', [counting(3)]).slice(0, 150),
      words: /stops in the middle/,
    },
    { what: 'of a newer version', content: wrong({ version: 99 }), words: /newer Blockgrad \(version 99/ },
    { what: 'with an unknown key', content: wrong({ plugins: [] }), words: /does not know/ },
    {
      what: 'with an unknown block',
      content: projectText('Magic', [{ type: 'magic_wand', id: 'x' }]),
      words: /magic_wand/,
    },
    {
      what: 'with an unknown hole in a block',
      content: projectText('Hole', [{ type: 'control_stop', id: 'x', args: { NUM: 3 } }]),
      words: /no such hole/,
    },
  ],
  'hostile in a single value': [
    {
      what: 'with the same id for two variables',
      content: wrong({ variables: [variable('v', 'total'), variable('v', 'other')] }),
      words: /the same id/,
    },
    {
      what: 'with the same id for two blocks',
      content: projectText('Twins', [changeTotal(1, 'twin'), changeTotal(2, 'twin')]),
      words: /used by another block/,
    },
    {
      what: 'with variables a and A',
      content: wrong({ variables: [variable('v', 'a'), variable('w', 'A')] }),
      words: /only in capital letters/,
    },
    {
      what: 'with a number too large for a number',
      content: projectText('Large', [counting(3)]).replace('"value":0', '"value":1e999'),
      words: /mistake in this file/,
    },
  ],
}
