/**
 * The example with weights from NumPy keeps its promise: its lists are what the exported program trains, and its
 * answers are NumPy's own for the same weights. `numpy-outputs.npy` was saved by NumPy through reference.py, so that
 * the answers are compared also where there is no NumPy. To make it anew, give reference.py a task that begins with
 * the example's lists, has an empty order, and says where to save.
 */

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { type Comparison, compareLists } from '../src/data/lists'
import { readLists } from '../src/data/lists/index'
import { numpy } from '../src/exporters/numpy/numpy'
import { exported } from '../src/testing/exports/compared.test-support'
import { pythonWith, runPython } from '../src/testing/exports/run-python.test-support'
import { DIGITS, imagesAt, projectOf, runExample } from '../src/testing/fixtures/examples.test-support'
import { sentence } from '../src/words'

vi.setConfig({ testTimeout: 120_000 })

const EXAMPLE = 'weights-from-numpy'
const OUTPUTS = join(import.meta.dirname, EXAMPLE, 'numpy-outputs.npy')

/** What the exported program calls the lists of the example. */
const TRAINED = {
  w1: 'layer 1 weights',
  b1: 'layer 1 biases',
  w2: 'layer 2 weights',
  b2: 'layer 2 biases',
} as const

const python = pythonWith('numpy')
const unless = python ? '' : ' (skipped: no python3 with NumPy is installed here)'

function outputsIn(file: string): Float64Array {
  const read = readLists(readFileSync(file), file)
  if (!read.ok) throw new Error(sentence(read.message))
  return read.lists[0]!.values
}

const startOf = (name: string) => projectOf(EXAMPLE).lists.find((list) => list.name === name)!.values

function expectClose({ lengths, absolute, relative }: Comparison, most: number): void {
  expect(lengths[0]).toBe(lengths[1])
  expect(absolute?.size ?? 0).toBeLessThan(most)
  expect(relative?.size ?? 0).toBeLessThan(most)
}

describe('the answers of the example', () => {
  it('are the 2,115 outputs that NumPy has saved, to 1e-12', async () => {
    const { lists } = await runExample({ example: EXAMPLE })
    const outputs = outputsIn(OUTPUTS)
    expect(outputs).toHaveLength(2115)
    // Most are sure, and some are not: an answer that is always 0 or 1 would not do.
    expect(outputs.filter((output) => output > 0.001 && output < 0.999).length).toBeGreaterThan(100)
    expectClose(compareLists(lists.outputs!, outputs), 1e-12)
  })

  it('come from weights that the run leaves as they are', async () => {
    const { lists } = await runExample({ example: EXAMPLE })
    for (const name of Object.keys(TRAINED))
      expect(compareLists(lists[name]!, startOf(name)), name).toMatchObject({ differing: 0 })
  })
})

describe.skipIf(!python)(`the real NumPy${unless}`, () => {
  it('gives the same outputs from the same weights, to 1e-12', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'blockgrad-outputs-'))
    try {
      const [w1, b1, w2, [b2]] = [startOf('w1'), startOf('b1'), startOf('w2'), startOf('b2')]
      const save = join(folder, 'outputs.npy')
      const task = { digits: DIGITS, weights: { w1, b1, w2, b2 }, rate: 0, order: [], save }
      const reference = join(import.meta.dirname, 'reference.py')
      const { status, stderr } = spawnSync(python!, [reference], {
        input: JSON.stringify(task),
        encoding: 'utf8',
      })
      if (status !== 0) throw new Error(stderr)
      const { lists } = await runExample({ example: EXAMPLE })
      expectClose(compareLists(lists.outputs!, outputsIn(save)), 1e-12)
      expectClose(compareLists(outputsIn(OUTPUTS), outputsIn(save)), 1e-12)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('trains these weights when it runs the program that “Level 1: layers” is exported to', async () => {
    const images = await imagesAt([10])
    const [ended] = await runPython('numpy', [exported(numpy, projectOf('level-1-layers'), images)])
    expect(ended!.error).toBeNull()
    for (const [ours, theirs] of Object.entries(TRAINED))
      expectClose(compareLists(startOf(ours), ended!.lists![theirs]!), 1e-9)
  })
})
