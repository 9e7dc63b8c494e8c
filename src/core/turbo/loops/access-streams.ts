/**
 * Access streams: affine accesses of a loop that are always at the same item of the same list share one pointer. It is
 * strength-reduced: instead of working the index out in each iteration, the pointer is stepped by the stride (Aho, Lam,
 * Sethi, Ullman, Compilers: Principles, Techniques, and Tools, 2nd ed., 2006, 9.1.8).
 */
import type { NumberExpression } from '../../program/ir'
import { type Access, phaseOf } from '../analysis/affine-accesses'
import type { ScalarEvolution } from '../analysis/scalar-evolution'
import type { Pointer, Region } from '../regions/region'

/** Accesses of one list that are always at the same item. */
export interface AccessStream {
  readonly list: number
  /** The nodes that reach for that item. */
  readonly nodes: object[]
  readonly pointer: Pointer
  /** Bytes from iteration to iteration: a number, or the local that holds it. */
  readonly stride: number | { readonly local: number }
}

/** The stride of a stream in a loop that is unrolled: its plan allows for no other than constant ones. */
export function constantStride({ stride }: AccessStream): number {
  if (typeof stride !== 'number') throw new Error('An unrolled loop has a stride that is not constant.')
  return stride
}

/** Steps a stream by as many iterations as `iterations` leaves on the stack. */
export function advance({ asm }: Region, stream: AccessStream, iterations: () => void): void {
  if (stream.stride === 0) return
  asm.get(stream.pointer.local)
  iterations()
  asm.i32(constantStride(stream))
  asm.op('i32Mul', 'i32Add')
  asm.set(stream.pointer.local)
}

/** Steps a stream by one iteration. */
export function step({ asm }: Region, { pointer, stride }: AccessStream): void {
  if (stride === 0) return
  asm.get(pointer.local)
  if (typeof stride === 'number') asm.i32(stride)
  else asm.get(stride.local)
  asm.op('i32Add')
  asm.set(pointer.local)
}

/** The local with a leaf's value at the strip's beginning; for the loop's own variable that is the cursor. */
export function localOfLeaf(
  region: Region,
  evolution: ScalarEvolution,
  leaf: Extract<NumberExpression, { kind: 'variable' | 'local' }>,
): number {
  if (leaf.kind === 'local') return region.local(leaf.local)
  const { loop } = evolution
  const isLoops = evolution.inductions.get(leaf.variable)?.position === -1
  return isLoops && loop.kind === 'forEach' ? region.local(loop.cursor) : region.variable(leaf.variable)
}

/** Leaves the index that the access has after so many more iterations on the stack, as a float64. */
export function indexAfter(
  region: Region,
  evolution: ScalarEvolution,
  { index, position }: Access,
  iterations: number,
): void {
  const { asm } = region
  const write = (node: NumberExpression): void => {
    switch (node.kind) {
      case 'number':
        asm.f64(node.value)
        return
      case 'variable': {
        asm.get(localOfLeaf(region, evolution, node))
        const step = evolution.inductions.get(node.variable)?.step ?? 0
        const ahead = step * (phaseOf(evolution, node.variable, position) + iterations)
        if (ahead === 0) return
        asm.f64(ahead)
        asm.op('f64Add')
        return
      }
      case 'local':
        asm.get(region.local(node.local))
        return
      case 'unary':
        write(node.a)
        asm.op('f64Neg')
        return
      case 'binary':
        write(node.a)
        write(node.b)
        asm.op(node.name === '+' ? 'f64Add' : node.name === '-' ? 'f64Sub' : 'f64Mul')
        return
      default:
        throw new Error(`An index can't be followed through ${node.kind}.`)
    }
  }
  write(index)
}
