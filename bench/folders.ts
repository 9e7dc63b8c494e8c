/** Where the bench finds and keeps things, as src/tasks/commands/bench.mjs says. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Digits, unpack } from '../src/data/mnist/digits'
import { EXAMPLE, type NetworkSize } from './networks/size'

export interface BenchFolders {
  /** The project's own folder. */
  readonly root: string
  /** For what can be made again. */
  readonly cache: string
  /** Where npm installed other people's engines, apart from the product. */
  readonly peers: string
}

export function benchFolders(): BenchFolders {
  const { BLOCKGRAD_ROOT: root, BLOCKGRAD_CACHE: cache, BLOCKGRAD_PEERS: peers } = process.env
  if (!root || !cache) throw new Error('The bench is started by: npm run bench')
  return { root, cache, peers: peers ?? join(root, '..', 'peers') }
}

/** All that a program for images of this size asks for, its own size first: labels come with the small images. */
export const readImages = (root: string, { width }: NetworkSize): Promise<Digits[]> =>
  Promise.all([...new Set([width, EXAMPLE.width])].map((each) => readDigits(root, { width: each })))

export const readDigits = (root: string, { width }: Pick<NetworkSize, 'width'>): Promise<Digits> =>
  unpack(readFileSync(join(root, 'digits', `digits-${width}.bin`)))
