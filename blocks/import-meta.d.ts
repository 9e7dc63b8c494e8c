/** The one piece of Vite that block registration uses, declared here because blocks compile without Vite's types. */
interface ImportMeta {
  glob<T>(pattern: string, options: { eager: true; import: 'default' }): Record<string, T>
}
