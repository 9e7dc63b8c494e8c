import { describe, expect, it } from 'vitest'
import { Changes, FLASH } from './changes'

const window = (from: number, ...values: number[]) => ({ from, values: Float64Array.from(values) })
const marked = (marks: Uint8Array | null) => marks && [...marks]

describe('changed items', () => {
  it('flash, and what is seen for the first time does not', () => {
    const changes = new Changes()
    expect(changes.look(window(1, 1, 2, 3), 0)).toBeNull()
    expect(marked(changes.look(window(1, 1, 5, 3), 10))).toEqual([0, 1, 0])
    expect(changes.look(window(1, 1, 5, 3), 20)).toBeNull()
  })

  it('flash again only after a rest', () => {
    const changes = new Changes()
    changes.look(window(1, 0), 0)
    expect(marked(changes.look(window(1, 1), 10))).toEqual([1])
    expect(changes.look(window(1, 2), 100)).toBeNull()
    expect(changes.look(window(1, 3), 100 + FLASH - 1)).toBeNull()
    expect(marked(changes.look(window(1, 4), 3 * FLASH))).toEqual([1])
  })

  it('are told from items that were only scrolled', () => {
    const changes = new Changes()
    changes.look(window(1, 10, 20, 30), 0)
    expect(changes.look(window(2, 20, 30, 40), 10)).toBeNull()
    expect(marked(changes.look(window(1, 7, 20, 31), 20))).toEqual([0, 0, 1])
    expect(changes.look(window(500, 1, 1), 30)).toBeNull()
  })

  it('tell −0 from 0', () => {
    const changes = new Changes()
    changes.look(window(1, 0), 0)
    expect(marked(changes.look(window(1, -0), 10))).toEqual([1])
  })
})
