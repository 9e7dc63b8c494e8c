/** What a page learns about a program before it runs: whether it wants a drawing pad. */
import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { block, call, own, when } from '../../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../../testing/fixtures/project-of.test-support'
import type { BlockNode } from '../project/project'
import { lower } from './lowering/lower'
import { padUseOf } from './program-uses'

const load = (width: string) => block('data_drawing', { width, list: 'list' })
const useIn = (...stacks: BlockNode[][]) =>
  padUseOf(lower(projectOf({ stacks, lists: { list: [] } }), language).program, language)

describe('the use of a drawing pad', () => {
  it('is none where nothing reads a drawing under a hat', () => {
    expect(useIn([block('events_flag')], [load('10')])).toBeNull()
  })

  it('is to start what stands under “when I draw”', () => {
    expect(useIn([block('events_draw')])).toEqual({ starts: true, widths: [] })
  })

  it('is to be read, at one width or both, or to be asked for', () => {
    expect(useIn([block('events_draw'), load('28'), load('10')])).toEqual({ starts: true, widths: [10, 28] })
    expect(useIn([block('events_flag'), load('28')])).toEqual({ starts: false, widths: [28] })
    expect(useIn([block('events_flag'), when(block('data_has_drawing'))])).toEqual({
      starts: false,
      widths: [],
    })
  })

  it('is found in own blocks, too', () => {
    const { program } = lower(
      projectOf({ flag: [call('look')], own: [own('look', [], false, load('10'))], lists: { list: [] } }),
      language,
    )
    expect(padUseOf(program, language)).toEqual({ starts: false, widths: [10] })
  })
})
