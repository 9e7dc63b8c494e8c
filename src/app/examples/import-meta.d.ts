/** What the gallery uses of Vite beyond the one overload that the blocks declare for themselves. */
interface ImportMeta {
  glob<T>(
    pattern: string,
    options: { eager: true; import: 'default'; query: '?url&no-inline' },
  ): Record<string, T>
  glob<T>(
    pattern: string | readonly string[],
    options: { import: 'default'; query: '?raw' },
  ): Record<string, () => Promise<T>>
}
