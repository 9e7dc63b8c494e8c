/**
 * Whether a folded program leaves the numbers that its blocks leave. Whatever this is not sure of, it refuses: then the
 * program is written with lists and vectors, which is always right.
 */
// biome-ignore-all lint/style/noNonNullAssertion: own blocks and starting lists, by the program's own numbers
import { FLAG } from '../../core/program/events'
import type { Program, Statement } from '../../core/program/ir'
import { visit } from '../../core/program/visit'
import type { FoldInput } from '../python/program/folded'
import { isLayerOp, isOp } from './layer-ops'
import { inLearningOrder } from './learning-order'
import { type ListUses, listUses } from './list-uses'
import type { Network } from './network'

export interface Fitted {
  readonly program: Program
  /** Whether images may come otherwise than as a batch of a data loader: as numbers in a list. */
  readonly hasOwnImages: boolean
  readonly hasOwnLabels: boolean
  /** Variables that hold a loss as a tensor. */
  readonly held: ReadonlySet<number>
}

export function fitting(program: Program, network: Network, input: FoldInput): Fitted | null {
  const look = new Look(program, network, input)
  return look.isFit() ? look.fitted() : null
}

/** What an own block does, by itself or through those that it calls. */
interface Does {
  readonly uses: ListUses
  readonly hasLayers: boolean
  readonly shuffles: boolean
  /** Whether it may end the program. */
  readonly ends: boolean
}

const isOwn = (op: string) => isLayerOp(op)

class Look {
  private readonly parameters: readonly number[]
  /** Lists that PyTorch keeps. */
  private readonly kept: readonly number[]
  private readonly given: readonly number[]

  constructor(
    private readonly program: Program,
    private readonly network: Network,
    private readonly input: FoldInput,
  ) {
    const { layers, forward, backward, loaders, labels } = network
    this.parameters = layers.flatMap(({ weights, biases }) => [weights, biases])
    const { weightGradients = [], biasGradients = [], slopes = [], deltas = [] } = backward ?? {}
    this.kept = [...(forward?.outputs ?? []), ...weightGradients, ...biasGradients, ...slopes, ...deltas]
    this.given = [forward?.images, loaders[0]?.images, labels].filter((list) => typeof list === 'number')
  }

  isFit(): boolean {
    const { network, program, input } = this
    const { batch, loaders, unset, rates } = network
    const uses = listUses([program.scripts, program.procedures], isOwn)
    const orders = loaders.flatMap(({ order }) => order ?? [])
    const loaded = loaders.filter(({ size }) => size > 1)
    return (
      loaders.every(({ size, images }) => Number.isInteger(size) && images === loaders[0]?.images) &&
      (loaded.length === 0 || loaded.every(({ size }) => size === batch)) &&
      !this.kept.some((list) => uses.changed.has(list) || input.starting.lists[list]!.length > 0) &&
      !this.parameters.some((list) => uses.resized.has(list)) &&
      !orders.some((list) => uses.changed.has(list)) &&
      (batch === 1 || !this.given.some((list) => this.isGivenOtherwise(list))) &&
      ![...unset].some((variable) => this.isRead(variable, [program.scripts, program.procedures])) &&
      !rates.some((rate) => listUses(rate, isOwn).mentioned.size > 0) &&
      !this.shufflesInside() &&
      this.isBuiltFirst()
    )
  }

  fitted(): Fitted | null {
    const held = this.held()
    const settle = this.inOrder(held)
    const settled = <S extends { readonly body: readonly Statement[] }>(stack: S): S | null => {
      const body = settle(stack.body)
      return body && { ...stack, body }
    }
    const scripts = this.program.scripts.map(settled)
    const procedures = this.program.procedures.map(settled)
    if (!scripts.every((each) => each !== null) || !procedures.every((each) => each !== null)) return null
    const { forward, labels } = this.network
    return {
      program: this.withoutIdleCounts({ ...this.program, scripts, procedures }),
      hasOwnImages: forward !== null && this.isGiven(forward.images),
      hasOwnLabels: labels !== null && this.isGiven(labels),
      held,
    }
  }

  private doesAll(part: unknown): Does {
    const parts: unknown[] = [part]
    const called = new Set<number>()
    for (const each of parts)
      visit(each, ({ kind, procedure }) => {
        if (kind !== 'call' || called.has(procedure as number)) return
        called.add(procedure as number)
        parts.push(this.program.procedures[procedure as number]!.body)
      })
    let [hasLayers, shuffles, ends] = [false, false, false]
    visit(parts, (node) => {
      hasLayers ||= node.kind === 'op' && isLayerOp(node.op)
      shuffles ||= isOp(node, 'shuffle')
      ends ||= node.kind === 'stop' || node.kind === 'missing'
    })
    return { uses: listUses(parts, isOwn), hasLayers, shuffles, ends }
  }

