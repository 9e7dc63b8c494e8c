/**
 * Runs exported Python programs under the real Python, and tells what lists they leave. One process runs all programs
 * of a language, since PyTorch takes longer to load than most programs take to run.
 */
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import type { Exported } from '../../exporters'

export interface Ended {
  /** By the lists' names. */
  readonly lists: Readonly<Record<string, readonly number[]>> | null
  /** What it printed. */
  readonly out: string
  /** The last line of Python's message, or null. */
  readonly error: string | null
}

/** What Python programs build on. */
export type PythonModule = 'numpy' | 'torch'

/** The first Python that has the module, or null. The one that comes first in the path may have another one's modules. */
export function pythonWith(module: PythonModule): string | null {
  const names = ['python3', '/usr/bin/python3', '/usr/local/bin/python3', 'python']
  // Looked for, and not loaded: that takes seconds.
  const finding = `import importlib.util, sys; sys.exit(importlib.util.find_spec("${module}") is None)`
  return names.find((name) => spawnSync(name, ['-c', finding]).status === 0) ?? null
}

const DRIVER = `
import contextlib, io, json, runpy, sys, traceback

limit = sys.getrecursionlimit()

def ended(folder):
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
    return {"lists": lists, "out": out.getvalue(), "error": error}

# A line of folders, a line of what their programs did, until nobody asks any more.
for line in sys.stdin:
    print(json.dumps([ended(folder) for folder in json.loads(line)]), flush=True)
`

/** What JSON lacks, as the programs write it. */
const ENDLESS = new Map<unknown, number>([
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
  ['nan', Number.NaN],
])

/** A Python that waits for programs, and ends when this process does. */
interface Kept {
  readonly process: ChildProcessWithoutNullStreams
  readonly lines: Interface
  /** Aborted with what it complained of, when it has ended. */
  readonly ended: AbortSignal
}

const kept = new Map<PythonModule, Kept>()

function start(module: PythonModule): Kept {
  const python = pythonWith(module)
  if (!python) throw new Error(`No Python here has ${module}.`)
  // Numbers this small are done before a second thread has begun.
  const child = spawn(python, ['-c', DRIVER], { env: { ...process.env, OMP_NUM_THREADS: '1' } })
  // Nothing waits for it to end.
  child.unref()
  const ending = new AbortController()
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    complaints += text
  })
  child.once('close', () => {
    kept.delete(module)
    ending.abort(new Error(complaints))
  })
  const lines = createInterface({ input: child.stdout })
  const own: Kept = { process: child, lines, ended: ending.signal }
  kept.set(module, own)
  return own
}

/**
 * Runs programs one after another, in the process that ran those before them. Whoever asks waits for the answer before
 * asking again.
 *
 * @throws {Error} with what Python said, when its process ends instead of answering
 */
export async function runPython(
  module: PythonModule,
  programs: readonly Exported[],
): Promise<readonly Ended[]> {
  const folder = mkdtempSync(join(tmpdir(), 'blockgrad-python-'))
  try {
    const folders = programs.map(({ files }, i) => {
      const own = join(folder, String(i))
      mkdirSync(own)
      for (const { path, content } of files) writeFileSync(join(own, path), content)
      return own
    })
    const python = kept.get(module) ?? start(module)
    python.process.stdin.write(`${JSON.stringify(folders)}\n`)
    const [answer] = await once(python.lines, 'line', { signal: python.ended }).catch((error) => {
      throw error.cause ?? error
    })
    return JSON.parse(answer, (_, value) => ENDLESS.get(value) ?? value)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export const linesOf = (program: Exported) =>
  String(program.files.find(({ path }) => path === 'main.py')!.content)
