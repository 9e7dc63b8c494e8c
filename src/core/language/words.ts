import { showNumber } from './show-number'

export const SET_WORDS = {
  training: 'training',
  development: 'development',
  test: 'test',
  all: 'whole training',
} as const

/** "1 number", "7 numbers". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${showNumber(count)} ${count === 1 ? one : many}`
}
