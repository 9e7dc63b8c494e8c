/** Looks whether a built page is fit to be given away: nothing of the computer that made it, no aid for developers. */

import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

/** Files in which a text would be found. What else there is, pictures and digits, is copied as it is. */
const TEXTS = new Set(['.css', '.html', '.js', '.json', '.svg', '.webmanifest'])

/** What the development form of JSX leaves behind, whatever the minifier does to names. */
const FOR_DEVELOPERS = /jsxDEV|columnNumber:\d/

/**
 * @param {string} folder with the built page
 * @param {string} madeIn the folder that it was made in
 * @returns {string[]} a sentence for each file that must not be given away
 */
export function unfitFiles(folder, madeIn) {
  // On Windows, texts have its paths with either kind of slash, or escaped ones.
  const paths = [madeIn, madeIn.replaceAll('\\', '/'), madeIn.replaceAll('\\', '\\\\')].map((path) =>
    path.replace(/[\\/]+$/, ''),
  )
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => TEXTS.has(extname(name)))
    .sort()
    .flatMap((name) => {
      const text = readFileSync(join(folder, name), 'utf8')
      return [
        ...(paths.some((path) => path && text.includes(path))
          ? [`${name} holds a path of this computer.`]
          : []),
        ...(FOR_DEVELOPERS.test(text) ? [`${name} is in the form for developers.`] : []),
      ]
    })
}
