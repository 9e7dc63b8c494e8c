/**
 * A-normalisation of what can't stay inside expressions: each such piece becomes statements before, and a temporary in
 * its place (after A-normal form: C. Flanagan et al., The essence of compiling with continuations, 1993; there every
 * operand is named, here only what must be). Calls of own blocks leave that way before anything runs, and ops that a
 * language has no spelling for.
 *
 * The learner's order stays: what stands left of a piece is worked out before it (into a temporary, where the
 * piece might change it), `and` and `or` work out their right side only when they need it, and a loop asks its
 * question anew each turn.
 */
import { compare, constant, local } from '../build'
import type { BooleanExpression, Missing, NumberExpression, Statement } from '../ir'
import { type Operation, operandsOf, withOperands } from './operands'

export type OpUse = Extract<Operation, { kind: 'op' }>

/** What is taken out. Operands of the nodes that it is given are free of it already. */
export interface Lifting {
  /** Hands out the temporaries' numbers. */
  newLocal(): number
  /** Whether no statement that takes the place of something else can change this value. */
  isSettled(value: NumberExpression): boolean
  /** The node, or what stands for it after the statements that it has put into `before`. */
  number(node: NumberExpression, before: Statement[]): NumberExpression
  question(node: OpUse | Missing, before: Statement[]): BooleanExpression
  statement(node: OpUse): readonly Statement[]
}

export function lift(statements: readonly Statement[], lifting: Lifting): readonly Statement[] {
  return statements.flatMap((statement) => liftStatement(statement, lifting))
}

function liftStatement(statement: Statement, lifting: Lifting): readonly Statement[] {
  const before: Statement[] = []
  const numbers = <T extends readonly NumberExpression[]>(...list: T) => liftAll(list, before, lifting)
  const question = (condition: BooleanExpression, into = before) => liftQuestion(condition, into, lifting)
  const inside = (body: readonly Statement[]) => lift(body, lifting)
  const lifted = (): Statement | readonly Statement[] => {
    switch (statement.kind) {
      case 'setVariable':
      case 'setLocal': {
        const [value] = numbers(statement.value)
        return { ...statement, value }
      }
      case 'setItem': {
        const [index, ...rest] = numbers(statement.index, ...operandsOf(statement.list), statement.value)
        // biome-ignore lint/style/noNonNullAssertion: the value went in last
        const value = rest.pop()!
        return { ...statement, index, list: withOperands(statement.list, rest), value }
      }
      case 'op':
        return lifting.statement(withOperands(statement, numbers(...operandsOf(statement))))
      case 'if': {
        const condition = question(statement.condition)
        return { ...statement, condition, then: inside(statement.then), else: inside(statement.else) }
      }
      case 'repeat': {
        const [times] = numbers(statement.times)
        return { ...statement, times, body: inside(statement.body) }
      }
      case 'loop': {
        const everyTurn: Statement[] = [...inside(statement.before)]
        const until = statement.until && question(statement.until, everyTurn)
        return { ...statement, before: everyTurn, until, body: inside(statement.body) }
      }
      case 'forEach': {
        const [from, to] = numbers(statement.from, statement.to)
        return { ...statement, from, to, body: inside(statement.body) }
      }
      case 'call':
        return { ...statement, args: numbers(...statement.args) }
      case 'return': {
        if (!statement.value) return statement
        const [value] = numbers(statement.value)
        return { ...statement, value }
      }
      case 'stop':
      case 'missing':
        return statement
    }
  }
  const last = lifted()
  return before.concat(last)
}

/** As many as go in. */
type Lifted<T extends readonly NumberExpression[]> = { [K in keyof T]: NumberExpression }

function liftAll<const T extends readonly NumberExpression[]>(
  list: T,
  before: Statement[],
  lifting: Lifting,
): Lifted<T> {
  const parts = list.map((node) => {
    const own: Statement[] = []
    return { value: liftNumber(node, own, lifting), own }
  })
  const last = parts.findLastIndex(({ own }) => own.length > 0)
  const lifted = parts.map(({ value, own }, i) => {
    before.push(...own)
    return i >= last || lifting.isSettled(value) ? value : keep(value, before, lifting)
  })
  // `map` does not tell the compiler that there are as many.
  return lifted as Lifted<T>
}

export function liftNumber(node: NumberExpression, before: Statement[], lifting: Lifting): NumberExpression {
  return lifting.number(withOperands(node, liftAll(operandsOf(node), before, lifting)), before)
}

/** Works `value` out now, for later. */
export function keep(value: NumberExpression, before: Statement[], lifting: Lifting): NumberExpression {
  const into = lifting.newLocal()
  before.push({ kind: 'setLocal', local: into, value, at: value.at })
  return { ...local(into), at: value.at }
}

export function liftQuestion(
  node: BooleanExpression,
  before: Statement[],
  lifting: Lifting,
): BooleanExpression {
  switch (node.kind) {
    case 'compare': {
      const [a, b] = liftAll([node.a, node.b], before, lifting)
      return { ...node, a, b }
    }
    case 'op':
      return lifting.question(withOperands(node, liftAll(operandsOf(node), before, lifting)), before)
    case 'not':
      return { ...node, a: liftQuestion(node.a, before, lifting) }
    case 'logic': {
      const left = liftQuestion(node.a, before, lifting)
      const right: Statement[] = []
      const asked = liftQuestion(node.b, right, lifting)
      if (right.length === 0) return { ...node, a: left, b: asked }
      const answer = lifting.newLocal()
      right.push(answerWith(asked, answer, node.at))
      const known = setAnswer(answer, node.name === 'or', node.at)
      before.push({
        kind: 'if',
        condition: left,
        // `or` needs its right side only after a no, `and` only after a yes.
        then: node.name === 'and' ? right : [known],
        else: node.name === 'and' ? [known] : right,
        at: node.at,
      })
      return {
        ...compare('=', { ...local(answer), at: node.at }, { ...constant(1), at: node.at }),
        at: node.at,
      }
    }
    case 'missing':
      return lifting.question(node, before)
  }
}

const setAnswer = (answer: number, yes: boolean, at: string): Statement => ({
  kind: 'setLocal',
  local: answer,
  value: { ...constant(yes ? 1 : 0), at },
  at,
})

const answerWith = (condition: BooleanExpression, answer: number, at: string): Statement => ({
  kind: 'if',
  condition,
  then: [setAnswer(answer, true, at)],
  else: [setAnswer(answer, false, at)],
  at,
})
