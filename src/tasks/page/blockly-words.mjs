/**
 * Leaves out of Blockly's texts those that Blockly itself never says: three quarters of them stand on its ready-made
 * blocks, of which we have none.
 */

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** @returns {import('vite').Plugin} */
export function blocklyWords() {
  return {
    name: 'blockly-words',
    apply: 'build',
    load: {
      filter: { id: /blockly\/msg\/en\.mjs$/ },
      async handler(id) {
        const folder = dirname(id)
        const code = await readFile(join(folder, '..', 'blockly_compressed.js'), 'utf8')
        const said = wordsSaid(code, createRequire(id)('./en.js'))
        return Object.entries(said)
          .map(([name, text]) => `export const ${name} = ${JSON.stringify(text)}`)
          .join('\n')
      },
    },
  }
}

/**
 * Blockly's minifier leaves the names of texts as they are.
 *
 * @param {string} code of Blockly's core
 * @param {Readonly<Record<string, string>>} texts by their names
 * @returns {Record<string, string>}
 */
export function wordsSaid(code, texts) {
  const names = new Set(code.match(/\b[A-Z][A-Z\d_]+\b/g))
  return Object.fromEntries(Object.entries(texts).filter(([name]) => names.has(name)))
}
