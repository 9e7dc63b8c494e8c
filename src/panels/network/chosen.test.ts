import { expect, it } from 'vitest'
import { clicked, focused, pointedAt } from './chosen'

it('pointing shows a unit, until a click holds on to one', () => {
  const pointed = pointedAt(pointedAt(null, 2), 3)
  expect(pointed).toEqual({ unit: 3, isHeld: false })
  const held = clicked(pointed, 3)
  expect(held).toEqual({ unit: 3, isHeld: true })
  expect(pointedAt(held, 4)).toEqual(held)
})

it('another click lets go, and a click elsewhere holds on to that', () => {
  const held = { unit: 3, isHeld: true }
  expect(clicked(held, 3)).toEqual({ unit: 3, isHeld: false })
  expect(clicked(focused(held, 'output'), 'output')).toEqual({ unit: 'output', isHeld: true })
})

it('the focus shows where it is, also while another unit is held', () => {
  expect(focused({ unit: 3, isHeld: true }, 4)).toEqual({ unit: 4, isHeld: false })
  expect(focused({ unit: 3, isHeld: true }, 3)).toEqual({ unit: 3, isHeld: true })
})
