/** A fresh id. Made by hand, because crypto.randomUUID is missing where a school serves the page without https. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('-')
}
