/** Statements as code. Each first does all that can go wrong, under its own instruction's number, then its work. */
import { END } from '../program/code'
import type { NumberExpression, Statement } from '../program/ir'
import { AT } from './addresses'
import { call } from './calls'
import { partsOf, readsOf, visitOperation, visitQuestion } from './effects'
import { kernel } from './kernels'
import { itemAddress } from './lists'
import { forEach, loop, repeat } from './loops'
import { checked } from './numbers'
import { TYPE } from './opcodes'
import { question } from './questions'
import type { Region } from './region'
import { placeOf } from './shared'

export function sequence(region: Region, statements: readonly Statement[]): void {
  for (const each of statements) statement(region, each)
}

function statement(region: Region, node: Statement): void {
  begin(region, node)
  const { asm } = region
  const draws = drawsRandom(region, node)
  switch (node.kind) {
    case 'setVariable':
    case 'setLocal': {
      const { value } = node
      region.redrawing(draws, () => checked(region, value), TYPE.f64)
      asm.set(node.kind === 'setVariable' ? region.variable(node.variable) : region.local(node.local))
      return
    }
    case 'setItem':
      region.redrawing(draws, () => {
        itemAddress(region, node.list, node.index, node)
        checked(region, node.value)
        asm.store('f64', 0)
      })
      return
    case 'if':
      region.redrawing(draws, () => question(region, node.condition), TYPE.i32)
      asm.if()
      sequence(region, node.then)
      if (node.else.length > 0) {
        asm.else()
        sequence(region, node.else)
      }
      asm.end()
      return
    case 'repeat':
      repeat(region, node, draws)
      return
    case 'forEach':
      forEach(region, node, draws)
      return
    case 'loop':
      loop(region, node)
      return
    case 'call':
      call(region, node, draws)
      return
    case 'return':
      region.redrawing(draws, () => giveBack(region, node.value))
      return
    case 'stop':
      region.leaveAt(END)
      return
    case 'op':
      if (!kernel(region, node)) perform(region, node)
      return
    case 'missing':
      region.exitNow()
  }
}

/** What follows belongs to this statement. */
export function begin(region: Region, node: Statement): void {
  region.statement = node
  region.pc = placeOf(region.shared, node).start
}

/** Whether the statement itself, without those inside it, draws random numbers. */
export function drawsRandom({ shared }: Region, node: Statement): boolean {
  let draws = false
  const look = (each: { readonly kind: string; readonly op?: string }) => {
    if (each.kind === 'op' && shared.language.ops.get(each.op!)?.random) draws = true
  }
  const { operations, questions } = partsOf(node)
  for (const each of operations) visitOperation(each, look)
  for (const each of questions) visitQuestion(each, look)
  return draws
}

/** Lets the interpreter do a statement that only it can do, in the middle of compiled code. */
export function perform(region: Region, node: Extract<Statement, { kind: 'op' }>): void {
  const { asm, shared } = region
  const { variables, locals } = readsOf(node)
  region.spill(variables, locals)
  asm.i32(placeOf(shared, node).start)
  asm.i32(placeOf(shared, node).next)
  asm.get(region.frame)
  asm.call(shared.functions.perform)
  region.exitIfAny()
}

function giveBack(region: Region, value: NumberExpression | null): void {
  const { asm } = region
  asm.i32(0)
  if (value) checked(region, value)
  else asm.f64(0)
  asm.store('f64', AT.result)
  region.giveBack()
}
