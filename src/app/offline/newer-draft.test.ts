import { describe, expect, it } from 'vitest'
import { FORMAT, FRAMED_VERSION, VERSION } from '../../core/project/project'
import { isKnown, isOfNewer } from './newer-draft'

describe('what is kept on this device', () => {
  it.each([
    ['a project of this version', JSON.stringify({ format: FORMAT, version: VERSION }), true, false],
    ['a task or a lesson', JSON.stringify({ format: FORMAT, version: FRAMED_VERSION }), true, false],
    [
      'a project of the next version',
      JSON.stringify({ format: FORMAT, version: FRAMED_VERSION + 1 }),
      false,
      true,
    ],
    ['a project whose version is no number', JSON.stringify({ format: FORMAT, version: '2' }), false, false],
    ['something else', JSON.stringify({ version: VERSION }), false, false],
    ['nothing', 'null', false, false],
    ['no JSON at all', 'version 2', false, false],
  ])('%s', (_, text, known, newer) => {
    expect(isKnown(text)).toBe(known)
    expect(isOfNewer(text)).toBe(newer)
  })
})
