/**
 * How programs are taken apart for their colours: Prism's grammars for Python and C, a small one of our own for blocks
 * as text, and in all of them the names of this program's variables, lists and own blocks. Prism is loaded when the
 * first program is painted.
 */
import type { Grammar, Pattern, Token } from 'prismjs/components/prism-core'
import type { Looks, NameKind } from '../../exporters'
import type { Ink } from './painted'

export type Tokenize = (text: string) => readonly Token[]

/** Of Prism's words for pieces of code, those that get an ink; the rest is plain. */
export const INK_OF: Readonly<Record<string, Ink>> = {
  keyword: 'keyword',
  directive: 'keyword',
  'directive-hash': 'keyword',
  'class-name': 'keyword',
  boolean: 'keyword',
  constant: 'number',
  number: 'number',
  comment: 'comment',
  string: 'string',
  char: 'string',
  'triple-quoted-string': 'string',
  'string-interpolation': 'string',
  function: 'function',
  builtin: 'function',
  variable: 'variable',
  list: 'list',
  'own block': 'own block',
}

/** Names are looked for in what these leave. */
const ABOVE_NAMES = ['comment', 'string-interpolation', 'triple-quoted-string', 'char', 'macro', 'string']

export async function tokenizer({ syntax, names }: Looks): Promise<Tokenize> {
  const prism = await loadPrism()
  const grammar = syntax === 'scratch' ? scratch(names) : withNames(prism.languages[syntax], names)
  return (text) => prism.tokenize(text, grammar)
}

async function loadPrism() {
  // Unless it is told not to, Prism colours the page by itself, and answers to messages where it is in a worker.
  Object.assign(globalThis, { Prism: { manual: true, disableWorkerMessageHandler: true } })
  const { default: prism } = await import('prismjs/components/prism-core')
  Object.assign(globalThis, { Prism: prism })
  await import('prismjs/components/prism-clike')
  await Promise.all([import('prismjs/components/prism-c'), import('prismjs/components/prism-python')])
  return prism
}

function withNames(base: Grammar, names: Looks['names']): Grammar {
  const entries = Object.entries(base)
  const isAbove = ([name]: [string, Pattern]) => ABOVE_NAMES.includes(name)
  // A field of something else, as in `span.length`, only happens to have a list's name.
  const patterns = kinds(names).map(([kind, all]): [string, Pattern] => [
    kind,
    new RegExp(String.raw`(?<![\w.]|->)(?:${all})(?!\w)`),
  ])
  return Object.fromEntries([
    ...entries.filter(isAbove),
    ...patterns,
    ...entries.filter((entry) => !isAbove(entry)),
  ])
}

/** Blocks as people write about them: menus in [ v], words in [ ], numbers and values in ( ), questions in < >. */
function scratch(names: Looks['names']): Grammar {
  const patterns = kinds(names).map(([kind, all]): [string, Pattern] => [
    kind,
    kind === 'own block'
      ? { pattern: new RegExp(String.raw`^(\s*(?:define )?)(?:${all})(?= |$)`, 'm'), lookbehind: true }
      : { pattern: new RegExp(String.raw`([[(])(?:${all})(?= v\]|\))`), lookbehind: true },
  ])
  return {
    ...Object.fromEntries(patterns),
    number: { pattern: /(\()-?(?:\d[\d.]*(?:e[-+]?\d+)?|Infinity)(?=\))/i, lookbehind: true },
    string: { pattern: /\[(?![^[\]]* v\])[^[\]]*\]/ },
    keyword:
      /^\s*(?:when .*|define|repeat until|repeat|forever|if|else|end|stop)(?= |$)|(?<=[>)] )then$|(?<=[>)] )(?:and|or)(?= [<(])/m,
  }
}

/** The longest first, because one name may begin like another. */
function kinds(names: Looks['names']): readonly (readonly [NameKind, string])[] {
  const order: readonly NameKind[] = ['own block', 'list', 'variable']
  return order.flatMap((kind) => {
    const own = [...names].filter(([, each]) => each === kind).map(([name]) => name)
    if (own.length === 0) return []
    const longestFirst = own.toSorted((a, b) => b.length - a.length)
    return [[kind, longestFirst.map(escaped).join('|')] as const]
  })
}

const escaped = (name: string) => name.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)
