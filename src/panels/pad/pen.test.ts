import { describe, expect, it } from 'vitest'
import { afterKey, type Pen, penAtRest, penInWords } from './pen'

const SIDE = 140

function press(...keys: string[]): Pen {
  return keys.reduce((pen, key) => afterKey(pen, key, false, SIDE) ?? pen, penAtRest(SIDE))
}

describe('the pen that keys move', () => {
  it('begins in the middle, lifted', () => {
    expect(penInWords(press(), SIDE)).toBe('Pen up, column 15, row 15')
  })

  it('goes where the arrows point', () => {
    expect(press('ArrowLeft', 'ArrowLeft', 'ArrowDown')).toEqual({ x: 60, y: 75, isDown: false })
    expect(afterKey(penAtRest(SIDE), 'ArrowUp', true, SIDE)).toEqual({ x: 70, y: 68.75, isDown: false })
  })

  it('stays on the paper', () => {
    expect(press(...Array.from({ length: 40 }, () => 'ArrowRight'))).toMatchObject({ x: SIDE, y: 70 })
    expect(penInWords(press(...Array.from({ length: 40 }, () => 'ArrowRight')), SIDE)).toBe(
      'Pen up, column 28, row 15',
    )
    expect(press(...Array.from({ length: 40 }, () => 'ArrowUp')).y).toBe(0)
  })

  it('is put down and lifted with Space or Enter, and lifted with Escape', () => {
    expect(press(' ').isDown).toBe(true)
    expect(press(' ', 'Enter').isDown).toBe(false)
    expect(press(' ', 'ArrowDown', 'Escape')).toEqual({ x: 70, y: 75, isDown: false })
    expect(afterKey(penAtRest(SIDE), 'Escape', false, SIDE)).toBeNull()
  })

  it('leaves all other keys alone', () => {
    for (const key of ['Tab', 'a', 'toString', 'F9'])
      expect(afterKey(penAtRest(SIDE), key, false, SIDE)).toBeNull()
  })
})
