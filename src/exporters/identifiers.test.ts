/** Identifiers from any name that a learner or a hostile file may have thought of. */
import { describe, expect, it } from 'vitest'
import { Identifiers, saysItAll } from './identifiers'

const rules = { reserved: new Set(['for', 'print', 'list']) }
const take = (name: string, more: Partial<typeof rules & { ignoresCase: boolean }> = {}) =>
  new Identifiers({ ...rules, ...more }).take(name, 'variable')

describe('an identifier', () => {
  it.each([
    ['w1', 'w1'],
    ['hidden error', 'hidden_error'],
    ['größe', 'grosse'],
    ['Größe', 'Grosse'],
    ['∂ loss / ∂ w', 'd_loss_d_w'],
    ['θ', 'theta'],
    ['2nd try', 'n2nd_try'],
    ['for', 'for_'],
    ['print', 'print_'],
    ['__proto__', 'proto'],
    ['😀', 'variable'],
    ['مرحبا', 'variable'],
    ['a\nimport os', 'a_import_os'],
    ['"; os.system("ls")', 'os_system_ls'],
    ['*/ int x; /*', 'int_x'],
    ['', 'variable'],
    ['___', 'variable'],
  ])('of %j is %s', (name, identifier) => {
    expect(take(name)).toBe(identifier)
  })

  it('is short where the name is long', () => {
    expect(take('a'.repeat(500))).toBe('a'.repeat(40))
  })

  it('is made of ASCII letters, digits and underscores whatever the name', () => {
    for (let code = 0; code < 0x3000; code++)
      expect(take(`x${String.fromCodePoint(code)}`)).toMatch(/^[A-Za-z][A-Za-z0-9_]*$/)
  })

  it('differs from all others of its scope, and from those outside', () => {
    const outer = new Identifiers(rules)
    expect(['a', 'a', 'A', 'a!', 'for', 'for'].map((name) => outer.take(name, 'x'))).toEqual([
      'a',
      'a_2',
      'A',
      'a_3',
      'for_',
      'for_2',
    ])
    const inner = outer.inner()
    expect([inner.take('a', 'x'), inner.take('b', 'x'), outer.take('b', 'x')]).toEqual(['a_4', 'b', 'b'])
  })

  it('differs in more than case where the language wants that', () => {
    const identifiers = new Identifiers({ ...rules, ignoresCase: true })
    expect([identifiers.take('a', 'x'), identifiers.take('A', 'x')]).toEqual(['a', 'A_2'])
  })

  it('says it all, or needs a remark', () => {
    expect(saysItAll('hidden error', 'hidden_error')).toBe(true)
    expect(saysItAll('for', 'for_')).toBe(false)
    expect(saysItAll('θ', 'theta')).toBe(false)
  })
})
