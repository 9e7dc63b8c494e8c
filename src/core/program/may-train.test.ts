import { describe, expect, it } from 'vitest'
import { blockLanguage } from '../../../blocks/index'
import { projectOf as example, exampleNames } from '../../testing/fixtures/examples.test-support'
import {
  add,
  block,
  change,
  get,
  item,
  multiply,
  repeat,
  replace,
  set,
} from '../../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../../testing/fixtures/project-of.test-support'
import type { BlockNode, Project } from '../project/project'
import { lower } from './lowering/lower'
import { mayTrain } from './may-train'

const underTheFlag = (...flag: readonly BlockNode[]) =>
  projectOf({ flag, variables: { n: 0, w: 0.5, step: 0 }, lists: { list: [1, 2, 3], other: [4, 5, 6] } })

const asked = (project: Project) => mayTrain(lower(project, blockLanguage).program, blockLanguage)

const step = () => [set('step', multiply(0.1, get('n'))), change('w', get('step'))]

describe('a program', () => {
  it.each(exampleNames)('that loads images may train: %s', (name) => {
    expect(asked(example(name))).toBe(true)
  })

  it.each([
    ['a variable, by a step that was worked out before', step()],
    ['an item', [replace(1, 'list', add(item(1, 'list'), multiply(0.1, get('n'))))]],
    [
      'a whole list, by a vector block',
      [block('vectors_add_scaled', { k: 0.1, source: 'other', target: 'list' })],
    ],
  ])('with numbers of its own that moves them in a loop may train: %s', (_, body) => {
    expect(asked(underTheFlag(repeat(10, ...body)))).toBe(true)
  })

  it.each([
    ['moves a number once', step()],
    ['counts', [repeat(10, change('n', 1))]],
    ['adds up', [repeat(10, change('n', item(1, 'list')))]],
    ['draws with products', [repeat(10, replace(1, 'list', multiply(get('n'), get('n'))), change('n', 1))]],
  ])('that only %s does not', (_, flag) => {
    expect(asked(underTheFlag(...flag))).toBe(false)
  })
})
