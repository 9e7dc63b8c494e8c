/**
 * A bare Blockly page that loads the same blocks in plain shapes: what Blockly itself takes, with no page of ours around it.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { blockLanguage } from '../../blocks/index'
import type { BlockDefinition } from '../../src/core/language/block'
import type { BlockNode, Project } from '../../src/core/project/project'
import type { BenchFolders } from '../folders'

/** A block as Blockly's own loader takes it. */
interface State {
  readonly type: string
  readonly x?: number
  readonly y?: number
  readonly fields?: Readonly<Record<string, unknown>>
  readonly inputs?: Readonly<Record<string, { readonly block?: State; readonly shadow?: State }>>
  readonly next?: { readonly block: State }
}

/** Where the pages lie in the folder that is served. */
const PLACE = 'bare-blockly'

/** A page for each project, beside the served one; gives their addresses. */
export function writeBarePages(
  { root, cache }: BenchFolders,
  url: string,
  projects: ReadonlyMap<string, Project>,
): ReadonlyMap<string, string> {
  const folder = join(cache, 'bench-page', PLACE)
  mkdirSync(folder, { recursive: true })
  for (const file of ['blockly_compressed.js', 'msg/en.js', 'media'])
    cpSync(join(root, 'node_modules', 'blockly', file), join(folder, file), { recursive: true })
  for (const [name, project] of projects) {
    const data = `const SHAPES = ${JSON.stringify(shapes())}\nconst STATE = ${JSON.stringify(stateOf(project))}\n`
    writeFileSync(join(folder, `${name}.js`), `${data}${START}`)
    writeFileSync(join(folder, `${name}.html`), pageWith(`${name}.js`))
  }
  return new Map([...projects.keys()].map((name) => [name, `${url}${PLACE}/${name}.html`]))
}

const pageWith = (
  script: string,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Blockly</title>
<link rel="icon" href="data:,"><style>html, body, #blocks { height: 100%; margin: 0 }</style><div id="blocks"></div>
${['blockly_compressed.js', 'msg/en.js', script].map((file) => `<script src="${file}"></script>`).join('\n')}</html>`

const START = `Blockly.defineBlocksWithJsonArray(SHAPES)
const kinds = SHAPES.filter(({ type }) => !type.startsWith('shadow_'))
Blockly.serialization.workspaces.load(STATE, Blockly.inject('blocks', {
  renderer: 'zelos', media: 'media/', zoom: { controls: true }, move: { wheel: true },
  toolbox: { kind: 'categoryToolbox', contents: [{ kind: 'category', name: 'Blocks', contents: kinds.map(({ type }) => ({ kind: 'block', type })) }] },
}))`

function shapes(): readonly object[] {
  return [
    { type: 'shadow_number', message0: '%1', args0: [{ type: 'field_number', name: 'value' }], output: null },
    { type: 'shadow_text', message0: '%1', args0: [{ type: 'field_input', name: 'value' }], output: null },
    ...[...blockLanguage.blocks.values()].map(shapeOf),
  ]
}

function shapeOf({ type, text, slots, gives }: BlockDefinition): object {
  const args: object[] = []
  const message = text.replaceAll('%', '%%').replaceAll(/\{(\w+)\}/g, (_, name) => {
    const kind = slots[name]?.kind
    if (kind === 'body') args.push({ type: 'input_statement', name })
    else if (isHole(kind)) args.push({ type: 'input_value', name })
    else args.push({ type: 'field_input', name })
    return `%${args.length}`
  })
  const isValue = gives === 'number' || gives === 'boolean' || gives === 'list'
  return {
    type,
    message0: message,
    args0: args,
    inputsInline: true,
    colour: 210,
    ...(isValue && { output: null }),
    ...((gives === 'statement' || gives === 'last') && { previousStatement: null }),
    ...((gives === 'statement' || gives === 'hat') && { nextStatement: null }),
  }
}

const isHole = (kind: string | undefined) => ['number', 'boolean', 'text', 'list'].includes(kind ?? '')

function stateOf({ stacks }: Project): object {
  const blocks = stacks.flatMap(({ x, y, blocks }) => {
    const top = stackOf(blocks)
    return top ? [{ ...top, x, y }] : []
  })
  return { blocks: { languageVersion: 0, blocks } }
}

function stackOf(nodes: readonly BlockNode[]): State | null {
  return nodes.reduceRight<State | null>((below, node) => {
    const block = blockOf(node)
    return below ? { ...block, next: { block: below } } : block
  }, null)
}

function blockOf({ type, args = {} }: BlockNode): State {
  const slots = blockLanguage.blocks.get(type)?.slots ?? {}
  const fields: Record<string, unknown> = {}
  const inputs: Record<string, { block?: State; shadow?: State }> = {}
  for (const [name, slot] of Object.entries(slots)) {
    const argument = args[name]
    if (slot.kind === 'body') {
      const first = stackOf(Array.isArray(argument) ? argument : [])
      if (first) inputs[name] = { block: first }
    } else if (isHole(slot.kind)) {
      if (typeof argument === 'object' && !Array.isArray(argument))
        inputs[name] = { block: blockOf(argument as BlockNode) }
      else if (slot.kind !== 'boolean') {
        const shadow = slot.kind === 'number' ? 'shadow_number' : 'shadow_text'
        inputs[name] = { shadow: { type: shadow, fields: { value: argument ?? '' } } }
      }
    } else fields[name] = String(argument ?? '')
  }
  return { type, fields, inputs }
}
