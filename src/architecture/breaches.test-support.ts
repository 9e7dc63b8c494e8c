/** Looks through sources for imports that the house does not allow, and for modules that import one another in a circle. */
import { posix } from 'node:path'
import { circlesIn } from './circles.test-support'
import { doorsIn, goesPastDoor } from './doors.test-support'
import { importsOf } from './imports.test-support'
import {
  isLeaf,
  isTest,
  knownRooms,
  mayImportPackage,
  mayImportRoom,
  maySeeTests,
  roomOf,
} from './rooms.test-support'

export interface Findings {
  /** One sentence for each import that is not allowed. */
  readonly breaches: readonly string[]
  /** Paths of modules, each importing the next, and the last the first. */
  readonly circles: readonly (readonly string[])[]
  /** The same, where imports of nothing but types count too. */
  readonly circlesOfTypes: readonly (readonly string[])[]
  readonly importCount: number
  readonly filesByRoom: ReadonlyMap<string, number>
}

/** `sources` by path from the project's folder, with / in between. Paths that are not there are no modules. */
export function lookThrough(
  sources: ReadonlyMap<string, string>,
  otherPaths: readonly string[] = [],
): Findings {
  const paths = new Set([...sources.keys(), ...otherPaths])
  const doors = doorsIn(paths)
  const breaches: string[] = []
  const atRunTime = new Map<string, readonly string[]>()
  const withTypes = new Map<string, readonly string[]>()
  const filesByRoom = new Map<string, number>()
  let importCount = 0
  for (const [path, source] of sources) {
    const room = roomOf(path)
    filesByRoom.set(room, (filesByRoom.get(room) ?? 0) + 1)
    if (!knownRooms.includes(room.split('/')[0]!)) breaches.push(`${path} stands in no known room`)
    const { modules, addresses, patterns } = importsOf(path, source)
    importCount += modules.length + addresses.length + patterns.length
    const packages = modules.filter(({ specifier }) => !specifier.startsWith('.'))
    const near = modules
      .filter(({ specifier }) => specifier.startsWith('.'))
      .map(({ specifier, typesOnly }) => ({
        typesOnly,
        target: resolved(paths, path, specifier) ?? specifier,
      }))
    const others = [
      ...patterns.flatMap((pattern) => matching(paths, path, pattern)),
      ...addresses.flatMap((address) => resolved(paths, path, address) ?? []),
    ]
    const targets = [...near.map(({ target }) => target), ...others]
    withTypes.set(path, targets)
    atRunTime.set(path, [
      ...near.filter(({ typesOnly }) => !typesOnly).map(({ target }) => target),
      ...others,
    ])
    if (isLeaf(path)) continue
    for (const { specifier } of packages)
      if (!mayImportPackage(room, specifier, isTest(path))) breaches.push(`${path} imports ${specifier}`)
    for (const target of targets) {
      if (isTest(target) && !maySeeTests(path)) breaches.push(`${path} imports the test ${target}`)
      else if (!paths.has(target)) breaches.push(`${path} imports ${target}, which is not there`)
      else if (!mayImportRoom(room, roomOf(target))) breaches.push(`${path} imports ${target}`)
      else if (goesPastDoor(doors, path, target)) breaches.push(`${path} goes past the door to ${target}`)
    }
  }
  return {
    breaches,
    circles: circlesIn(atRunTime),
    circlesOfTypes: circlesIn(withTypes),
    importCount,
    filesByRoom,
  }
}

const ENDINGS = ['', '.ts', '.tsx', '.mjs', '.d.ts', '/index.ts']

function resolved(paths: ReadonlySet<string>, from: string, specifier: string): string | undefined {
  const target = posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''))
  return ENDINGS.map((ending) => target + ending).find((path) => paths.has(path))
}

function matching(paths: ReadonlySet<string>, from: string, pattern: string): readonly string[] {
  const whole = posix.join(posix.dirname(from), pattern).replaceAll('.', '\\.')
  const form = new RegExp(`^${whole.replaceAll('**/', '(.+/)?').replaceAll(/(?<!\))\*/g, '[^/]*')}$`)
  return [...paths].filter((path) => form.test(path) && !isTest(path))
}
