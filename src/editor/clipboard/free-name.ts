/** A name that nothing has yet: “grow”, else “grow 2”, “grow 3” … */
import { LONGEST_NAME } from '../../core/project/limits'
import { nameKey } from '../../core/project/names'

export function freeName(name: string, taken: readonly string[]): string {
  const keys = new Set(taken.map(nameKey))
  if (!keys.has(nameKey(name))) return name
  const base = name.replace(/ \d{1,6}$/, '')
  for (let number = 2; ; number++) {
    const ending = ` ${number}`
    const numbered = shortened(base, LONGEST_NAME - ending.length) + ending
    if (!keys.has(nameKey(numbered))) return numbered
  }
}

/** By whole characters: half of one is no name. */
function shortened(name: string, most: number): string {
  let short = name
  while (short.length > most) short = [...short].slice(0, -1).join('')
  return short.trimEnd()
}
