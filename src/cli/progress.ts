/** How far a run is: the turns of the outermost counted loop of a flag's stack, drawn as a bar. */

import type { Statement } from '../core/program/ir'
import { outermostLocal } from '../core/run/machine/call-stack'
import type { Machine } from '../core/run/machine/machine'
import type { RunMode } from '../core/run/stage/snapshot'
import { say } from '../words'

const WIDTH = 30

type CountedLoop = Extract<Statement, { kind: 'repeat' | 'forEach' }>

/** A function that draws the run as it stands, in one line. Only stepwise counts its steps. */
export function progressOf(machine: Machine, mode: RunMode): () => string {
  const loops = machine.lowered.program.scripts.flatMap(({ body }) => body.filter(isCounted))
  const most = new Map<CountedLoop, number>()
  return () => {
    const { steps } = machine
    const at = loops.map((loop) => turns(machine, loop, most)).findLast(({ total }) => total > 0)
    if (!at) return mode === 'turbo' ? say('cli-runs') : say('cli-steps', { steps })
    const share = Math.min(1, at.done / at.total)
    const filled = Math.round(share * WIDTH)
    const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled)
    const percent = Math.floor(share * 100)
    return mode === 'turbo'
      ? say('cli-progress-turbo', { bar, percent })
      : say('cli-progress', { bar, percent, steps })
  }
}

const isCounted = (statement: Statement): statement is CountedLoop =>
  statement.kind === 'repeat' || statement.kind === 'forEach'

function turns(machine: Machine, loop: CountedLoop, most: Map<CountedLoop, number>) {
  if (loop.kind === 'repeat') {
    const left = outermostLocal(machine.memory, loop.counter)
    const total = Math.max(most.get(loop) ?? 0, left)
    most.set(loop, total)
    return { done: total - left, total }
  }
  const total = outermostLocal(machine.memory, loop.last)
  return { done: Math.min(total, outermostLocal(machine.memory, loop.cursor)), total }
}
