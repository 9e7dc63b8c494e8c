/** The oracle's gradients against PyTorch's autograd, which knows the networks as layers and nothing of our blocks. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { pythonWith } from '../exports/run-python.test-support'
import { loadDigits } from '../fixtures/examples.test-support'
import type { TrueNetwork } from './design.test-support'
import { partOf } from './how-much.test-support'
import { type Answer, ask, oraclePython, type TrueTurn } from './oracle.test-support'
import { rightPrograms } from './right-programs.test-support'

vi.setConfig({ testTimeout: 300_000 })

const torch = pythonWith('torch')
const unless = torch && oraclePython ? '' : ' (skipped: python3 with NumPy and PyTorch is not installed here)'

type Numbers = Readonly<Record<string, readonly number[]>>

interface Job {
  readonly network: TrueNetwork
  readonly inputs: readonly (readonly number[])[]
  readonly labels: readonly number[]
  readonly weights: Numbers
}

function autograd(jobs: readonly Job[]): readonly Numbers[] {
  const { status, stdout, stderr } = spawnSync(
    torch!,
    ['-B', join(import.meta.dirname, 'oracle', 'autograd.py')],
    { input: jobs.map((job) => JSON.stringify(job)).join('\n'), encoding: 'utf8', maxBuffer: 2 ** 30 },
  )
  if (status !== 0) throw new Error(stderr)
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

/** Largest difference of a list's gradients, relative to the largest of them. */
function apart(ours: readonly number[], theirs: readonly number[]): number {
  expect(ours).toHaveLength(theirs.length)
  const size = Math.max(...theirs.map(Math.abs))
  return size === 0
    ? Math.max(...ours.map(Math.abs))
    : Math.max(...ours.map((x, i) => Math.abs(x - theirs[i]!))) / size
}

it.skipIf(!torch || !oraclePython)(
  `the oracle and PyTorch find the same gradients, to ten digits${unless}`,
  async () => {
    const digits = await loadDigits(10)
    const pixelsOf = (n: number) =>
      [...digits.training.pixels.subarray(100 * (n - 1), 100 * n)].map((p) => p / 255)
    // The big networks are looked at in a sample only, which PyTorch cannot be given.
    const comparable = rightPrograms.filter(({ network, design }) => network && !design.sample)
    expect(comparable.length).toBeGreaterThanOrEqual(30)
    const compared = partOf(comparable)
    const judged = [1, 2, 3, 10]
    const answers = ask(
      compared.map(({ name, project, design, network }) => ({
        name,
        project,
        design,
        judged,
        details: true,
        ...(network?.inputs && { inputs: network.inputs }),
      })),
    )
    const turnsOf = ({ details }: Answer, i: number) =>
      details!.map((turn) => ({ turn, program: compared[i]! }))
    const turns = answers.flatMap(turnsOf)
    expect(turns).toHaveLength(compared.length * judged.length)
    const jobs = turns.map(({ turn, program }): Job => {
      const network = program.network!
      return { network, weights: turn.before, ...shown(turn, network, pixelsOf) }
    })
    const theirs = autograd(jobs)
    const largest = turns.flatMap(({ turn, program }, i) =>
      Object.entries(turn.gradient).map(([list, ours]) => ({
        program: program.name,
        turn: turn.turn,
        list,
        apart: apart(ours, theirs[i]![list]!),
      })),
    )
    expect(largest.filter((each) => !(each.apart <= 1e-10))).toEqual([])
  },
)

/** What went in and what was right, a row for each image. */
function shown({ images }: TrueTurn, network: TrueNetwork, pixelsOf: (n: number) => readonly number[]) {
  const inputs = images.flatMap(({ loaded, inputs: own, batch }) =>
    network.inputs ? [own!] : batch ? batch.map(pixelsOf) : [pixelsOf(loaded![1])],
  )
  const labels = images.flatMap(({ label }) => label)
  return { inputs, labels }
}
