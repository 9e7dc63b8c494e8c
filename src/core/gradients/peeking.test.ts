/** A program that peeks is told which blocks bring the label in, however they do it. */
import { expect, it } from 'vitest'
import { parts } from '../../testing/backprop/short/programs.test-support'
import { short } from '../../testing/backprop/short/short.test-support'
import { blocksOf } from '../../testing/fixtures/examples.test-support'
import { checked } from '../../testing/gradients/checked.test-support'

const trained = (...peeking: readonly string[]) =>
  short(
    [
      ...['list hints = [0 2]', '$onebegin', 'repeat 200:', '  $next', '  $one'],
      ...[...peeking, '  a = sigmoid(z)', '  e = a - y', '  $oneupd'],
    ].join('\n'),
    parts,
  )

it.each([
  ['by a question', 'control_if', ['  if y = 1:', '    z += 2']],
  ['by a count of turns', 'control_repeat', ['  repeat y:', '    z += 2']],
  ['by which item is taken', 'variables_change', ['  z += hints[y + 1]']],
])('%s', async (_, type, peeking) => {
  const project = trained(...peeking)
  const { verdict, notes } = await checked(project)
  expect(verdict).toBe('peeks')
  const named = notes.flatMap(({ blockIds }) => blockIds)
  const types = blocksOf(project).flatMap((block) => (named.includes(block.id) ? block.type : []))
  expect(types).toEqual([type])
})
