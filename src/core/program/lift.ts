/**
 * Lifts calls of own blocks out of expressions: each becomes a statement that puts its result into a temporary,
 * so that a pause always falls between statements and no engine ever has to stop inside an expression.
 *
 * The learner's order stays: what stands left of a call is worked out before it (into a temporary of its own),
 * `and` and `or` work out their right side only when they need it, and a loop asks its question anew each turn.
 */
import { compare, constant, local } from './build'
import type { BooleanExpression, NumberExpression, Statement } from './ir'
import { type Operation, operandsOf, withOperands } from './operands'

/** `newLocal` hands out the temporaries' numbers. */
export function lift(statements: readonly Statement[], newLocal: () => number): readonly Statement[] {
  return statements.flatMap((statement) => liftStatement(statement, newLocal))
}

function liftStatement(statement: Statement, newLocal: () => number): readonly Statement[] {
  const before: Statement[] = []
  const numbers = (...list: NumberExpression[]) => liftAll(list, before, newLocal)
  const question = (condition: BooleanExpression, into = before) => liftQuestion(condition, into, newLocal)
  const inside = (body: readonly Statement[]) => lift(body, newLocal)
  const lifted = (): Statement => {
    switch (statement.kind) {
      case 'setVariable':
      case 'setLocal': {
        const [value] = numbers(statement.value)
        return { ...statement, value: value! }
      }
      case 'setItem': {
        const [index, ...rest] = numbers(statement.index, ...operandsOf(statement.list), statement.value)
        const value = rest.pop()!
        return { ...statement, index: index!, list: withOperands(statement.list, rest), value }
      }
      case 'op':
        return withOperands(statement, numbers(...operandsOf(statement)))
      case 'if': {
        const condition = question(statement.condition)
        return { ...statement, condition, then: inside(statement.then), else: inside(statement.else) }
      }
      case 'repeat': {
        const [times] = numbers(statement.times)
        return { ...statement, times: times!, body: inside(statement.body) }
      }
      case 'loop': {
        const everyTurn: Statement[] = [...inside(statement.before)]
        const until = statement.until && question(statement.until, everyTurn)
        return { ...statement, before: everyTurn, until, body: inside(statement.body) }
      }
      case 'forEach': {
        const [from, to] = numbers(statement.from, statement.to)
        return { ...statement, from: from!, to: to!, body: inside(statement.body) }
      }
      case 'call':
        return { ...statement, args: numbers(...statement.args) }
      case 'return': {
        if (!statement.value) return statement
        const [value] = numbers(statement.value)
        return { ...statement, value: value! }
      }
      case 'stop':
      case 'missing':
        return statement
    }
  }
  const last = lifted()
  return [...before, last]
}

const callsIn = (node: Operation): boolean => node.kind === 'call' || operandsOf(node).some(callsIn)

/** A value that no statement in between can change. */
const isSettled = (node: NumberExpression) => node.kind === 'number' || node.kind === 'local'

function liftAll(
  list: readonly NumberExpression[],
  before: Statement[],
  newLocal: () => number,
): readonly NumberExpression[] {
  const lastCall = list.findLastIndex(callsIn)
  return list.map((node, i) => {
    if (i > lastCall) return node
    const free = liftNumber(node, before, newLocal)
    return i === lastCall || isSettled(free) ? free : keep(free, before, newLocal)
  })
}

function liftNumber(node: NumberExpression, before: Statement[], newLocal: () => number): NumberExpression {
  const free = withOperands(node, liftAll(operandsOf(node), before, newLocal))
  if (free.kind !== 'call') return free
  const into = newLocal()
  before.push({ ...free, into })
  return { ...local(into), at: free.at }
}

/** Works `value` out now, for later. */
function keep(value: NumberExpression, before: Statement[], newLocal: () => number): NumberExpression {
  const into = newLocal()
  before.push({ kind: 'setLocal', local: into, value, at: value.at })
  return { ...local(into), at: value.at }
}

const asks = (node: BooleanExpression): boolean => {
  switch (node.kind) {
    case 'compare':
      return callsIn(node.a) || callsIn(node.b)
    case 'logic':
      return asks(node.a) || asks(node.b)
    case 'not':
      return asks(node.a)
    case 'op':
      return callsIn(node)
    case 'missing':
      return false
  }
}

function liftQuestion(
  node: BooleanExpression,
  before: Statement[],
  newLocal: () => number,
): BooleanExpression {
  if (!asks(node)) return node
  switch (node.kind) {
    case 'compare': {
      const [a, b] = liftAll([node.a, node.b], before, newLocal)
      return { ...node, a: a!, b: b! }
    }
    case 'op':
      return withOperands(node, liftAll(operandsOf(node), before, newLocal))
    case 'not':
      return { ...node, a: liftQuestion(node.a, before, newLocal) }
    case 'logic': {
      const left = liftQuestion(node.a, before, newLocal)
      if (!asks(node.b)) return { ...node, a: left }
      const answer = newLocal()
      const right: Statement[] = []
      const asked = liftQuestion(node.b, right, newLocal)
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
      return node
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
