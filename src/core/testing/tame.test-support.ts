/** Programs whose numbers other languages can follow: they end by themselves, and nothing grows beyond bounds. */
import type { Language } from '../language/language'
import { lower } from '../program/lower'
import type { Project } from '../project/project'
import { Machine } from '../run/machine'
import { FEW_IMAGES } from './few-digits.test-support'

const LARGEST = 1e6
const LONGEST = 5_000

/** Whether the program ends soon, without a stop, and with no number beyond a million wherever one may look. */
export function isTame(project: Project, language: Language): boolean {
  const machine = new Machine({ lowered: lower(project, language), language, images: FEW_IMAGES })
  machine.reset(project)
  machine.begin()
  machine.advance(LONGEST)
  if (!machine.isOver || machine.diagnostic) return false
  const { memory, stage, lowered } = machine
  const { variables, lists } = lowered.program
  const isSmall = (value: number | string) => typeof value === 'string' || Math.abs(value) <= LARGEST
  return (
    memory.f64.subarray(memory.variables, memory.variables + variables.length).every(isSmall) &&
    lists.every((_, list) => memory.items(list).every(isSmall)) &&
    stage.lines.every(({ words }) => words.every(isSmall)) &&
    stage.view().charts.every(({ values }) => values.every(isSmall))
  )
}
