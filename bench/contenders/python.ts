/** Finds a Python that has what a peer needs: a machine may have several, each with libraries of its own. */
import { spawnSync } from 'node:child_process'

const CANDIDATES = [process.env.BLOCKGRAD_PYTHON, 'python3', '/usr/bin/python3', 'python']

/** The first interpreter that can import the module (and NumPy, which reads the task), or null. */
export function pythonWith(module: string): string | null {
  const imports = `import numpy, ${module}`
  return (
    CANDIDATES.find(
      (python) => python && spawnSync(python, ['-c', imports], { stdio: 'ignore' }).status === 0,
    ) ?? null
  )
}
