/**
 * Random programs of one shape: for each neuron a sum over its inputs, as learners write the layers of a network;
 * mostly with something in it that turbo must notice when it works the sums of several neurons out together: a
 * list that is written and read, a variable that goes from one sum to the next, an index that runs out of range, a
 * sum without an answer.
 */
import type { BlockNode, Project } from '../../core/project/project'
import {
  add,
  addTo,
  block,
  change,
  divide,
  forEach,
  get,
  is,
  item,
  length,
  multiply,
  repeat,
  replace,
  set,
  subtract,
  when,
} from '../fixtures/in-blocks.test-support'
import { projectOf } from '../fixtures/project-of.test-support'
import { seededChoice } from './seeded-choice.test-support'

export function layerLoops(seed: number): Project {
  return new Writer(seededChoice(seed)).project(seed)
}

const INFINITIES = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]

class Writer {
  /** Half of the programs are just as they should be, but for their numbers. */
  private readonly isTwisted: boolean
  private readonly neurons: number
  private readonly inputs: number

  constructor(private readonly choose: (n: number) => number) {
    this.isTwisted = choose(2) === 0
    this.neurons = 1 + choose(14)
    this.inputs = this.one([0, 1, 3, 4, 5, 8, 9, 12])
  }

  project(seed: number): Project {
    const { choose, neurons, inputs } = this
    const numbers = (count: number) => Array.from({ length: count }, () => this.number())
    const short = (count: number) => (this.rarely(5) ? Math.max(0, count - 1 - choose(4)) : count)
    const w = numbers(short(neurons * inputs))
    const image = numbers(short(inputs))
    const project = projectOf({
      flag: [...this.layer(), ...this.layer()],
      seed,
      variables: { neuron: 1, pixel: 1, weight: 1, total: 0, extra: 2, n: neurons, width: inputs },
      lists: { image, w, b: numbers(neurons), out: numbers(neurons) },
    })
    // A file can't hold an infinity, but a program can make one.
    const values = (name: string) => project.lists.find((list) => list.name === name)!.values as number[]
    const infinities = choose(3) === 0 && w.length > 0 ? 3 : 0
    for (let i = 0; i < infinities; i++) values('w')[choose(w.length)] = this.one(INFINITIES)
    const zeros = choose(2) && image.length > 0 ? 5 : 0
    for (let i = 0; i < zeros; i++) values('image')[choose(image.length)] = 0
    return project
  }

  private one<T>(all: readonly T[]): T {
    return all[this.choose(all.length)]!
  }

  /** One time in `n`, and only in programs that have a twist. */
  private rarely(n: number): boolean {
    return this.isTwisted && this.choose(n) === 0
  }

  /** In sevenths, so that every sum is rounded and its order shows. */
  private number(): number {
    const { choose } = this
    return choose(500) ? (choose(2000) - 1000) / 7 : this.one([1e308, -1e308, -0, 1e-300])
  }

  private layer(): BlockNode[] {
    const counts = this.choose(3) === 0
    const body = [...this.before(), this.inner(counts), ...this.after(counts)]
    const { neurons } = this
    const starts = [
      set('neuron', this.rarely(8) ? this.one([0, 2, 0.5, -0]) : 1),
      set('weight', this.choose(5) ? 1 : this.one([0.1, 2 ** 53, -0, 2])),
    ]
    if (counts) return [...starts, forEach('neuron', 1, this.one([neurons, get('n')]), ...body)]
    const times = this.rarely(6) ? neurons + 1 : this.one([neurons, get('n'), length('out')])
    return [...starts, repeat(times, ...body)]
  }

  /** Most learners set everything first; one who forgets carries it over to the next neuron. */
  private before(): BlockNode[] {
    const total = this.one([item(get('neuron'), 'b'), 0, get('width')])
    const all = [
      ...(this.rarely(6) ? [] : [set('total', this.rarely(5) ? get('extra') : total)]),
      ...(this.rarely(6) ? [] : [set('pixel', 1)]),
      ...(this.rarely(5)
        ? [set('extra', this.one([item(get('neuron'), 'out'), get('total'), add(get('extra'), 1)]))]
        : []),
      ...(this.rarely(6) ? [set('weight', this.position())] : []),
      ...(this.rarely(8) ? [change('neuron', 1)] : []),
      ...(this.rarely(8) ? [replace(get('neuron'), this.one(['b', 'image']), get('total'))] : []),
    ]
    return this.choose(2) ? all : all.reverse()
  }

  /** The weight of a pixel, counted from the neuron and the pixel. */
  private position(): BlockNode {
    return add(multiply(subtract(get('neuron'), 1), this.one([this.inputs, get('width')])), get('pixel'))
  }

  private inner(counts: boolean): BlockNode {
    const sum = this.sum(this.choose(3) ? get('weight') : this.position())
    const odd = this.rarely(6)
      ? [this.one([replace(get('pixel'), 'w', 1), change('neuron', 1), set('n', 3)])]
      : []
    const weight = this.rarely(6) ? [] : [change('weight', 1)]
    const counted = this.one([this.inputs, length('image'), get('width')])
    if (this.choose(4) === 0) return forEach('pixel', 1, counted, ...sum, ...odd, ...weight)
    const times = this.rarely(6) ? get(counts ? 'pixel' : 'neuron') : counted
    return repeat(times, ...sum, ...odd, change('pixel', 1), ...weight)
  }

  private sum(index: BlockNode): BlockNode[] {
    const pixel = () => item(get('pixel'), 'image')
    const weight = () => item(index, 'w')
    const product = () => multiply(pixel(), weight())
    return this.one<() => BlockNode[]>([
      () => [change('total', product())],
      () => [set('extra', product()), change('total', get('extra'))],
      () => [set('extra', product()), change('total', pixel())],
      () => [set('total', subtract(get('total'), multiply(get('extra'), weight())))],
      () => [change('total', multiply(get('weight'), pixel()))],
      () => [change('total', product()), change('extra', pixel())],
      () => [change('total', divide(pixel(), weight()))],
    ])()
  }

  private after(counts: boolean): BlockNode[] {
    const { choose } = this
    const result = this.one([
      get('total'),
      block('maths_sigmoid', { x: get('total') }),
      divide(1, get('total')),
    ])
    return [
      ...(choose(20)
        ? [replace(get('neuron'), choose(6) ? 'out' : this.one(['image', 'image', 'b', 'w']), result)]
        : []),
      ...(this.rarely(6)
        ? [when(is(get('total'), '>', 0), change(this.one(['extra', 'weight', 'n']), 1))]
        : []),
      ...(this.rarely(8) ? [addTo(this.one(['w', 'out']), 1)] : []),
      ...(this.rarely(8) ? [set('extra', item(get('neuron'), 'w'))] : []),
      ...(counts ? [] : [change('neuron', this.rarely(8) ? this.one([2, -1, 0.5]) : 1)]),
    ]
  }
}
