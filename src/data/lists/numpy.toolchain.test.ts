/** What Blockgrad writes is read by the real NumPy as the same numbers, to the last bit. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { pythonWith } from '../../testing/exports/run-python.test-support'
import { hexOf } from './bits.test-support'
import { LIST_FORMATS } from './index'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const python = pythonWith('numpy')
const unless = python ? '' : ' (skipped: no python3 with NumPy is installed here)'

const folder = mkdtempSync(join(tmpdir(), 'blockgrad-lists-'))
afterAll(() => rmSync(folder, { recursive: true }))

const VALUES = Float64Array.of(0, -0, 1 / 3, -2.5, 5e-324, Number.MAX_VALUE, Infinity, -Infinity)

interface Case {
  readonly ending: string
  readonly name: string
  /** What Python does with `file` and `name`. */
  readonly load: string
  readonly values?: Float64Array
}

const READ: readonly Case[] = [
  { ending: 'npy', name: 'w1', load: 'np.load(file)' },
  { ending: 'npz', name: 'w1', load: 'np.load(file)[name]' },
  { ending: 'npz', name: 'layer 1 weights', load: 'np.load(file)[name]' },
  { ending: 'npz', name: 'Gewichte für später 🎈', load: 'np.load(file)[name]' },
  { ending: 'npz', name: '../up', load: 'np.load(file)[name]' },
  { ending: 'txt', name: 'w1', load: 'np.loadtxt(file)' },
  { ending: 'csv', name: 'w1', load: 'np.loadtxt(file, skiprows=1)' },
  { ending: 'csv', name: 'a;b, "c"', load: 'np.loadtxt(file, skiprows=1)' },
  { ending: 'json', name: 'w1', load: '[float(x) for x in json.load(open(file))[name]]' },
]
const NONE = new Float64Array(0)
const EMPTY: readonly Case[] = [
  { ending: 'npy', name: 'w1', load: 'np.load(file)', values: NONE },
  { ending: 'npz', name: 'w1', load: 'np.load(file)[name]', values: NONE },
]
const WHOLE: Case = {
  ending: 'npz',
  name: 'w1',
  load: '[] if zipfile.ZipFile(file).testzip() is None else [1]',
}

/** For each file the array that its line makes, as its shape and its bits, or what went wrong. */
const PROGRAM = `
import csv, json, struct, sys, traceback, zipfile
import numpy as np

made = []
for file, name, load in json.load(sys.stdin):
    try:
        a = np.asarray(eval(load), np.float64)
        made.append([list(a.shape), [struct.pack(">d", x).hex() for x in a]])
    except Exception:
        made.append(traceback.format_exc())
json.dump(made, sys.stdout)`

let made: ReadonlyMap<Case, unknown>
beforeAll(() => {
  // NumPy takes longer to begin than to read them all, so one Python does it.
  const cases = [...READ, ...EMPTY, WHOLE]
  const files = cases.map(({ ending, name, load, values = VALUES }, i) => {
    const file = join(folder, `list ${i}.${ending}`)
    writeFileSync(file, LIST_FORMATS.find((each) => each.name === ending)!.write([{ name, values }]))
    return [file, name, load]
  })
  if (!python) return
  const { status, stdout, stderr } = spawnSync(python, ['-c', PROGRAM], {
    input: JSON.stringify(files),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  const results: readonly unknown[] = JSON.parse(stdout)
  made = new Map(cases.map((each, i) => [each, results[i]]))
})

describe.skipIf(!python)(`NumPy${unless}`, () => {
  it.each(READ)('reads .$ending of the list $name', (each) => {
    expect(made.get(each)).toEqual([[VALUES.length], hexOf(VALUES)])
  })

  it.each(EMPTY)('reads .$ending of an empty list', (each) => {
    expect(made.get(each)).toEqual([[0], []])
  })

  it('finds nothing to complain of in an archive', () => {
    expect(made.get(WHOLE)).toEqual([[0], []])
  })
})
