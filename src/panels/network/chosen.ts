/**
 * Which unit is looked into. Pointing at one or moving the focus to it shows it; a click holds on to it, so that a
 * hand on its way to the numbers does not change them.
 */
import { useState } from 'preact/hooks'

/** A hidden unit, counted from 0, or the output. */
export type UnitName = number | 'output'

export interface Chosen {
  readonly unit: UnitName
  readonly isHeld: boolean
}

export const pointedAt = (before: Chosen | null, unit: UnitName): Chosen =>
  before?.isHeld ? before : { unit, isHeld: false }

export const focused = (before: Chosen | null, unit: UnitName): Chosen =>
  before?.unit === unit ? before : { unit, isHeld: false }

export const clicked = (before: Chosen | null, unit: UnitName): Chosen => ({
  unit,
  isHeld: !(before?.isHeld && before.unit === unit),
})

export interface Chooser {
  readonly chosen: Chosen | null
  point(unit: UnitName): void
  focus(unit: UnitName): void
  click(unit: UnitName): void
}

export function useChosen(): Chooser {
  const [chosen, choose] = useState<Chosen | null>(null)
  return {
    chosen,
    point: (unit) => choose((before) => pointedAt(before, unit)),
    focus: (unit) => choose((before) => focused(before, unit)),
    click: (unit) => choose((before) => clicked(before, unit)),
  }
}
