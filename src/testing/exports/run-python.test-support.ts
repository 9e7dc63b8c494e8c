/**
 * Runs exported Python programs under the real Python, many of them in one process, and tells what lists they leave.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Exported } from '../../exporters'

export interface Ended {
  /** By the lists' names. */
  readonly lists: Readonly<Record<string, readonly number[]>> | null
  /** What it printed. */
  readonly out: string
  /** The last line of Python's message, or null. */
  readonly error: string | null
}

/** The first Python that has the module, or null. The one that comes first in the path may have another one's modules. */
export function pythonWith(module: string): string | null {
  const names = ['python3', '/usr/bin/python3', '/usr/local/bin/python3', 'python']
  return names.find((name) => spawnSync(name, ['-c', `import ${module}`]).status === 0) ?? null
}

const DRIVER = `
import contextlib, io, json, runpy, sys, traceback

results = []
limit = sys.getrecursionlimit()
for folder in json.load(sys.stdin):
    sys.argv = [folder + "/main.py", folder + "/lists.json"]
    sys.setrecursionlimit(limit)
    out = io.StringIO()
    error = None
    try:
        with contextlib.redirect_stdout(out):
            runpy.run_path(sys.argv[0], run_name="__main__")
    except BaseException:
        error = traceback.format_exc().strip()
    try:
        with open(sys.argv[1]) as file:
            lists = json.load(file)
    except OSError:
        lists = None
    results.append({"lists": lists, "out": out.getvalue(), "error": error})
json.dump(results, sys.stdout)
`

/** What JSON lacks, as the programs write it. */
const ENDLESS = new Map<unknown, number>([
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
  ['nan', Number.NaN],
])

export function runPython(python: string, programs: readonly Exported[]): readonly Ended[] {
  const folder = mkdtempSync(join(tmpdir(), 'blockgrad-python-'))
  try {
    const folders = programs.map(({ files }, i) => {
      const own = join(folder, String(i))
      mkdirSync(own)
      for (const { path, content } of files) writeFileSync(join(own, path), content)
      return own
    })
    writeFileSync(join(folder, 'driver.py'), DRIVER)
    const { status, stdout, stderr } = spawnSync(python, [join(folder, 'driver.py')], {
      input: JSON.stringify(folders),
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    })
    if (status !== 0) throw new Error(stderr)
    return JSON.parse(stdout, (_, value) => ENDLESS.get(value) ?? value)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export const linesOf = (program: Exported) =>
  String(program.files.find(({ path }) => path === 'main.py')!.content)
