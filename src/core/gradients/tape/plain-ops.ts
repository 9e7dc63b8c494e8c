/**
 * The plain program that an op stands for, made once for each place in the program. Its locals are temporaries of ours,
 * numbered far behind those of any stack.
 */
import type { ListPlace } from '../../language/expansion'
import type { Language } from '../../language/language'
import type { OpArgument, Statement } from '../../program/ir'
import { withSourceIds } from '../../program/lowering/source-ids'
import { PlainStatements } from '../../program/passes/plain-statements'

/** No stack has so many locals. */
export const FIRST_TEMPORARY = 2 ** 24

export interface OpNode {
  readonly op: string
  readonly args: readonly OpArgument[]
  readonly at: string
}

interface PlainOp {
  readonly statements: readonly Statement[]
  /** A number or a question, where the op gives one. */
  readonly result: unknown
}

export class PlainOps {
  private readonly known = new Map<OpNode, PlainOp | null>()
  private temporaries = 0

  constructor(private readonly language: Language) {}

  /** Null for primitive ops. */
  of(node: OpNode): PlainOp | null {
    const known = this.known.get(node)
    if (known !== undefined) return known
    const made = this.make(node)
    this.known.set(node, made)
    return made
  }

  private make(node: OpNode): PlainOp | null {
    const op = this.language.ops.get(node.op)
    if (!op) throw new Error(`No block file defines the op ${node.op}.`)
    if (op.primitive) return null
    const missing = node.args.find(({ type, value }) => type === 'list' && value.kind === 'missing')
    if (missing?.type === 'list') return { statements: [missing.value as Statement], result: missing.value }
    const plain = new PlainStatements(() => FIRST_TEMPORARY + this.temporaries++, true)
    const args = node.args.map(({ type, value }) => {
      if (type !== 'list' || value.kind !== 'row') return value
      const row: ListPlace = { ...value, row: plain.keep(value.row), width: plain.keep(value.width) }
      return row
    })
    const expand = op.expand as (plain: PlainStatements, ...args: unknown[]) => unknown
    const result = expand(plain, ...args)
    return { statements: withSourceIds(plain.statements, node.at), result: withSourceIds(result, node.at) }
  }
}
