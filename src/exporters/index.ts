/**
 * The door to programs in other languages, and what the others may know of one (exporter.ts).
 *
 * The languages that projects can be exported to, in the order of the tabs: one entry for each. A page shows the tabs
 * long before anybody asks for a program, so what writes it is loaded only then.
 */
import type { Exporter } from './exporter'

export { type CodeLine, type Exported, type Exporter, type Looks, type NameKind, textOf } from './exporter'
export { filesNamedIn } from './readme'

export interface ListedLanguage extends Pick<Exporter, 'name' | 'title'> {
  load(): Promise<Exporter>
}

export const LANGUAGES: readonly ListedLanguage[] = [
  { name: 'numpy', title: 'NumPy', load: async () => (await import('./numpy/numpy')).numpy },
  { name: 'pytorch', title: 'PyTorch', load: async () => (await import('./pytorch/pytorch')).pytorch },
  { name: 'c', title: 'C', load: async () => (await import('./c/c')).c },
  { name: 'sb3', title: 'Scratch', load: async () => (await import('./sb3/sb3')).sb3 },
]
