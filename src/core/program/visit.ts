/** Calls `look` with every object in the tree that has a kind. */
export function visit(part: unknown, look: (node: Readonly<Record<string, unknown>>) => void): void {
  if (Array.isArray(part)) for (const each of part) visit(each, look)
  else if (typeof part === 'object' && part !== null) {
    if ('kind' in part) look(part as Readonly<Record<string, unknown>>)
    for (const each of Object.values(part)) visit(each, look)
  }
}
