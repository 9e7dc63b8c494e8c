/** The end of every Python program: it writes all its lists to a file where somebody named one. */
import type { Program } from '../../../core/program/ir'
import { say } from '../../../words'
import { commentLines } from '../../comment-text'
import { Lines } from '../../lines'
import { docstring, stringLiteral } from '../code/literals'
import type { Used } from '../spellings/helpers'
import type { Names } from './names'

interface Parts {
  readonly program: Program
  readonly names: Names
  readonly used: Used
}

const FOR_JSON = [
  'def for_json(x):',
  '    """JSON has no infinity: it becomes the word "Infinity"."""',
  '    return float(x) if math.isfinite(x) else str(float(x)).replace("inf", "Infinity")',
]

export function saveLists({ program, names, used }: Parts): Lines {
  used.import('import json')
  used.import('import math')
  used.import('import sys')
  const lines = new Lines()
  const entries = program.lists.map(
    ({ name }, i) => `${stringLiteral(name)}: ${names.places.get(i)?.text ?? names.lists[i]}`,
  )
  const [open, close] = ['lists = {', '}']
  lines.add('def save_lists(path):')
  lines.indented(() => {
    const says = commentLines(say('export-save-lists'), lines.roomAfter('"""""" '))
    for (const line of docstring(says)) lines.add(line)
    const oneLine = `${open}${entries.join(', ')}${close}`
    if (oneLine.length <= 88) lines.add(oneLine)
    else {
      lines.add(open)
      lines.indented(() => {
        for (const entry of entries) lines.add(`${entry},`)
      })
      lines.add(close)
    }
    lines.add('with open(path, "w") as file:')
    lines.indented(() =>
      lines.add('json.dump({name: [for_json(x) for x in numbers] for name, numbers in lists.items()}, file)'),
    )
  })
  lines.add('')
  lines.add('')
  for (const line of FOR_JSON) lines.add(line)
  lines.add('')
  lines.add('')
  lines.add('if len(sys.argv) > 1:')
  lines.indented(() => lines.add('save_lists(sys.argv[1])'))
  return lines
}
