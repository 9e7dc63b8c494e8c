/** How folders are kept: none so full that nobody finds a file in it, and none that does not say what it is for. */
import { posix } from 'node:path'
import { isLeaf } from './rooms.test-support'

const MOST_FILES = 15

/** Folders that may hold more, because their files are alike: who knows one knows them all. */
const ALIKE: Readonly<Record<string, string>> = {
  'blocks/maths': 'a block a file',
  'blocks/lists': 'a block a file',
  'src/words/en': "a room's texts a file",
  'src/panels/watchers': 'four components with a style sheet each, and what they share',
  'e2e/support': 'what specs do, a part of the page a file',
}

/** Folders that need no word of introduction, and why. */
const PLAIN: readonly { readonly folder: RegExp; readonly why: string }[] = [
  { folder: /^src$/, why: 'ARCHITECTURE.md introduces its rooms' },
  { folder: /^blocks\/[^/]+$/, why: 'a drawer of the toolbox, as blocks/index.ts says' },
  { folder: /^src\/words\/[^/]+$/, why: 'a language, as src/words/index.ts says' },
  { folder: /\/golden(\/|$)/, why: 'programs that were written by a test, not sources' },
]

const isSource = (path: string) => /\.(ts|tsx|mjs)$/.test(path)

/** Each with its number of files that are no tests; a README and a door are no clutter. */
export function crowdedFolders(paths: Iterable<string>): readonly string[] {
  const files = new Map<string, number>()
  for (const path of paths) {
    if (isLeaf(path) || /\/(README\.md|index\.ts)$/.test(path)) continue
    const folder = posix.dirname(path)
    files.set(folder, (files.get(folder) ?? 0) + 1)
  }
  return [...files]
    .filter(([folder, count]) => count > MOST_FILES && !(folder in ALIKE) && !/\/golden$/.test(folder))
    .map(([folder, count]) => `${folder} holds ${count} files`)
}

/**
 * Folders with sources that nothing introduces: no README.md, no index.ts that opens with a comment, and no README.md
 * further up that names them, as `folder/`, or a file in them. `texts` holds sources and READMEs by path.
 */
export function foldersWithoutIntroduction(texts: ReadonlyMap<string, string>): readonly string[] {
  const folders = new Set([...texts.keys()].filter(isSource).map((path) => posix.dirname(path)))
  const isIntroduced = (folder: string): boolean =>
    texts.has(`${folder}/README.md`) ||
    texts.get(`${folder}/index.ts`)?.startsWith('/**') === true ||
    above(folder).some((upper) =>
      texts.get(`${upper}/README.md`)?.includes(`\`${folder.slice(upper.length + 1)}/`),
    )
  return [...folders]
    .filter((folder) => !isIntroduced(folder) && !PLAIN.some((each) => each.folder.test(folder)))
    .toSorted()
}

/** The folders that a folder stands in, the nearest first. */
function above(folder: string): readonly string[] {
  const upper = posix.dirname(folder)
  return upper === '.' ? [] : [upper, ...above(upper)]
}
