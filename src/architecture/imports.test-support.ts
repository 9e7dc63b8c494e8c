/**
 * Reads off a source file what it imports, from its syntax tree: a search by pattern would stumble over comments
 * and over apostrophes in the text of a page.
 */
import { parseAst } from 'vite'

interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

export interface Imports {
  /** What stands in quotes after `import`, `export … from` and in `import(…)`. */
  readonly modules: readonly Import[]
  /** Addresses beside the file: of `new URL(…, import.meta.url)`, as workers are started. */
  readonly addresses: readonly string[]
  /** Patterns of `import.meta.glob`. */
  readonly patterns: readonly string[]
}

export interface Import {
  readonly specifier: string
  /** `import type` and the like leave nothing behind in the program that runs. */
  readonly typesOnly: boolean
}

export function importsOf(path: string, source: string): Imports {
  const modules: Import[] = []
  const addresses: string[] = []
  const patterns: string[] = []
  const lang = path.endsWith('x') ? 'tsx' : path.endsWith('.ts') ? 'ts' : 'js'
  visit(parseAst(source, { lang }), (node) => {
    const from = node.source
    if (isText(from) && /^(Import|Export|TSImport)/.test(node.type)) {
      const typesOnly = [node.importKind, node.exportKind].includes('type') || node.type === 'TSImportType'
      modules.push({ specifier: from.value, typesOnly })
    }
    if (node.type === 'NewExpression' && isNamed(node.callee, 'URL')) {
      const [place, base] = node.arguments as readonly unknown[]
      if (isText(place) && isOfMeta(base, 'url')) addresses.push(place.value)
    }
    if (node.type === 'CallExpression' && isOfMeta(node.callee, 'glob')) {
      const [first] = node.arguments as readonly unknown[]
      const given =
        isNode(first) && first.type === 'ArrayExpression' ? (first.elements as unknown[]) : [first]
      patterns.push(...given.filter(isText).map(({ value }) => value))
    }
  })
  return { modules, addresses, patterns }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

const isText = (value: unknown): value is Node & { readonly value: string } =>
  isNode(value) && value.type === 'Literal' && typeof value.value === 'string'

const isNamed = (value: unknown, name: string) =>
  isNode(value) && value.type === 'Identifier' && value.name === name

/** `import.meta.<name>` */
const isOfMeta = (value: unknown, name: string) =>
  isNode(value) &&
  value.type === 'MemberExpression' &&
  isNode(value.object) &&
  value.object.type === 'MetaProperty' &&
  isNamed(value.property, name)

function visit(value: unknown, look: (node: Node) => void): void {
  if (Array.isArray(value)) for (const each of value) visit(each, look)
  else if (typeof value === 'object' && value !== null) {
    if (isNode(value)) look(value)
    for (const each of Object.values(value)) visit(each, look)
  }
}
