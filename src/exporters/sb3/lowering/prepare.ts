/**
 * The program with nothing in it that Scratch lacks: ops become the loops that they stand for, powers and random
 * numbers calls of own blocks, the larger of two numbers an `if`, and images lists.
 */
// biome-ignore-all lint/style/noNonNullAssertion: each op comes with the arguments that its definition has
import { binary, compare, constant, item, length, local } from '../../../core/program/build'
import type {
  BooleanExpression,
  ImageSetName,
  ImageWidth,
  ListExpression,
  Missing,
  NumberExpression,
  OpArgument,
  Program,
  Statement,
} from '../../../core/program/ir'
import { withSourceIds } from '../../../core/program/lowering/source-ids'
import { expandOps } from '../../../core/program/passes/expand'
import { type Lifting, lift, type OpUse } from '../../../core/program/passes/lift'
import type { ExportInput } from '../../exporter'
import { type ImagesNeeded, imagesNeeded } from '../../images'
import { Enlarged } from '../project/enlarged'
import { listAt, ScratchImages } from '../project/images'
import { BroughtBlocks } from './brought-blocks'
import { Calls } from './calls'
import { inlineOnce } from './inline'

/** Ops that have a Scratch block of their own, though they stand for a loop elsewhere. */
const KEPT = new Set(['contains'])

export interface Prepared {
  readonly program: Program
  readonly enlarged: Enlarged
  readonly images: ScratchImages
  readonly needed: ImagesNeeded
}

export function prepare({ project, lowered, language, images }: ExportInput): Prepared {
  const enlarged = new Enlarged(lowered.program, project)
  const needed = imagesNeeded(lowered.program, language)
  const scratchImages = new ScratchImages(enlarged, images, needed)
  const brought = new BroughtBlocks(enlarged, scratchImages, project.seed)
  const program = expandOps(lowered.program, language, (op) => KEPT.has(op), { mistakes: false })
  const lifted = <S extends { readonly locals: number; readonly body: readonly Statement[] }>(
    stack: S,
  ): S => {
    const lifting = new ScratchLifting(scratchImages, brought, stack.locals)
    const body = lift(stack.body, lifting)
    return { ...stack, body, locals: lifting.locals }
  }
  const scripts = program.scripts.map(lifted)
  for (const [i, procedure] of program.procedures.entries()) enlarged.procedures[i] = lifted(procedure)
  const calls = new Calls(enlarged.procedures)
  for (const [i, procedure] of enlarged.procedures.entries())
    enlarged.procedures[i] = { ...procedure, body: inlineOnce(procedure.body, calls) }
  const { variables, lists, procedures } = enlarged
  return {
    program: {
      ...program,
      variables,
      lists,
      procedures,
      scripts: scripts.map((script) => ({ ...script, body: inlineOnce(script.body, calls) })),
    },
    enlarged,
    images: scratchImages,
    needed,
  }
}

class ScratchLifting implements Lifting {
  constructor(
    private readonly images: ScratchImages,
    private readonly brought: BroughtBlocks,
    public locals: number,
  ) {}

  readonly newLocal = () => this.locals++

  /** What is written here changes locals of its own and the random state; draws stand in statements of their own. */
  readonly isSettled = () => true

  number(node: NumberExpression, before: Statement[]): NumberExpression {
    const { at } = node
    const own = (made: NumberExpression) => withSourceIds(made, at)
    switch (node.kind) {
      case 'missing':
        before.push(node)
        return { kind: 'number', value: 0, at }
      case 'item':
      case 'length':
        if (node.list.kind === 'missing') return this.number(node.list, before)
        return node
      case 'binary':
        if (node.name === 'min' || node.name === 'max') return this.extreme(node, before)
        return node.name === 'power' ? this.power(node, before) : node
      case 'op':
        return own(this.op(node, before))
      default:
        return node
    }
  }

