/**
 * Row sums (a matrix-vector product and a bias): a layer's weighted sums, a lane reduction for each row. The results
 * wait behind the last frame, in memory that frames have not taken yet, until all of them are known to be numbers; so
 * the target is stored whole or not at all.
 */

import type { FastForm } from '../../language/fast'
import type { OpStatement } from '../analysis/statement-kinds'
import { view } from '../codegen/lists'
import { burnForItems, exitIfSpent } from '../fuel'
import type { Region } from '../regions/region'
import { BYTES } from '../regions/region-shape'
import { TYPE } from '../wasm/opcodes'
import { listArgument } from './op-arguments'

export function rowSumsKernel(
  region: Region,
  node: OpStatement,
  fast: Extract<FastForm, { kind: 'rows' }>,
  perform: () => void,
): void {
  const { asm, module } = region
  const list = (position: number) => listArgument(node.args, position)
  const done = asm.block()
  const slow = asm.block()
  const target = view(region, list(fast.target))
  const weights = view(region, list(fast.weights))
  const inputs = view(region, list(fast.inputs))
  const biases = view(region, list(fast.biases))
  const rows = asm.take(TYPE.i32)
  const row = asm.take(TYPE.i32)
  const input = asm.take(TYPE.i32)
  const bias = asm.take(TYPE.i32)
  const to = asm.take(TYPE.i32)
  const width = asm.take(TYPE.i32)
  const results = asm.take(TYPE.i32)
  const left = asm.take(TYPE.i32)
  const sum = asm.take(TYPE.f64)
  const product = asm.take(TYPE.f64)

  biases.length()
  asm.tee(rows)
  target.length()
  asm.op('i32Ne')
  asm.brIf(slow)
  inputs.length()
  asm.tee(width)
  asm.op('f64ConvertI32S')
  asm.get(rows)
  asm.op('f64ConvertI32S', 'f64Mul')
  weights.length()
  asm.op('f64ConvertI32S', 'f64Ne')
  asm.brIf(slow)
  // Whether there is memory behind the last frame.
  asm.loadFrom('i32', module.at.framesCapacity)
  asm.loadFrom('i32', module.at.framesLength)
  asm.op('i32Sub')
  asm.get(rows)
  asm.op('i32LtS')
  asm.brIf(slow)

  const address = (slot: () => void, local: number) => {
    slot()
    asm.i32(3)
    asm.op('i32Shl')
    asm.set(local)
  }
  address(() => weights.start(), row)
  address(() => inputs.start(), input)
  address(() => biases.start(), bias)
  const behindFrames = () => {
    asm.loadFrom('i32', module.at.framesStart)
    asm.loadFrom('i32', module.at.framesLength)
    asm.op('i32Add')
  }
  const forAllRows = (body: () => void) => {
    address(behindFrames, results)
    asm.get(rows)
    asm.tee(left)
    asm.if()
    const next = asm.loop()
    body()
    advance(results, () => asm.i32(BYTES))
    asm.get(left)
    asm.i32(1)
    asm.op('i32Sub')
    asm.tee(left)
    asm.brIf(next)
    asm.end()
    asm.end()
  }
  const advance = (local: number, bytes: () => void) => {
    asm.get(local)
    bytes()
    asm.op('i32Add')
    asm.set(local)
  }
  asm.f64(0)
  asm.set(sum)
  forAllRows(() => {
    asm.get(row)
    asm.get(input)
    asm.get(width)
    asm.call(module.functions.dot)
    asm.get(bias)
    asm.load('f64', 0)
    asm.op('f64Add')
    asm.set(product)
    asm.get(results)
    asm.get(product)
    asm.store('f64', 0)
    asm.get(sum)
    asm.get(product)
    asm.op('f64Add')
    asm.set(sum)
    advance(row, () => {
      asm.get(width)
      asm.i32(3)
      asm.op('i32Shl')
    })
    advance(bias, () => asm.i32(BYTES))
  })
  asm.get(sum)
  asm.get(sum)
  asm.op('f64Ne')
  asm.brIf(slow)
  address(() => target.start(), to)
  forAllRows(() => {
    asm.get(to)
    asm.get(results)
    asm.load('f64', 0)
    asm.store('f64', 0)
    advance(to, () => asm.i32(BYTES))
  })
  burnForItems(region, () => weights.length())
  asm.br(done)
  asm.end()
  perform()
  asm.end()
  for (const each of [target, weights, inputs, biases]) each.release()
  asm.release(TYPE.i32, rows, row, input, bias, to, width, results, left)
  asm.release(TYPE.f64, sum, product)
  exitIfSpent(region)
}
