/** What Blockgrad writes is read by the real NumPy as the same numbers, to the last bit. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { pythonWith } from '../../testing/exports/run-python.test-support'
import { hexOf } from './bits.test-support'
import { LIST_FORMATS } from './index'

vi.setConfig({ testTimeout: 60_000 })

const python = pythonWith('numpy')
const unless = python ? '' : ' (skipped: no python3 with NumPy is installed here)'

const folder = mkdtempSync(join(tmpdir(), 'blockgrad-lists-'))
afterAll(() => rmSync(folder, { recursive: true }))

const VALUES = Float64Array.of(0, -0, 1 / 3, -2.5, 5e-324, Number.MAX_VALUE, Infinity, -Infinity)

/** What a line of Python makes of the file: an array, told as its shape and its bits. */
function inPython(ending: string, name: string, load: string, values = VALUES): unknown {
  const format = LIST_FORMATS.find((each) => each.name === ending)!
  const file = join(folder, `list.${ending}`)
  writeFileSync(file, format.write([{ name, values }]))
  const program = `
import csv, json, struct, sys, zipfile
import numpy as np
file, name = sys.argv[1:]
a = np.asarray(${load}, np.float64)
json.dump([list(a.shape), [struct.pack(">d", x).hex() for x in a]], sys.stdout)`
  const { status, stdout, stderr } = spawnSync(python!, ['-c', program, file, name], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

describe.skipIf(!python)(`NumPy${unless}`, () => {
  it.each([
    ['npy', 'w1', 'np.load(file)'],
    ['npz', 'w1', 'np.load(file)[name]'],
    ['npz', 'layer 1 weights', 'np.load(file)[name]'],
    ['npz', 'Gewichte für später 🎈', 'np.load(file)[name]'],
    ['npz', '../up', 'np.load(file)[name]'],
    ['txt', 'w1', 'np.loadtxt(file)'],
    ['csv', 'w1', 'np.loadtxt(file, skiprows=1)'],
    ['csv', 'a;b, "c"', 'np.loadtxt(file, skiprows=1)'],
    ['json', 'w1', '[float(x) for x in json.load(open(file))[name]]'],
  ])('reads .%s of the list %s', (ending, name, load) => {
    expect(inPython(ending, name, load)).toEqual([[VALUES.length], hexOf(VALUES)])
  })

  it.each(['npy', 'npz'])('reads .%s of an empty list', (ending) => {
    const load = ending === 'npy' ? 'np.load(file)' : 'np.load(file)[name]'
    expect(inPython(ending, 'w1', load, new Float64Array(0))).toEqual([[0], []])
  })

  it('finds nothing to complain of in an archive', () => {
    expect(inPython('npz', 'w1', '[] if zipfile.ZipFile(file).testzip() is None else [1]')).toEqual([[0], []])
  })
})
