/** Blocks in few words that a network needs, beside those of fixtures/in-blocks.test-support.ts; and a block that can be found again. */
import type { BlockNode } from '../../../core/project/project'
import { block } from '../../fixtures/in-blocks.test-support'

type Value = number | BlockNode
type List = string | BlockNode

/** The same block under a name of its own, where a slip is to find it. */
export const named = (id: string, node: BlockNode): BlockNode => ({ ...node, id })

export const load = (n: Value, list = 'image') =>
  named('load', block('data_load', { n, set: 'training', width: '10', list }))
export const labelOf = (n: Value) => block('data_label', { n, set: 'training' })
export const shuffle = (list: string, n: Value) => block('data_shuffle', { list, n })
export const imageCount = () => block('data_count', { set: 'training' })

export const fill = (list: string, count: Value, value: Value) => block('lists_fill', { list, count, value })
export const fillRandom = (list: string, count: Value, spread: number) =>
  block('lists_fill_random', { list, count, from: -spread, to: spread })

export const sigmoid = (x: Value) => block('maths_sigmoid', { x })
export const exp = (a: Value) => block('maths_function', { function: 'exp', a })
export const larger = (a: Value, b: Value) => block('maths_min_max', { which: 'max', a, b })
export const smaller = (a: Value, b: Value) => block('maths_min_max', { which: 'min', a, b })

export const dot = (a: List, b: List) => block('vectors_dot', { a, b })
export const weightedSums = (target: List, weights: List, inputs: List, biases: List) =>
  block('network_weighted_sums', { target, weights, inputs, biases })
export const sigmoidOfEach = (target: List, source: List) => block('vectors_sigmoid', { target, source })
export const slopes = (target: List, activations: List) => block('network_slopes', { target, activations })
export const combine = (target: List, a: List, operator: '+' | '−' | '×', b: List) =>
  block('vectors_combine', { target, a, operator, b })
export const scale = (target: List, a: List, k: Value) => block('vectors_scale', { target, a, k })
export const addScaled = (k: Value, source: List, target: List) =>
  block('vectors_add_scaled', { k, source, target })
export const move = (weights: List, rate: Value, gradient: List) =>
  block('network_gradient_update', { weights, rate, gradient })
export const sumOf = (list: List) => block('lists_sum', { list })
export const remainder = (a: Value, b: Value) => block('maths_mod', { a, b })
