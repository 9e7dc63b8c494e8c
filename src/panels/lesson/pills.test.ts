import { describe, expect, it } from 'vitest'
import { blockLanguage } from '../../../blocks/index'
import { pillsIn } from './pills'

const cut = (text: string, type: string) =>
  pillsIn(text, blockLanguage.blocks.get(type)).map(({ kind, text: piece }) => `${kind}: ${piece}`)

describe('a block in words', () => {
  it('has its numbers and menus as pills', () => {
    expect(cut('set total to 0', 'variables_set')).toEqual([
      'words: set',
      'chosen: total',
      'words: to',
      'typed: 0',
    ])
    expect(cut('item i of weights', 'lists_item')).toEqual([
      'words: item',
      'chosen: i',
      'words: of',
      'chosen: weights',
    ])
  })

  it('needs no mouth in the line', () => {
    expect(cut('for each i from 1 to 100', 'control_for_each')).toEqual([
      'words: for each',
      'chosen: i',
      'words: from',
      'typed: 1',
      'words: to',
      'typed: 100',
    ])
  })

  it('is one piece where it is written in another way, or where nobody knows it', () => {
    expect(cut('total, to zero', 'variables_set')).toEqual(['words: total, to zero'])
    expect(pillsIn('zebra', undefined)).toEqual([{ kind: 'words', text: 'zebra' }])
  })

  it('is one piece where it is longer than anybody writes, and that is seen at once', () => {
    const long = `for each ${' from to'.repeat(20_000)}`
    expect(cut(long, 'control_for_each')).toEqual([`words: ${long}`])
  })
})
