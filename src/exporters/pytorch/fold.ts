/**
 * Sees the blocks of the Layers drawer as what they stand for in PyTorch: a model, a loss function, an optimiser, a
 * data loader. Where a program does with its network's lists what these can't do, nothing is folded, and the program
 * stays with lists and vectors.
 */
import { FLAG } from '../../core/program/events'
import type { NumberExpression, Statement } from '../../core/program/ir'
import { visit } from '../../core/program/visit'
import { findBlock } from '../../core/project/find-block'
import type { BlockNode } from '../../core/project/project'
import type { Folded, FoldInput } from '../python/program/folded'
import { fitting } from './fitting'
import {
  type BackwardBlock,
  type ForwardBlock,
  type Group,
  type LoaderBlock,
  type NetworkBlock,
  readBackward,
  readForward,
  readLoader,
  readLoss,
  readNetwork,
  readStep,
} from './layer-blocks'
import { choice, layerOp, lists } from './layer-ops'
import { layerWords } from './layer-spellings'
import type { Network } from './network'

export function foldLayers(input: FoldInput): Folded | null {
  const folding = Folding.of(input)
  const stacks = folding?.stacks()
  const network = folding?.network()
  const fitted = stacks && network && fitting({ ...input.program, ...stacks }, network, input)
  return fitted ? layerWords(fitted, network, input) : null
}

class Folding {
  private forward: ForwardBlock | null = null
  private backward: BackwardBlock | null = null
  private readonly loaders: LoaderBlock[] = []
  private labels: number | null = null
  private readonly rates: NumberExpression[] = []
  private readonly losses = new Set<number>()
  private readonly unset = new Set<number>()
  private makesSense = true

  private constructor(
    private readonly input: FoldInput,
    private readonly at: string,
    private readonly built: NetworkBlock,
  ) {}

  /** Null unless the program builds one network, once. */
  static of(input: FoldInput): Folding | null {
    const { program, lowered } = input
    const found = new Set<string>()
    visit([program.scripts, program.procedures], ({ at }) => {
      if (lowered.blockTypes.get(at as string) === 'layers_network') found.add(at as string)
    })
    const [at] = found
    if (at === undefined || found.size > 1) return null
    const statements = program.scripts
      .filter(({ event }) => event === FLAG)
      .flatMap(({ body }) => body.filter((statement) => statement.at === at))
    const built = readNetwork({ type: 'layers_network', at, statements })
    return built && !input.hasEffects(built.spread) ? new Folding(input, at, built) : null
  }

  stacks() {
    const { scripts, procedures } = this.input.program
    const folded = <S extends { readonly body: readonly Statement[] }>(stack: S): S => ({
      ...stack,
      body: this.sequence(stack.body),
    })
    const stacks = { scripts: scripts.map(folded), procedures: procedures.map(folded) }
    return this.makesSense ? stacks : null
  }

  /** Once all is folded. */
  network(): Network {
    const { built, at, forward, backward, loaders, labels, rates, losses, unset } = this
    const block = findBlock(at, this.input.project.stacks)
    const layers = (block?.args?.layers ?? []) as readonly BlockNode[]
    return {
      ...built,
      at,
      layerIds: layers.map(({ id }) => id),
      forward,
      backward,
      loaders,
      labels,
      batch: Math.max(1, ...loaders.map(({ size }) => size)),
      rates,
      losses,
      unset,
    }
  }

  private sequence(statements: readonly Statement[]): readonly Statement[] {
    const { blockTypes, composites } = this.input.lowered
    const folded: Statement[] = []
    for (let i = 0; i < statements.length; ) {
      // biome-ignore lint/style/noNonNullAssertion: the loop ends where the statements do
      const { at } = statements[i]!
      const others = statements.findIndex((each, j) => j > i && each.at !== at)
      const end = others < 0 ? statements.length : others
      const group = { type: blockTypes.get(at) ?? '', at, statements: statements.slice(i, end) }
      const isWhole = composites.has(at) && group.statements.every(({ kind }) => kind !== 'missing')
      folded.push(...((isWhole && this.whole(group)) || group.statements.map((each) => this.inner(each))))
      i = end
    }
    return folded
  }

  private inner(statement: Statement): Statement {
    switch (statement.kind) {
      case 'if':
        return { ...statement, then: this.sequence(statement.then), else: this.sequence(statement.else) }
      case 'repeat':
      case 'forEach':
      case 'loop':
        return { ...statement, body: this.sequence(statement.body) }
      default:
        return statement
    }
  }

