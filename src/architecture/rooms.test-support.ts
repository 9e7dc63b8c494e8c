/**
 * The rooms of the house and the doors between them, as ARCHITECTURE.md draws them. What is not named here is
 * not allowed.
 */
import { basename } from 'node:path'

interface Room {
  /** Rooms that it may import from; it may always import from itself. */
  readonly rooms: readonly string[]
  /** Packages that it may import from; `@scope` stands for all of that scope. */
  readonly packages: readonly string[]
}

const INTERFACE = ['preact', '@preact']

const ROOMS: Readonly<Record<string, Room>> = {
  core: { rooms: [], packages: ['valibot'] },
  blocks: { rooms: ['core'], packages: [] },
  words: { rooms: ['core'], packages: ['@fluent'] },
  /** Python's two languages share a room. */
  exporters: { rooms: ['core', 'words', 'exporters/python'], packages: ['fflate'] },
  data: { rooms: ['core'], packages: ['node:', 'fflate'] },
  host: { rooms: ['core'], packages: [] },
  worker: { rooms: ['core', 'blocks', 'data', 'host'], packages: [] },
  /** From a lesson's folder to a lesson, and the proof of it. */
  lessons: { rooms: ['core', 'blocks', 'words'], packages: ['marked', 'yaml', 'valibot'] },
  cli: { rooms: ['core', 'blocks', 'data', 'exporters', 'host', 'words', 'lessons'], packages: ['node:'] },
  /** The project format for others, made from the validator and the blocks. */
  schema: { rooms: ['core'], packages: ['@valibot', 'valibot'] },
  slices: { rooms: [], packages: [] },
  editor: { rooms: ['core', 'blocks', 'words', 'slices'], packages: ['blockly', '@blockly', '@preact'] },
  panels: {
    rooms: ['core', 'exporters', 'words', 'lessons', 'panels/common'],
    packages: [...INTERFACE, 'uplot', 'prismjs'],
  },
  /** The service worker. It knows nothing of the page. */
  offline: { rooms: [], packages: ['workbox-precaching'] },
  app: {
    rooms: [
      'core',
      'blocks',
      'data',
      'host',
      'worker',
      'editor',
      'panels',
      'exporters',
      'examples',
      'words',
      'lessons',
      'slices',
      'offline',
    ],
    packages: [...INTERFACE, 'idb', 'browser-fs-access', 'fflate', 'uqr'],
  },
  /** Plain Node: it runs before anything is installed, and starts vite and the like only after that. */
  tasks: { rooms: ['offline'], packages: ['node:', 'vite', '@playwright', 'uqr'] },
  examples: { rooms: [], packages: [] },
  /** What the tests of many rooms need: random programs, ways to run them, fixtures. It stands above the engine and below the page. */
  testing: {
    rooms: ['core', 'words', 'blocks', 'data', 'host', 'worker', 'exporters', 'examples', 'lessons'],
    packages: [],
  },
  /** The tests of the house itself read sources with Vite's parser. */
  architecture: { rooms: [], packages: ['vite'] },
  /** It measures the engine from below and the built page from outside. */
  bench: {
    rooms: ['core', 'words', 'blocks', 'data', 'host', 'worker', 'examples', 'testing'],
    packages: ['node:', '@playwright'],
  },
  /** It sees the page as a visitor does; from the sources it takes what files and numbers ought to be. */
  e2e: {
    rooms: ['core', 'blocks', 'data', 'host', 'panels/common', 'tasks'],
    packages: ['node:', '@playwright', 'axe-core', 'fflate'],
  },
}

/** Its rooms and what each may import from: the arrows as they are drawn. */
export const arrows: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(ROOMS).map(([room, { rooms }]) => [
    room,
    // A room inside the house of another, such as exporters/python, is no arrow out of it.
    rooms.map((each) => each.split('/')[0] ?? each).filter((each) => each !== room),
  ]),
)

export const isTest = (path: string) => /\.(test|test-support|spec)\.[a-z]+$/.test(basename(path))

/** Nothing of the product sees a test or what supports tests. The bench and the browser's tests are no product. */
export const maySeeTests = (path: string) => isTest(path) || /^(bench|e2e)\//.test(path)

/** A test is where arrows end: nobody imports it, so it may see every room. What supports tests keeps to its room's arrows. */
export const isLeaf = (path: string) => /\.(test|spec)\.[a-z]+$/.test(basename(path))

/** `core`, or `panels/charts`: each folder under panels and exporters is a room of its own. */
export function roomOf(path: string): string {
  const [top, second = '', third] = path.split('/')
  if (top !== 'src') return top!
  const room = second.replace(/\..*$/, '')
  return ['panels', 'exporters'].includes(room) && third?.includes('.') === false ? `${room}/${third}` : room
}

const settingsOf = (room: string) => ROOMS[room.split('/')[0]!]

export const knownRooms = Object.keys(ROOMS)

/** What stands before the doors of a folder of rooms belongs to them all: a contract, a list of them. */
const isSameHouse = (a: string, b: string) => a.startsWith(`${b}/`) || b.startsWith(`${a}/`)

export function mayImportRoom(from: string, to: string): boolean {
  if (from === to || isSameHouse(from, to)) return true
  const open = settingsOf(from)?.rooms ?? []
  return open.some((room) => room === to || to.startsWith(`${room}/`))
}

/** Packages that any room's support of tests may use besides. */
const FOR_TESTS = ['vitest', 'fast-check', 'node:']

export function mayImportPackage(from: string, name: string, forTests = false): boolean {
  const open = [...(settingsOf(from)?.packages ?? []), ...(forTests ? FOR_TESTS : [])]
  return open.some((each) => name === each || name.startsWith(each.endsWith(':') ? each : `${each}/`))
}
