/** What Fluent makes of our values: numbers whole, plurals by the language, messages inside messages, elements in place. */
import { afterEach, describe, expect, it } from 'vitest'
import { message } from '../core/message'
import { speakEnglish } from '../testing/speak-english.test-support'
import { alsoSay, blockText, parts, say, sentence, speak, translated } from '.'
import { pseudo } from './pseudo'

const TEXTS = `
found = { $count ->
    [one] { COUNT($count) } item in { $list }
   *[other] { COUNT($count) } items in { $list }
}
exact = It is { $x }.
`
const english = { tag: 'en', texts: [TEXTS] }

afterEach(speakEnglish)

describe('numbers', () => {
  it.each([
    [0.1234567890123, '0.1234567890123'],
    [1234567, '1234567'],
    [-0, '0'],
    [1e21, '1e21'],
    [Number.NEGATIVE_INFINITY, '-∞'],
  ])('%d stands whole in a sentence', (x, shown) => {
    speak(english)
    expect(say('exact', { x })).toBe(`It is ${shown}.`)
  })

  it('have the decimal sign of the language', () => {
    speak({ tag: 'de', texts: ['exact = Es ist { $x }.'] })
    expect(say('exact', { x: 0.5 })).toBe('Es ist 0,5.')
  })

  it('that count choose the plural, and have their thousands apart', () => {
    speak(english)
    expect(say('found', { count: 1, list: 'w' })).toBe('1 item in w')
    expect(say('found', { count: 12665, list: 'w' })).toBe('12,665 items in w')
    speak({
      tag: 'pl',
      texts: [
        'found = { $count ->\n  [one] { $count } element\n  [few] { $count } elementy\n *[many] { $count } elementów\n }',
      ],
    })
    expect([1, 3, 5, 22].map((count) => say('found', { count }))).toEqual([
      '1 element',
      '3 elementy',
      '5 elementów',
      '22 elementy',
    ])
  })
})

describe('texts that come later', () => {
  it('replace what was known, said before or not, and may name others, terms too', () => {
    speak({ tag: 'en', texts: ['a = one\nb = one\n# a remark\nc = { b } and { -name }\n-name = Ada'] })
    expect(say('a')).toBe('one')
    alsoSay(['a = two\nb = two\n  and\n\n  more\n\nd = four'])
    expect(say('a')).toBe('two')
    expect(say('b')).toBe('two\nand\n\nmore')
    expect(say('c')).toBe('two\nand\n\nmore and Ada')
    expect(say('d')).toBe('four')
    expect(say('constructor')).toBe('constructor')
  })
})

describe('messages', () => {
  it('stand inside others, and in lists', () => {
    speak({ tag: 'en', texts: ['row = row { $row } of { $list }', 'look = Look at { $where }.'] })
    const row = message('row', { row: 3, list: 'w1' })
    expect(sentence(message('look', { where: row }))).toBe('Look at row 3 of w1.')
    expect(sentence(message('look', { where: [row, 'total', 'h'] }))).toBe(
      'Look at row 3 of w1, total, and h.',
    )
  })

  it('of blocks bring English along, which a language may replace', () => {
    const own = message('a_block-fault', { n: 2 }, 'There are { $n }.')
    speak(english)
    expect(sentence(own)).toBe('There are 2.')
    speak({ tag: 'de', texts: ['a_block-fault = Es sind { $n }.'] })
    expect(sentence(own)).toBe('Es sind 2.')
  })

  it('that nobody has written show their name', () => {
    expect(say('no-such-text')).toBe('no-such-text')
  })

  it('may hold other things than text, in the order of the language', () => {
    speak({ tag: 'en', texts: ['press = Press { $flag } or { $key }.'] })
    const [flag, key] = [{ element: 'flag' }, { element: 'key' }]
    expect(parts('press', { key, flag })).toEqual(['Press ', flag, ' or ', key, '.'])
  })
})

describe('texts that live beside what they belong to', () => {
  const block = { type: 'lists_add', text: 'add {value} to {list}', help: '' }

  it('are English until the language has its own', () => {
    expect(blockText(block)).toBe('add {value} to {list}')
    speak({ tag: 'de', texts: ['block-lists_add = hänge an { $list } { $value } an'] })
    expect(blockText(block)).toBe('hänge an {list} {value} an')
  })

  it('show in the pseudo-language that they can be translated', () => {
    speak(pseudo(english))
    expect(blockText(block)).toBe('àðð {value} ţö {list}')
    expect(translated('title', 'Zeros')).toBe('Žèŕöš')
    expect(say('exact', { x: 'pixels' })).toBe('Îţ îš pixels.')
  })
})
