/** The blocks of lines, one a line and what is below it. */
import type { BlockNode } from '../../../../core/project/project'
import * as blocks from '../../../fixtures/in-blocks.test-support'
import { expressionIn } from './expression.test-support'
import { type Line, trouble } from './lines.test-support'
import { isDeclaration, type Names } from './names.test-support'
import { inputsOf, valueFor } from './values.test-support'

/** What a form of line says: the pieces of its text, and what is below it. */
interface Said {
  readonly pieces: readonly string[]
  readonly names: Names
  readonly value: (text: string) => number | BlockNode
  readonly question: (text: string) => BlockNode
  /** Read when it is its turn, so that names come in the order of the text. */
  readonly below: () => readonly BlockNode[]
}

interface Form {
  readonly form: RegExp
  readonly build: (said: Said) => BlockNode
}

const { block } = blocks

const CONTROL: readonly Form[] = [
  {
    form: /^repeat (.+):$/,
    build: ({ pieces: [times], value, below }) => blocks.repeat(value(times!), ...below()),
  },
  {
    form: /^for (\w+) = (.+) to (.+):$/,
    build: ({ pieces: [variable, from, to], names, value, below }) =>
      blocks.forEach(names.variable(variable!), value(from!), value(to!), ...below()),
  },
  {
    form: /^until (.+):$/,
    build: ({ pieces: [when], question, below }) => blocks.until(question(when!), ...below()),
  },
  { form: /^forever:$/, build: ({ below }) => blocks.forever(...below()) },
  {
    form: /^if (.+):$/,
    build: ({ pieces: [when], question, below }) => blocks.when(question(when!), ...below()),
  },
  { form: /^stop$/, build: () => blocks.stop() },
  { form: /^return (.+)$/, build: ({ pieces: [result], value }) => blocks.giveBack(value(result!)) },
  {
    form: /^log (.+)$/,
    build: ({ pieces: [shown], value }) => block('stage_log', { words: 'loss', value: value(shown!) }),
  },
  {
    form: /^plot (.+)$/,
    build: ({ pieces: [shown], value }) => block('stage_plot', { series: 'loss', value: value(shown!) }),
  },
]

const LISTS: readonly Form[] = [
  {
    form: /^(load|test) (.+?)(?: -> (\w+))?$/,
    build: ({ pieces: [set, n, list], names, value }) =>
      block('data_load', {
        n: value(n!),
        set: set === 'load' ? 'training' : 'test',
        width: '10',
        list: names.list(list ?? 'x'),
      }),
  },
  {
    form: /^(\w+)\.add (.+)$/,
    build: ({ pieces: [list, added], names, value }) => blocks.addTo(names.list(list!), value(added!)),
  },
  {
    form: /^(\w+)\.clear$/,
    build: ({ pieces: [list], names }) => block('lists_delete_all', { list: names.list(list!) }),
  },
  {
    form: /^(\w+)\.delete (.+)$/,
    build: ({ pieces: [list, index], names, value }) =>
      block('lists_delete', { list: names.list(list!), index: value(index!) }),
  },
  {
    form: /^(\w+)\.fill (\S+) (.+)$/,
    build: ({ pieces: [list, count, all], names, value }) =>
      block('lists_fill', { list: names.list(list!), count: value(count!), value: value(all!) }),
  },
  {
    form: /^(\w+)\.random (\S+) (\S+)$/,
    build: ({ pieces: [list, count, most], names, value }) =>
      block('lists_fill_random', {
        list: names.list(list!),
        count: value(count!),
        from: -Number(most),
        to: Number(most),
      }),
  },
  {
    form: /^(\w+)\[(.+?)\] = (.+)$/,
    build: ({ pieces: [list, index, put], names, value }) =>
      blocks.replace(value(index!), names.list(list!), value(put!)),
  },
]

const VARIABLES: readonly Form[] = [
  {
    form: /^(\w+) \+= (.+)$/,
    build: ({ pieces: [variable, by], names, value }) => blocks.change(names.variable(variable!), value(by!)),
  },
  {
    form: /^(\w+) -= (.+)$/,
    build: ({ pieces: [variable, by], names, value }) =>
      blocks.set(names.variable(variable!), blocks.subtract(value(variable!), value(by!))),
  },
  {
    form: /^(\w+) = (.+)$/,
    build: ({ pieces: [variable, put], names, value }) => blocks.set(names.variable(variable!), value(put!)),
  },
  {
    form: /^(\w+)\((.*)\)$/,
    build: ({ pieces: [own, given], names }) => {
      const call = expressionIn(`${own}(${given})`)
      const values = call.is === 'call' ? call.inputs.map((each) => valueFor(each, names)) : []
      return blocks.call(own!, inputsOf(own!, values, names))
    },
  },
]

const FORMS = [...CONTROL, ...LISTS, ...VARIABLES]

export function blocksOf(lines: readonly Line[], names: Names): readonly BlockNode[] {
  const made: BlockNode[] = []
  for (const [i, line] of lines.entries()) {
    if (isDeclaration(line)) continue
    if (line.text === 'else:') made.push(withElse(line, made.pop(), lines[i - 1], names))
    else made.push(blockOf(line, names))
  }
  return made
}

function blockOf(line: Line, names: Names): BlockNode {
  for (const { form, build } of FORMS) {
    const found = line.text.match(form)
    if (found) return located(line, () => build(said(found.slice(1), line, names)))
  }
  throw trouble(line, 'there is no such line')
}

function said(pieces: readonly string[], line: Line, names: Names): Said {
  const value = (text: string) => valueFor(expressionIn(text), names)
  const question = (text: string) => value(text) as BlockNode
  return { pieces, names, value, question, below: () => blocksOf(line.below, names) }
}

/** The if above, with what happens otherwise. */
function withElse(line: Line, made: BlockNode | undefined, above: Line | undefined, names: Names): BlockNode {
  if (!above?.text.startsWith('if ') || !made?.args) throw trouble(line, 'there is no if above')
  const { condition, body } = made.args
  const otherwise = blocksOf(line.below, names)
  return blocks.either(condition as BlockNode, body as readonly BlockNode[], otherwise)
}

/** An error that doesn't know yet where it is, is told. */
function located<T>(line: Line, build: () => T): T {
  try {
    return build()
  } catch (error) {
    const { message } = error as Error
    throw message.startsWith('line ') ? error : trouble(line, message)
  }
}
