/**
 * Reads off the sources which texts they name, and which they write themselves. From the syntax tree: a search by
 * pattern would stumble over comments and types.
 */
import { parseAst } from 'vite'

interface Node {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

/** A text that is asked for by its name, with the names of the values that it is given; null where those are not spelled out. */
export interface Named {
  readonly line: number
  readonly name: string
  readonly values: readonly string[] | null
  /** The sentence that a block brings along. */
  readonly english: string | null
}

export interface Raw {
  readonly line: number
  readonly text: string
}

export interface Spoken {
  readonly named: readonly Named[]
  /** Texts for people that stand right in the source. */
  readonly raw: readonly Raw[]
  /** All string literals: a name may be chosen from a table. */
  readonly literals: ReadonlySet<string>
}

/** What is never read by a learner: mistakes of ours, which only developers see. */
const FOR_DEVELOPERS = /^(Error|RangeError|TypeError|console\.(error|warn|log))$/

/** Where a block's English stands: on the block, in its help, over its examples. */
const OF_BLOCKS = new Set(['text', 'help', 'shows', 'stops', 'name', 'says'])

/** What assistive technology and browsers read out of attributes. */
const READ_ATTRIBUTES = new Set([
  'title',
  'label',
  'alt',
  'placeholder',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
])

export function spokenIn(path: string, source: string): Spoken {
  const named: Named[] = []
  const raw: Raw[] = []
  const literals = new Set<string>()
  const isBlock = path.startsWith('blocks/')
  const lineOf = (node: Node) => source.slice(0, node.start).split('\n').length
  const add = (node: Node, text: string) => raw.push({ line: lineOf(node), text: text.trim() })

  const walk = (value: unknown, key: string, above: Node | null): void => {
    if (Array.isArray(value)) {
      for (const item of value) walk(item, key, above)
      return
    }
    if (!isNode(value)) return
    const node = value
    if (
      node.type.startsWith('TS') &&
      node.type !== 'TSAsExpression' &&
      node.type !== 'TSSatisfiesExpression' &&
      node.type !== 'TSNonNullExpression'
    )
      return
    if (/^(Import|Export(All|Named))/.test(node.type) && isNode(node.source)) return
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      const callee = nameOf(node.callee)
      if (FOR_DEVELOPERS.test(callee)) return
      const args = node.arguments as readonly unknown[]
      if (/^(say|parts|message|translated)$/.test(callee) && isText(args[0])) {
        const [first, second, third] = args
        literals.add(first.value)
        if (callee !== 'translated') {
          const given = [second, ...(callee === 'parts' ? [third] : [])].filter((each) => each !== undefined)
          const keys = given.map(keysOf)
          named.push({
            line: lineOf(node),
            name: first.value,
            values: keys.some((each) => each === null) ? null : keys.flatMap((each) => each ?? []),
            english: callee === 'message' && isText(third) ? third.value : null,
          })
        }
        // A block's own sentence, and English that another language may replace, belong here.
        if (callee === 'message' || callee === 'translated') {
          walk(second, '', node)
          if (callee === 'message' && third !== undefined && !isBlock) add(node, 'a sentence in a message')
          return
        }
      }
    }
    if (node.type === 'Property' && isBlock && OF_BLOCKS.has(nameOf(node.key))) return
    if (node.type === 'JSXText' && typeof node.value === 'string' && /\p{L}/u.test(node.value))
      add(node, node.value)
    if (
      node.type === 'JSXAttribute' &&
      isNode(node.name) &&
      READ_ATTRIBUTES.has(String(node.name.name)) &&
      isText(node.value) &&
      /\p{L}/u.test(node.value.value)
    )
      add(node, node.value.value)
    if (isText(node)) {
      literals.add(node.value)
      if (above?.type !== 'JSXAttribute' && isSentence(node.value)) add(node, node.value)
    }
    if (node.type === 'TemplateLiteral') {
      const text = (node.quasis as readonly { readonly value: { readonly cooked: string } }[])
        .map(({ value: { cooked } }) => cooked)
        .join('·')
      if (isSentence(text)) add(node, text)
    }
    for (const [each, inside] of Object.entries(node)) if (each !== 'type') walk(inside, each, node)
  }
  walk(parseAst(source, { lang: path.endsWith('x') ? 'tsx' : 'ts' }), '', null)
  return { named, raw, literals }
}

/** Two words or more that begin like a sentence or end like one. */
const isSentence = (text: string): boolean =>
  /\p{L}{2,}[,:;]? ["“']?(\p{L}|·|\d)/u.test(text) &&
  (/^["“']?\p{Lu}\p{Ll}*[ ,:]/u.test(text.trim()) || /\p{L}[.?!…]["”']?$/u.test(text.trim()))

function keysOf(value: unknown): readonly string[] | null {
  if (!isNode(value) || value.type !== 'ObjectExpression') return null
  const keys: string[] = []
  for (const property of value.properties as readonly Node[]) {
    if (property.type !== 'Property' || property.computed) return null
    keys.push(isText(property.key) ? property.key.value : nameOf(property.key))
  }
  return keys
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

const isText = (value: unknown): value is Node & { readonly value: string } =>
  isNode(value) && value.type === 'Literal' && typeof value.value === 'string'

/** `name`, `object.name`, or ''. */
function nameOf(value: unknown): string {
  if (!isNode(value)) return ''
  if (value.type === 'Identifier') return String(value.name)
  if (value.type === 'MemberExpression') return `${nameOf(value.object)}.${nameOf(value.property)}`
  return ''
}
