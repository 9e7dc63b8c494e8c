/**
 * Closures of instructions: each does its work and gives the number of the instruction that comes next.
 */
// biome-ignore-all lint/style/noNonNullAssertion: loops were laid out with these slots, so their frame has a number there
import { mustBeWhole } from '../../language/faults'
import { message } from '../../message'
import { type CodeOfProcedure, END, type Instruction } from '../../program/code'
import { frameClosure } from './calls'
import type { Closures } from './expressions/closures'
import { Halt } from './halt'
import { statementClosure } from './statements'

export function instructionClosure(
  instruction: Instruction,
  closures: Closures,
  procedures: readonly CodeOfProcedure[],
): () => number {
  const { context } = closures
  const { memory } = context
  switch (instruction.kind) {
    case 'simple':
      return statementClosure(instruction, closures)
    case 'branch': {
      const { yes, no } = instruction
      const condition = closures.condition(instruction.condition)
      return () => (condition() ? yes : no)
    }
    case 'repeatStart': {
      const { counter, turn, at } = instruction
      const times = closures.number(instruction.times)
      return () => {
        const count = times()
        if (!Number.isInteger(count) || count < 0)
          throw new Halt(mustBeWhole(message('times-to-repeat'), 0, count), at)
        memory.f64[context.base + counter] = count
        return turn
      }
    }
    case 'repeatTurn': {
      const { counter, body, exit } = instruction
      return () => {
        const slot = context.base + counter
        const left = memory.f64[slot]!
        if (left <= 0) return exit
        memory.f64[slot] = left - 1
        return body
      }
    }
    case 'forEachStart': {
      const { cursor, last, turn } = instruction
      const from = closures.number(instruction.from)
      const to = closures.number(instruction.to)
      return () => {
        const first = from()
        memory.f64[context.base + last] = to()
        memory.f64[context.base + cursor] = first
        return turn
      }
    }
    case 'forEachTurn': {
      const { cursor, last, body, exit } = instruction
      const variable = memory.variables + instruction.variable
      return () => {
        const { f64 } = memory
        const slot = context.base + cursor
        const value = f64[slot]!
        if (value > f64[context.base + last]!) return exit
        f64[variable] = value
        f64[slot] = value + 1
        return body
      }
    }
    case 'jump': {
      const { to } = instruction
      return () => to
    }
    case 'call':
    case 'return':
    case 'leave':
    case 'enter':
    case 'resume':
      return frameClosure(instruction, closures, procedures)
    case 'missing': {
      const { message, at } = instruction
      return () => {
        throw new Halt(message, at)
      }
    }
    case 'end':
      return () => END
  }
}
