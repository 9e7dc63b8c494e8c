/** Functions in Python: own blocks, and stacks that wait for something that never happens outside of Blockgrad. */
// biome-ignore-all lint/style/noNonNullAssertion: an own block and each of its inputs has a name, by its number
import { DRAW } from '../../../core/program/events'
import type { Procedure, Script, Statement } from '../../../core/program/ir'
import { say } from '../../../words'
import { commentInLine, commentLines } from '../../comment-text'
import { saysItAll } from '../../identifiers'
import { Lines } from '../../lines'
import { docstring, stringLiteral } from '../code/literals'
import { Scope } from '../code/scope'
import { type StackParts, Statements } from '../code/statements'

interface Shape {
  readonly name: string
  readonly inputs: readonly string[]
  readonly body: readonly Statement[]
  readonly at: string
  /** For the end of the first line, and for the first lines inside. */
  readonly remark: string
  readonly says: readonly string[]
  /** A line for where the stack comes to its end, or null. */
  readonly last: string | null
}

export function ownBlock(parts: StackParts, procedure: Procedure, number: number): Lines {
  const name = parts.names.procedures[number]!
  const inputs = parts.names.inputs[number]!
  const unsaid = [procedure.name, ...procedure.inputs].filter(
    (each, i) => !saysItAll(each, [name, ...inputs][i]!),
  )
  const why = stringLiteral(say('export-stop-no-result', { block: procedure.name }))
  return functionOf(parts, {
    name,
    inputs,
    body: procedure.body,
    at: procedure.at,
    remark: unsaid.length > 0 ? `  # ${unsaid.map(commentInLine).join(', ')}` : '',
    says: parts.remarks.comments.get(procedure.at) ?? [],
    last: procedure.returns && !ends(procedure.body) ? `${parts.used.helper('cannot_work')}(${why})` : null,
  })
}

/** A stack under another hat than the flag. */
export function uncalled(parts: StackParts, { event, body, at }: Script): Lines {
  return functionOf(parts, {
    name: parts.names.others.take(event === DRAW ? 'when_drawn' : event, 'when'),
    inputs: [],
    body,
    at,
    remark: '',
    says: [say('export-drawing-starts'), ...(parts.remarks.comments.get(at) ?? [])],
    last: null,
  })
}

function functionOf(parts: StackParts, { name, inputs, body, at, remark, says, last }: Shape): Lines {
  const inside = new Lines()
  const scope = new Scope('function', parts.names.others, new Map(inputs.entries()))
  const statements = new Statements(parts, inside, scope)
  parts.remarked.add(at)
  inside.indented(() => {
    statements.all(body)
    if (last !== null) inside.add(last, at)
  })
  const lines = new Lines()
  lines.add(`def ${name}(${inputs.join(', ')}):${remark}`, at)
  lines.indented(() => {
    const said = says.flatMap((comment) => commentLines(comment, lines.roomAfter('"""""" ')))
    if (said.length > 0) for (const line of docstring(said)) lines.add(line, at)
    const rebound = [...scope.rebound].sort()
    if (rebound.length > 0) lines.add(`global ${rebound.join(', ')}`, at)
    if (!hasCode(inside) && said.length === 0) inside.indented(() => inside.add('pass', at))
  })
  lines.append(inside)
  return lines
}

/** A comment alone is not enough for Python. */
export const hasCode = ({ all }: Lines, from = 0) =>
  all.slice(from).some(({ text }) => !/^ *(#|$)/.test(text))

/** Whether nothing can come after these statements. */
function ends(statements: readonly Statement[]): boolean {
  const last = statements.at(-1)
  switch (last?.kind) {
    case 'return':
    case 'stop':
    case 'missing':
      return true
    case 'loop':
      return last.until === null
    case 'if':
      return ends(last.then) && ends(last.else)
    default:
      return false
  }
}
