/** In which form a file is sent: compressed where the build has put such a form beside it and the browser reads it. */

/** The forms that a build makes, the smallest first: as HTTP calls them, and how the names of their files end. */
export const ENCODINGS = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
]

/**
 * The encodings of ours that a browser takes, the one it likes most first; among equals, the smallest first.
 *
 * @param {string | undefined} accepted the Accept-Encoding header
 * @returns {typeof ENCODINGS}
 */
export function acceptedEncodings(accepted = '') {
  /** @type {Map<string, number>} */
  const liking = new Map()
  for (const part of accepted.toLowerCase().split(',')) {
    const [name = '', ...settings] = part.split(';').map((word) => word.trim())
    const quality = settings.find((word) => word.startsWith('q='))?.slice('q='.length)
    liking.set(name, quality === undefined ? 1 : Number(quality) || 0)
  }
  const like = (/** @type {string} */ name) => liking.get(name) ?? liking.get('*') ?? 0
  return ENCODINGS.filter(({ name }) => like(name) > 0).sort((a, b) => like(b.name) - like(a.name))
}
