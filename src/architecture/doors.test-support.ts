/**
 * Doors: a folder with an index.ts is entered from outside only through that file. A folder with a door of its own
 * inside another is a room of its own. Only tests look behind doors, as they look into every room.
 */
import { posix } from 'node:path'

const DOOR = '/index.ts'

/** Files behind a door that some may take by their names, and why. */
const BESIDE: readonly { readonly target: RegExp; readonly from: RegExp; readonly why: string }[] = [
  {
    target: /^blocks\/categories\.ts$/,
    from: /^(src\/app|e2e\/support)\//,
    why: "the page's frame shows the drawers' names and colours before it loads any block, and tests find drawers by them",
  },
  {
    target: /^src\/words\/[\w-]+\/[\w-]+\.(ts|ftl)$/,
    from: /./,
    why: 'a language is loaded in parts, so that a page need not load what only a command says',
  },
  {
    target: /^src\/core\/lessons\/check\.ts$/,
    from: /./,
    why: "a project's file holds a task's checks as data, and what runs them knows projects",
  },
  {
    target: /^src\/exporters\/python\/(dialect|python)\.ts$/,
    from: /^src\/testing\/exports\//,
    why: 'tests run what NumPy and PyTorch share by itself',
  },
]

/** The folders that have a door. */
export const doorsIn = (paths: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...paths].filter((path) => path.endsWith(DOOR)).map((path) => posix.dirname(path)))

export function goesPastDoor(doors: ReadonlySet<string>, from: string, target: string): boolean {
  let room = posix.dirname(target)
  while (room !== '.' && !doors.has(room)) room = posix.dirname(room)
  if (room === '.' || from.startsWith(`${room}/`) || target === room + DOOR) return false
  return !BESIDE.some((each) => each.target.test(target) && each.from.test(from))
}
