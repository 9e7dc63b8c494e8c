/** “Is my backprop true?”, asked by a lesson. */
import { checkGradients, type WeightsReport } from '../gradients/index'
import { message } from '../message'
import { lower } from '../program/lowering/lower'
import type { GradientsCheck } from './check'
import { listNamed, variableNamed } from './names'
import { type CheckOutcome, failed, PASSED } from './outcome'
import type { CheckParts } from './parts'

export function* checkGradientsOf(
  { lists }: GradientsCheck,
  { project, language, images }: CheckParts,
): Generator<void, CheckOutcome> {
  const named = lists.map((name) => ({
    name,
    found: listNamed(project, name) ?? variableNamed(project, name),
  }))
  const gone = named.find(({ found }) => !found)
  if (gone) return failed(message('check-no-list', { list: gone.name }), { trouble: 'not-there' })
  const check = checkGradients({ lowered: lower(project, language), language, images, starting: project })
  let step = check.next()
  while (!step.done) {
    yield
    step = check.next()
  }
  const { verdict, weights, diagnostics } = step.value
  const [diagnostic] = diagnostics
  if (diagnostic)
    return failed(message('check-stops', { why: diagnostic.message }), {
      trouble: 'stops',
      blockIds: [diagnostic.blockId],
    })
  if (verdict === 'peeks') return failed(message('check-peeks'), { trouble: 'peeks' })
  const wrong = weights.filter(({ right }) => !right)
  if (wrong.length > 0)
    return failed(message('check-gradients-wrong', { names: namesOf(wrong), count: wrong.length }), {
      blockIds: [...new Set(wrong.flatMap(({ blockIds }) => blockIds))],
    })
  if (verdict !== 'right' && verdict !== 'other-rule') return failed(message('check-no-learning'))
  const untaught = named.find(({ found }) => !weights.some(({ id }) => id === found?.id))
  return untaught ? failed(message('check-not-taught', { list: untaught.name })) : PASSED
}

const namesOf = (weights: readonly WeightsReport[]) => weights.map(({ name }) => name)
