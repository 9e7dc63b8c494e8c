/**
 * Legalisation, as back ends call it: puts plain statements in place of the ops that a language has no spelling for, so
 * that an exporter can write every program with the fixed kinds of the IR, the primitive ops, and whatever it spells
 * more prettily by itself.
 */
import type { ListPlace } from '../../language/expansion'
import type { Language } from '../../language/language'
import type { OpDefinition } from '../../language/op'
import type {
  BooleanExpression,
  Missing,
  NumberExpression,
  OpArgument,
  Procedure,
  Program,
  Script,
  Statement,
} from '../ir'
import { withSourceIds } from '../lowering/source-ids'
import { type Lifting, lift, liftNumber, liftQuestion, type OpUse } from './lift'
import { type Operation, operandsOf } from './operands'
import { PlainStatements } from './plain-statements'

export interface ExpandOptions {
  /** Whether plain programs look for mistakes, such as lists of different lengths, and stop at them. Default true. */
  readonly mistakes?: boolean
}

/** The program without the ops that are not primitive and that the language does not keep. */
export function expandOps(
  program: Program,
  language: Language,
  keeps: (op: string) => boolean,
  { mistakes = true }: ExpandOptions = {},
): Program {
  const expanded = <S extends Script | Procedure>(stack: S): S => {
    const lifting = new OpLifting(language, keeps, mistakes, stack.locals)
    const body = lift(stack.body, lifting)
    return { ...stack, body, locals: lifting.locals, localNames: { ...stack.localNames, ...lifting.names } }
  }
  return {
    ...program,
    procedures: program.procedures.map(expanded),
    scripts: program.scripts.map(expanded),
  }
}

class OpLifting implements Lifting {
  constructor(
    private readonly language: Language,
    private readonly keeps: (op: string) => boolean,
    private readonly mistakes: boolean,
    public locals: number,
  ) {}

  /** By local, where its expansion has said one. */
  readonly names: Record<number, string> = {}

  readonly newLocal = (name?: string) => {
    if (name !== undefined) this.names[this.locals] = name
    return this.locals++
  }

  /** An op that gives something changes nothing but the random state. */
  readonly isSettled = (value: NumberExpression) => !this.draws(value)

  private draws(node: Operation): boolean {
    if (node.kind === 'op' && this.definition(node).random) return true
    return operandsOf(node).some((operand) => this.draws(operand))
  }

  number(node: NumberExpression, before: Statement[]): NumberExpression {
    if (node.kind !== 'op' || !this.expands(node)) return node
    const value = this.expansion(node, before) as NumberExpression
    return liftNumber(value, before, this)
  }

  question(node: OpUse | Missing, before: Statement[]): BooleanExpression {
    if (node.kind === 'missing' || !this.expands(node)) return node
    return liftQuestion(this.expansion(node, before) as BooleanExpression, before, this)
  }

  statement(node: OpUse): readonly Statement[] {
    if (!this.expands(node)) return [node]
    const statements: Statement[] = []
    const stop = this.expansion(node, statements)
    return stop ? [...statements, stop as Statement] : statements
  }

  private definition({ op }: OpUse): OpDefinition {
    const definition = this.language.ops.get(op)
    if (!definition) throw new Error(`No block file defines the op ${op}.`)
    return definition
  }

  private expands(node: OpUse): boolean {
    return !this.definition(node).primitive && !this.keeps(node.op)
  }

  /** What the op's `expand` gives, or the `missing` node that stands in place of one of its lists. */
  private expansion(node: OpUse, before: Statement[]): unknown {
    const missing = node.args.find(({ type, value }) => type === 'list' && value.kind === 'missing')
    if (missing) return missing.value
    const plain = new PlainStatements(this.newLocal, this.mistakes)
    const args = node.args.map((argument) => this.operand(argument, plain))
    const expand = this.definition(node).expand as (plain: PlainStatements, ...args: unknown[]) => unknown
    const result = expand(plain, ...args)
    before.push(...lift(withSourceIds(plain.statements, node.at), this))
    return withSourceIds(result, node.at)
  }

  private operand({ type, value }: OpArgument, plain: PlainStatements): unknown {
    if (type !== 'list' || value.kind !== 'row') return value
    const row: ListPlace = { ...value, row: plain.keep(value.row), width: plain.keep(value.width) }
    return row
  }
}
