/**
 * A key that stands twice in one object of a JSON text: JSON's parsers keep the last and say nothing, so what a person wrote
 * would be lost silently. The time that it takes grows with the text's length.
 */

/** A word in quotes with the colon that makes a key of it, or a bracket of an object. Between them stand numbers, mostly. */
const PIECE = /"([^"\\]*(?:\\.[^"\\]*)*)"(\s*:)?|[{}]/g

/** `text` is JSON. Null where each key stands once. */
export function keyTwice(text: string): { readonly key: string; readonly line: number } | null {
  const open: Set<string>[] = []
  PIECE.lastIndex = 0
  for (let piece = PIECE.exec(text); piece; piece = PIECE.exec(text)) {
    const [whole, word = '', colon] = piece
    if (whole === '{') open.push(new Set())
    else if (whole === '}') open.pop()
    else if (colon !== undefined) {
      const key = word.includes('\\') ? String(JSON.parse(`"${word}"`)) : word
      const keys = open.at(-1)
      if (keys?.has(key)) return { key, line: text.slice(0, piece.index).split('\n').length }
      keys?.add(key)
    }
  }
  return null
}
