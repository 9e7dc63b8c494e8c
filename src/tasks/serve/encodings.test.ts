import { expect, it } from 'vitest'
import { acceptedEncodings } from './encodings.mjs'

it.each<[string | undefined, string[]]>([
  [undefined, []],
  ['', []],
  ['gzip, deflate, br, zstd', ['br', 'gzip']],
  ['gzip', ['gzip']],
  ['GZIP;q=0.5,BR;q=0.1', ['gzip', 'br']],
  ['br;q=0, gzip ; q=1.0', ['gzip']],
  ['*', ['br', 'gzip']],
  ['*;q=0.2, br;q=0', ['gzip']],
  ['identity', []],
  ['*;q=0', []],
  ['br;q=often', []],
])('a browser that sends %j takes %j', (header, names) => {
  expect(acceptedEncodings(header).map(({ name }) => name)).toEqual(names)
})