  /** Null for blocks of other drawers. */
  private whole(group: Group): readonly Statement[] | null {
    const { at, statements } = group
    switch (group.type) {
      case 'layers_network':
        return [
          layerOp('network', at, [
            { type: 'number', value: this.built.spread },
            ...lists(...this.built.layers.flatMap(({ weights, biases }) => [weights, biases])),
          ]),
        ]
      case 'layers_loader':
        return this.loop(group, readLoader(group))
      case 'layers_forward':
        return this.goForward(at, statements)
      case 'layers_loss': {
        const loss = this.known(readLoss(group))
        if (!loss) return []
        this.leaveOut(statements, [loss.variable])
        this.losses.add(loss.variable)
        this.hasLabels(loss.labels)
        const value = layerOp('loss', at, lists(loss.labels))
        return [{ kind: 'setVariable', variable: loss.variable, value, at }]
      }
      case 'layers_backward': {
        const backward = this.known(readBackward(this.built, group))
        if (!backward) return []
        this.backward = this.same(this.backward, backward)
        this.leaveOut(statements)
        this.hasLabels(backward.labels)
        const { labels, weightGradients, biasGradients, slopes, deltas } = backward
        return [
          layerOp('backward', at, lists(labels, ...weightGradients, ...biasGradients, ...slopes, ...deltas)),
        ]
      }
      case 'layers_step': {
        const rate = this.known(readStep(this.built, group))
        if (!rate) return []
        if (this.input.hasEffects(rate)) this.makesSense = false
        this.rates.push(rate)
        return [layerOp('step', at, [{ type: 'number', value: rate }])]
      }
      case 'layers_test':
        return this.test(group)
      default:
        return null
    }
  }

  private goForward(at: string, statements: readonly Statement[]): readonly Statement[] {
    const forward = this.known(readForward(this.built, statements))
    if (!forward) return []
    this.forward = this.same(this.forward, forward)
    this.leaveOut(statements)
    return [layerOp('forward', at, lists(forward.images, ...forward.outputs))]
  }

  private loop(
    { at }: Group,
    read: LoaderBlock | null,
    mouth = (body: readonly Statement[]) => this.sequence(body),
  ): readonly Statement[] {
    const loader = this.known(read)
    if (!loader) return []
    const { images, labels, image, order, set, size, variable, own, body } = loader
    this.loaders.push(loader)
    this.hasLabels(labels)
    this.leaveOut(own)
    const shuffle = order === null ? [] : [layerOp('shuffle', at, [choice(set), ...lists(order)])]
    const last = image === null ? [] : [layerOp('lastImage', at, lists(image, images))]
    const to = layerOp('loader', at, [
      choice(set),
      choice(String(size)),
      ...lists(images, labels, ...(order === null ? [] : [order])),
    ])
    const from: NumberExpression = { kind: 'number', value: 1, at }
    // Python has no need of the two locals.
    const counted = { variable, from, to, cursor: 0, last: 0 }
    return [...shuffle, { kind: 'forEach', ...counted, body: [...last, ...mouth(body)], at }]
  }

  /** Goes through a set in its order, and looks whether each answer, rounded, is the label. */
  private test(group: Group): readonly Statement[] {
    const [start, , end] = group.statements
    const question = (asked: Extract<Statement, { kind: 'if' }>, at: string): Statement => {
      const { condition } = asked
      const isExpected =
        condition.kind === 'compare' && condition.a.kind === 'unary' && condition.b.kind === 'item'
      if (!isExpected) return asked
      const a = { ...condition.a, a: layerOp('answer', at, []) }
      return { ...asked, condition: { ...condition, a, b: layerOp('label', at, []) } as typeof condition }
    }
    const mouth = (body: readonly Statement[]) => {
      const asked = body.at(-1)
      if (asked?.kind !== 'if') return body
      return [...this.goForward(group.at, body.slice(0, -1)), question(asked, group.at)]
    }
    // A picture and a label: two statements.
    const loop = this.loop(group, readLoader(group, 2), mouth)
    return start && end ? [start, ...loop, end] : []
  }

  private known<T>(read: T | null): T | null {
    if (read === null) this.makesSense = false
    return read
  }

  private same<T>(before: T | null, now: T): T {
    if (before !== null && JSON.stringify(before) !== JSON.stringify(now)) this.makesSense = false
    return now
  }

  private hasLabels(list: number): void {
    this.labels = this.same(this.labels, list)
  }

  private leaveOut(statements: readonly Statement[], but: readonly number[] = []): void {
    visit(statements, ({ kind, variable }) => {
      if ((kind === 'setVariable' || kind === 'forEach') && !but.includes(variable as number))
        this.unset.add(variable as number)
    })
  }
}