  question(node: OpUse | Missing, before: Statement[]): BooleanExpression {
    if (node.kind === 'missing') before.push(node)
    else if (!missingList(node, before)) return node
    return { ...compare('=', constant(1), constant(0)), at: node.at }
  }

  statement(node: OpUse): readonly Statement[] {
    const missing: Statement[] = []
    if (missingList(node, missing)) return missing
    const [first, second, third, fourth] = node.args
    if (node.op === 'loadImage') {
      const loader = this.images.loader(
        second!.value as ImageSetName,
        (third!.value === '28' ? 28 : 10) satisfies ImageWidth,
        (fourth!.value as ListExpression & { kind: 'list' }).list,
      )
      return [this.call(loader, [first!.value as NumberExpression], null, node.at)]
    }
    if (node.op === 'recordAnswer') {
      const recorder = this.brought.recorder(third!.value as ImageSetName)
      return [
        this.call(
          recorder,
          [first, second].map((each) => each!.value as NumberExpression),
          null,
          node.at,
        ),
      ]
    }
    return [node]
  }

  private call(
    procedure: number,
    args: readonly NumberExpression[],
    into: number | null,
    at: string,
  ): Statement {
    return { kind: 'call', procedure, args, into, at }
  }

  private called(
    procedure: number,
    args: readonly NumberExpression[],
    before: Statement[],
    at: string,
  ): NumberExpression {
    const into = this.newLocal()
    before.push(this.call(procedure, args, into, at))
    return { ...local(into), at }
  }

  private op(node: OpUse, before: Statement[]): NumberExpression {
    const value = (i: number) => node.args[i]!.value
    switch (node.op) {
      case 'draw':
        before.push(this.call(this.brought.drawer(), [], null, node.at))
        return this.brought.random
      case 'labelOfImage':
        return item(listAt(this.images.labels(value(1) as ImageSetName)), value(0) as NumberExpression)
      case 'imageCount':
        return length(listAt(this.images.labels(value(0) as ImageSetName)))
      case 'accuracyOf':
        return this.called(this.brought.accuracy(value(0) as ImageSetName), [], before, node.at)
      default:
        return node as NumberExpression
    }
  }

  /** The smaller or the larger of two numbers: the first, unless the second goes beyond it. */
  private extreme(
    { name, a, b, at }: Extract<NumberExpression, { kind: 'binary' }>,
    before: Statement[],
  ): NumberExpression {
    const other = this.simple(b, before)
    const best = this.newLocal()
    const set = (value: NumberExpression): Statement => ({ kind: 'setLocal', local: best, value, at })
    const isBeyond = compare(name === 'max' ? '<' : '>', local(best), other)
    const beyond: Statement = { kind: 'if', condition: isBeyond, then: [set(other)], else: [], at }
    before.push(set(a), withSourceIds(beyond, at))
    return { ...local(best), at }
  }

  /** Small whole powers are products; Scratch has no block for the others. */
  private power(node: Extract<NumberExpression, { kind: 'binary' }>, before: Statement[]): NumberExpression {
    const { a, b, at } = node
    if (b.kind === 'number' && (b.value === 2 || b.value === 3)) {
      const base = this.simple(a, before)
      const square = binary('*', base, base)
      return withSourceIds(b.value === 2 ? square : binary('*', square, base), at)
    }
    return this.called(this.brought.powerOf(), [a, b], before, at)
  }

  /** Something that costs nothing to work out twice. */
  private simple(value: NumberExpression, before: Statement[]): NumberExpression {
    if (['number', 'local', 'variable'].includes(value.kind)) return value
    const kept = this.newLocal()
    before.push({ kind: 'setLocal', local: kept, value, at: value.at })
    return { ...local(kept), at: value.at }
  }
}

function missingList({ args }: { readonly args: readonly OpArgument[] }, before: Statement[]): boolean {
  const missing = args.find(({ type, value }) => type === 'list' && value.kind === 'missing')
  if (missing) before.push(missing.value as Statement)
  return missing !== undefined
}
