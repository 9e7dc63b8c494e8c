/**
 * Well-conditioned programs: those whose numbers other languages can follow. They end by themselves, nothing grows beyond bounds, own blocks
 * do not call one another too deep, and nothing hangs on the last digits of a result: no condition, rounding,
 * remainder or position in a list, and no difference of nearly equal numbers.
 */
import type { Language } from '../../core/language/language'
import { REGISTER } from '../../core/memory/memory'
import { lower } from '../../core/program/lowering/lower'
import type { Project } from '../../core/project/project'
import { Machine, type MachineParts } from '../../core/run/machine/machine'
import { perturbed } from '../equivalence/perturbation.test-support'
import { FEW_IMAGES } from '../fixtures/few-digits.test-support'

const LARGEST = 1e6
const LONGEST = 5_000
const DEEPEST_CALL = 200

/** How far apart two runs may end, when results of one are moved by 10⁻¹². */
const CLOSE = 1e-10

export function isWellConditioned(project: Project, language: Language): boolean {
  const lowered = lower(project, language)
  const plain = runOf(project, { lowered, language, images: FEW_IMAGES })
  if (!plain) return false
  const perturbation = perturbed(lowered, language, LARGEST)
  const moved = runOf(project, { ...perturbation, images: FEW_IMAGES })
  return (
    moved !== null &&
    !perturbation.isBeyondBounds() &&
    moved.steps === plain.steps &&
    moved.numbers.length === plain.numbers.length &&
    moved.numbers.every((value, i) => isClose(value, plain.numbers[i]!)) &&
    plain.numbers.every((value) => Math.abs(value) <= LARGEST)
  )
}

interface Ended {
  readonly steps: number
  /** All that one may look at: variables, lists, and what the stage shows. */
  readonly numbers: readonly number[]
}

/** Null where the program does not end soon, or stops. */
function runOf(project: Project, parts: MachineParts): Ended | null {
  const machine = new Machine(parts)
  machine.reset(project)
  machine.begin()
  while (!machine.isOver && machine.steps < LONGEST) {
    machine.advance(1)
    if (machine.memory.f64[REGISTER.depth]! > DEEPEST_CALL) return null
  }
  if (!machine.isOver || machine.diagnostic) return null
  const { memory, stage, lowered } = machine
  const { variables, lists } = lowered.program
  const words = stage.lines.flatMap((line) => line.words)
  return {
    steps: machine.steps,
    numbers: [
      ...memory.f64.subarray(memory.variables, memory.variables + variables.length),
      ...lists.flatMap((_, list) => [...memory.items(list)]),
      ...words.filter((word) => typeof word === 'number'),
      ...stage.view().charts.flatMap(({ values }) => [...values]),
    ],
  }
}

const isClose = (a: number, b: number) =>
  a === b || Math.abs(a - b) <= CLOSE * Math.max(Math.abs(a), Math.abs(b))
