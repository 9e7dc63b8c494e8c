/** Modules that the page carries in another form than they stand in their files. */

import { readFile } from 'node:fs/promises'

/**
 * Comments in texts are for translators; a page need not carry them.
 *
 * @returns {import('vite').Plugin}
 */
export const textsWithoutComments = () => ({
  name: 'texts-without-comments',
  enforce: 'pre',
  load: {
    filter: { id: /\.ftl\?raw$/ },
    async handler(id) {
      const text = await readFile(id.slice(0, -'?raw'.length), 'utf8')
      return `export default ${JSON.stringify(text.replaceAll(/^(#.*)?\n/gm, ''))}`
    },
  },
})

/**
 * uPlot makes a number format of the browser's language while it loads, and a browser may have one, such as "C", of which
 * none can be made: then nothing of the page would come. Our axes bring their own words for numbers, so it gets the
 * format that it takes where there is no browser.
 *
 * @returns {import('vite').Plugin}
 */
export const plotsInAnyLanguage = () => ({
  name: 'plots-in-any-language',
  transform: {
    filter: { id: /uPlot\.esm\.js/ },
    handler(code) {
      const asks = "new Intl.NumberFormat(domEnv ? nav.language : 'en-US')"
      if (!code.includes(asks)) throw new Error('uPlot asks for its number format in another way now.')
      return { code: code.replace(asks, "new Intl.NumberFormat('en-US')"), map: null }
    },
  },
})

const BLOCKLY_BEGINS = '}(this, function() {'
const BLOCKLY_ENDS = 'return $.__chunk_blockly;\n}));'

/**
 * All of Blockly is one function, and a browser puts off reading a function thoroughly until it is called: then it does so on
 * the page's own thread, for the second time. One in brackets is read at once, while the file arrives, on another thread
 * (https://v8.dev/blog/preparser#pife).
 *
 * @returns {import('vite').Plugin}
 */
export const blocklyReadAtOnce = () => ({
  name: 'blockly-read-at-once',
  apply: 'build',
  transform: {
    filter: { id: /blockly_compressed\.js/ },
    handler(code) {
      if (!code.includes(BLOCKLY_BEGINS) || !code.includes(BLOCKLY_ENDS))
        throw new Error('Blockly begins or ends in another way now.')
      return {
        code: code
          .replace(BLOCKLY_BEGINS, () => '}(this, (function() {')
          .replace(BLOCKLY_ENDS, () => 'return $.__chunk_blockly;\n})));'),
        map: null,
      }
    },
  },
})
