import { expect, it } from 'vitest'
import { textOf } from './text-of'

const TEXT = '{"name": "größer 数 😀"}'

/** As the standard says: two bytes for each of JavaScript's characters, which are UTF-16's. */
const utf16 = (text: string, isBig: boolean): number[] =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).flatMap((code) =>
    isBig ? [code >> 8, code & 255] : [code & 255, code >> 8],
  )

it.each([
  ['UTF-8', [...Buffer.from(TEXT, 'utf8')]],
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...Buffer.from(TEXT, 'utf8')]],
  ['UTF-16, the small end first', utf16(TEXT, false)],
  ['UTF-16, the small end first, with a mark', [0xff, 0xfe, ...utf16(TEXT, false)]],
  ['UTF-16, the big end first', utf16(TEXT, true)],
  ['UTF-16, the big end first, with a mark', [0xfe, 0xff, ...utf16(TEXT, true)]],
])('reads %s', (_, bytes) => expect(textOf(Uint8Array.from(bytes))).toBe(TEXT))

it.each([[[]], [[0]], [[65]], [[0, 0]], [[0xff]]])('reads %j without a throw', (bytes) => {
  expect(typeof textOf(Uint8Array.from(bytes))).toBe('string')
})
