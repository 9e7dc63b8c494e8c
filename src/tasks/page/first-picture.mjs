/** Puts the first picture (src/app/first) into the page, in development too. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../setup/places.mjs'

const read = (/** @type {string} */ name) => readFileSync(join(ROOT, 'src/app/first', name), 'utf8')

/** @returns {import('vite').Plugin} */
export const firstPicture = () => ({
  name: 'first-picture',
  transformIndexHtml: {
    order: 'post',
    handler: (html) =>
      html
        .replace('<!-- first-blocks -->', () => read('blocks.html').trim())
        .replace('<!-- first-script -->', () => `<script>${read('first.js')}</script>`),
  },
})
