/** A stack that stands where nobody could ever find it is no reason to refuse a whole file. */
import { describe, expect, it } from 'vitest'
import { blockLanguage as language } from '../../../../blocks/index'
import { refusalOf, smallProject } from '../../../testing/fixtures/small-project.test-support'
import { sentence } from '../../../words'
import { readByHand } from './read-by-hand'

/** The small project with its stacks at other places. */
const at = (...places: readonly (readonly [x: unknown, y: unknown])[]) => {
  const project = smallProject()
  const [first] = project.stacks as readonly object[]
  const stacks = places.map(([x, y], i) => (i === 0 ? { ...first, x, y } : { x, y, blocks: [] }))
  return readByHand(JSON.stringify({ ...project, stacks }), language)
}

describe('a stack that stands out of reach', () => {
  it('is brought near, which is told, and the others stay', () => {
    const read = at([-500_000_000, 40])
    if (!read.ok || !('told' in read)) throw new Error('It is opened, and something is told.')
    expect(read.project.stacks[0]).toMatchObject({ x: 60, y: 60 })
    expect(sentence(read.told)).toBe(
      'One stack or note stood too far away to be found. It is at the top left now.',
    )
  })

  it('is nothing to tell of where it is within reach', () => {
    const read = at([-1_000_000, 1_000_000])
    expect(read).toMatchObject({ ok: true, project: { stacks: [{ x: -1_000_000, y: 1_000_000 }] } })
    expect(read).not.toHaveProperty('told')
  })

  it('whose place is no number is refused as before', () => {
    expect(refusalOf(at(['far', 0]))).toContain('stack 1')
    expect(refusalOf(at([1e9, null]))).toContain('stack 1')
  })

  it('does not make a damaged file a good one', () => {
    const project = { ...smallProject(), seed: 'seven' }
    const [first] = project.stacks as readonly object[]
    const text = JSON.stringify({ ...project, stacks: [{ ...first, x: 1e9 }] })
    expect(refusalOf(readByHand(text, language))).toContain('seed')
  })
})