  /** Whether anything but a data loader puts numbers into the list. */
  private isGiven(list: number): boolean {
    const { scripts, procedures } = this.program
    const uses = listUses([scripts, procedures], isOwn)
    return uses.changed.has(list) || this.input.starting.lists[list]!.length > 0
  }

  /** The same without the stacks that nothing starts outside of Blockgrad. */
  private isGivenOtherwise(list: number): boolean {
    const { scripts, procedures } = this.program
    const started = scripts.filter(({ event }) => event === FLAG)
    const uses = listUses([started, procedures], isOwn)
    return uses.changed.has(list) || this.input.starting.lists[list]!.length > 0
  }

  /** A loop of the learner's own sets its variable before anything inside reads it. */
  private isRead(variable: number, part: unknown): boolean {
    if (Array.isArray(part)) return part.some((each) => this.isRead(variable, each))
    if (typeof part !== 'object' || part === null) return false
    const node = part as Readonly<Record<string, unknown>>
    if (node.kind === 'variable' && node.variable === variable) return true
    const sets = node.kind === 'forEach' && node.variable === variable
    const { body, ...rest } = node
    if (sets && !this.doesAll(body).hasLayers) return this.isRead(variable, Object.values(rest))
    return Object.values(node).some((each) => this.isRead(variable, each))
  }

  /** A loop that goes through a shuffled order, and shuffles it anew inside. */
  private shufflesInside(): boolean {
    let found = false
    visit([this.program.scripts, this.program.procedures], (node) => {
      if (node.kind !== 'forEach' || !isOp(node.to, 'loader')) return
      found ||= this.doesAll(node.body).shuffles
    })
    return found
  }

  /** The network stands under a flag, and whatever comes before has nothing to do with it. */
  private isBuiltFirst(): boolean {
    const lists = new Set([...this.parameters, ...this.kept])
    for (const { event, body } of this.program.scripts) {
      if (event !== FLAG) return false
      for (const statement of body) {
        if (isOp(statement, 'network')) return listUses(this.network.spread, isOwn).mentioned.size === 0
        const { uses, hasLayers, ends } = this.doesAll(statement)
        if (hasLayers || ends || [...lists].some((list) => uses.mentioned.has(list))) return false
      }
    }
    return false
  }

  /** Losses in variables that nothing else sets. */
  private held(): ReadonlySet<number> {
    const held = new Set(this.network.losses)
    visit([this.program.scripts, this.program.procedures], (node) => {
      const isLoss = node.kind === 'setVariable' && isOp(node.value, 'loss')
      if ((node.kind === 'setVariable' || node.kind === 'forEach') && !isLoss)
        held.delete(node.variable as number)
    })
    return held
  }

  private inOrder(
    held: ReadonlySet<number>,
  ): (statements: readonly Statement[]) => readonly Statement[] | null {
    const changing = [...this.given, ...this.parameters]
    const surroundings = {
      held,
      usesNetwork: (statement: Statement) => this.doesAll(statement).hasLayers,
      changesLists: (statement: Statement) => {
        const { changed } = this.doesAll(statement).uses
        return changing.some((list) => changed.has(list))
      },
    }
    const settle = (statements: readonly Statement[]): readonly Statement[] | null => {
      const settled: Statement[] = []
      for (const statement of inLearningOrder(statements, surroundings) ?? []) {
        const inner = inside(statement)
        if (!inner) return null
        settled.push(inner)
      }
      return settled.length === statements.length ? settled : null
    }
    const inside = (statement: Statement): Statement | null => {
      switch (statement.kind) {
        case 'if': {
          const [then, otherwise] = [settle(statement.then), settle(statement.else)]
          return then && otherwise && { ...statement, then, else: otherwise }
        }
        case 'repeat':
        case 'forEach':
        case 'loop': {
          const body = settle(statement.body)
          return body && { ...statement, body }
        }
        default:
          return statement
      }
    }
    return settle
  }

  /** Loops over images count only where somebody reads the number. */
  private withoutIdleCounts(program: Program): Program {
    const read = new Set<number>()
    visit([program.scripts, program.procedures], ({ kind, variable }) => {
      if (kind === 'variable') read.add(variable as number)
    })
    const idle = (part: unknown): unknown => {
      if (Array.isArray(part)) return part.map(idle)
      if (typeof part !== 'object' || part === null) return part
      const node = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, idle(value)]))
      const isLoader = node.kind === 'forEach' && isOp(node.to, 'loader')
      if (!isLoader || read.has(node.variable as number)) return node
      return { kind: 'repeat', times: node.to, counter: 0, body: node.body, at: node.at }
    }
    return { ...program, scripts: idle(program.scripts), procedures: idle(program.procedures) } as Program
  }
}
