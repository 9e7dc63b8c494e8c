import { describe, expect, it } from 'vitest'
import { askedFor } from './address'
import { examples } from './catalogue'

describe("an example's address", () => {
  it('names an example', () => {
    for (const example of examples)
      expect(askedFor(`#example=${example.name}`)).toEqual({ kind: 'example', example })
  })

  it('may be typed carelessly', () => {
    expect(askedFor(`#example=${examples[0]?.name.toUpperCase()}`).kind).toBe('example')
  })

  it('lists the names where it is unknown', () => {
    const asked = askedFor('#example=nothing-here')
    expect(asked.kind === 'unknown' && asked.message).toContain(examples[0]?.name)
  })

  it('is not every address', () => {
    expect(askedFor('').kind).toBe('nothing')
    expect(askedFor('#elsewhere').kind).toBe('nothing')
  })
})
