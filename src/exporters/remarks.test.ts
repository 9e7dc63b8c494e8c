/** Comments go with the statement that they were written beside, also when they hang on a block in one of its holes. */
import { expect, it } from 'vitest'
import { blockLanguage as language } from '../../blocks/index'
import { add, block, get, repeat, set } from '../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../testing/fixtures/project-of.test-support'
import { remarksOf } from './remarks'

it('collects comments by statement, and notes in reading order', () => {
  const inner = { ...set('v', { ...add(1, get('v')), comment: 'a hole' }), comment: 'a statement' }
  const loop = repeat(2, inner)
  const project = projectOf({ flag: [loop, block('control_stop')], variables: { v: 0 } })
  const note = (y: number, text: string) => ({ x: 0, y, width: 100, height: 100, text })
  const { comments, notes } = remarksOf(
    { ...project, notes: [note(9, 'below'), note(3, 'above'), note(4, ' ')] },
    language,
  )
  expect([...comments]).toEqual([[inner.id, ['a statement', 'a hole']]])
  expect(notes).toEqual(['above', 'below'])
})
