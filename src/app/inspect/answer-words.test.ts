import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { add, set } from '../../testing/fixtures/in-blocks.test-support'
import { projectOf } from '../../testing/fixtures/project-of.test-support'
import { Recorded } from '../../testing/fixtures/recorded.test-support'
import { aboutBlock, aboutNumber, ago, spoken } from './answer-words'

const NO_WORDING = { project: projectOf({ flag: [] }), language }

describe('what is said of a block', () => {
  it('is its formula, and when', () => {
    const sum = add(3, 0.123456)
    const run = new Recorded({ flag: [set('x', sum)], variables: { x: 0 } }).run()
    const answer = run.ask({ about: 'block', blockId: sum.id })
    const words = aboutBlock(sum.id, answer, { project: run.project, language })
    expect(words && spoken(words)).toBe('3 + 0.123 = 3.123. just now')
    expect([ago(1), ago(12_345)]).toEqual(['1 block ago', '12,345 blocks ago'])
  })

  it('is how far was looked, where it did nothing', () => {
    const nothing = (isAll: boolean) =>
      aboutBlock('b', { kind: 'didNothing', lookedAt: 10_000, isAll }, NO_WORDING)
    expect(nothing(false)?.main).toEqual(['This block did not run in the last 10,000 blocks.'])
    expect(nothing(true)?.main).toEqual(['This block has not run yet.'])
    expect(aboutBlock('b', { kind: 'unknown' }, NO_WORDING)).toBeNull()
  })
})

describe('what is said of a number', () => {
  const wrote = { kind: 'wrote', blockId: 'b', moment: 3, ago: 412 } as const
  it('is what it was and what it became, and when', () => {
    const words = aboutNumber('total', { ...wrote, before: 1.2, after: 1.53 })
    expect(words && spoken(words)).toBe('total: 1.2 → 1.53. 412 blocks ago')
    expect(aboutNumber('item 3 of w', { ...wrote, before: null, after: 5 })?.main).toEqual([
      'item 3 of w came here: ',
      5,
    ])
    expect(aboutNumber('item 3 of w', { ...wrote, before: 5, after: null })?.main).toEqual([
      'item 3 of w went away here.',
    ])
  })

  it('is that nobody changed it, or that the record does not reach so far', () => {
    const nobody = { kind: 'nobodyWrote', value: 7, lookedAt: 500, writers: [] } as const
    const all = aboutNumber('total', { ...nobody, isAll: true })
    expect(all && spoken(all)).toBe(
      'total has not changed in this run.. It started with 7.'.replace('..', '.'),
    )
    expect(aboutNumber('total', { ...nobody, isAll: false })?.main).toEqual([
      'total did not change in the last 500 blocks.',
    ])
  })
})
