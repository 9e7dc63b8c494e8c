/**
 * The bench: everybody trains the same network from the same weights on the same images in the same order, in
 * rounds that take turns, and must end at the same weights. Medians of the rounds; ratios to strict C.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unpack } from '../src/data/digits'
import { Blocks, type Pass } from './blocks'
import { now } from './clock'
import { passOf, peers } from './peers'
import { plainPass } from './plain'
import { scaling } from './scaling'
import { type Task, writeTask } from './task'

const ROOT = process.env.BLOCKGRAD_ROOT!
const CACHE = process.env.BLOCKGRAD_CACHE!
const ROUNDS = 5
const PASSES = 10
const asJson = process.argv.includes('--json')

interface Timed {
  readonly nanoseconds: number
  readonly weights: ArrayLike<number>
}

interface Row {
  readonly id: string
  readonly name: string
  readonly microsecondsPerImage: number | null
  readonly ratioToC: number | null
  /** Whether every weight is within 1e-9 × max(1, |w|) of strict C's. */
  readonly agrees: boolean | null
  readonly compileMilliseconds?: number
  readonly compileColdMilliseconds?: number
  /** Microseconds for an image in the very first pass, compiling included. */
  readonly coldMicrosecondsPerImage?: number
  /** How to install what is missing. */
  readonly missing?: string
}

const digits = await unpack(readFileSync(join(ROOT, 'public', 'data', 'digits-10.bin')))
const elements = new Blocks(ROOT, 'zero-or-one-scratch', digits)
const vectors = new Blocks(ROOT, 'zero-or-one-vectors', digits)

// A run with no images leaves the starting weights; one with all of them leaves the order.
const coldElements = elements.compile()
const coldVectors = vectors.compile()
const start = elements.pass(elements.machine(0), 'turbo').weights
const machines = { elements: elements.machine(), vectors: vectors.machine() }
const first = {
  elements: elements.pass(machines.elements, 'turbo'),
  vectors: vectors.pass(machines.vectors, 'turbo'),
}
const task: Task = { weights: start, order: first.elements.order, digits }
const images = task.order.length
const file = join(CACHE, 'bench-task.bin')
writeTask(file, task)

const times = new Map<string, number[]>()
const ends = new Map<string, ArrayLike<number>>()
const note = (id: string, { nanoseconds, weights }: Timed) => {
  times.set(id, [...(times.get(id) ?? []), nanoseconds / 1000 / images])
  ends.set(id, weights)
}
const others = peers(join(ROOT, 'bench'), join(CACHE, 'bench'), file)
const slow = new Set(['stepwise-elements', 'stepwise-vectors', 'numpy', 'pytorch'])

for (let round = 0; round < ROUNDS; round++) {
  for (const { id, command } of others)
    if (command && (round === 0 || !slow.has(id))) note(id, passOf(command))
  note(
    'turbo-elements',
    several(() => elements.pass(machines.elements, 'turbo')),
  )
  note(
    'turbo-vectors',
    several(() => vectors.pass(machines.vectors, 'turbo')),
  )
  note('js', several(plain))
  if (round > 0) continue
  note('stepwise-elements', elements.pass(machines.elements, 'stepwise'))
  note('stepwise-vectors', vectors.pass(machines.vectors, 'stepwise'))
}

/** One pass to warm up, and the mean of ten: processor time is counted in steps of milliseconds. */
function several(pass: () => Timed): Timed {
  pass()
  const passes = Array.from({ length: PASSES }, pass)
  const nanoseconds = passes.reduce((sum, each) => sum + each.nanoseconds, 0) / PASSES
  return { nanoseconds, weights: passes.at(-1)!.weights }
}

function plain(): Timed {
  const begun = now()
  const weights = plainPass(task)
  return { weights, nanoseconds: now() - begun }
}

const strict = ends.get('c-strict')
const c = times.has('c-strict') ? median(times.get('c-strict')!) : null

const rows: readonly Row[] = [
  ours('turbo-elements', 'Blockgrad in turbo, element by element', first.elements, coldElements, elements),
  ours('turbo-vectors', 'Blockgrad in turbo, vector blocks', first.vectors, coldVectors, vectors),
  row('stepwise-elements', 'Blockgrad stepwise, element by element'),
  row('stepwise-vectors', 'Blockgrad stepwise, vector blocks'),
  row('js', 'plain JavaScript'),
  ...others.map(({ id, name, command, install }) => ({
    ...row(id, name),
    ...(!command && { missing: install }),
  })),
]

function row(id: string, name: string): Row {
  const all = times.get(id)
  if (!all) return { id, name, microsecondsPerImage: null, ratioToC: null, agrees: null }
  const microseconds = median(all)
  return { id, name, microsecondsPerImage: microseconds, ratioToC: c && microseconds / c, agrees: agrees(id) }
}

function ours(id: string, name: string, cold: Pass, coldCompile: number, blocks: Blocks): Row {
  const compiles = Array.from({ length: 9 }, () => blocks.compile())
  return {
    ...row(id, name),
    // What both modes make of one program must not differ by a bit.
    agrees: agrees(id) && same(ends.get(id)!, ends.get(id.replace('turbo', 'stepwise'))!),
    compileMilliseconds: median(compiles),
    compileColdMilliseconds: coldCompile,
    coldMicrosecondsPerImage: cold.nanoseconds / 1000 / images,
  }
}

function agrees(id: string): boolean {
  const mine = ends.get(id)!
  return strict
    ? Array.from(strict).every((w, i) => Math.abs(w - mine[i]!) <= 1e-9 * Math.max(1, Math.abs(w)))
    : false
}

function same(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  return Array.from(a).every((each, i) => Object.is(each, b[i]))
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!
}

const scale = scaling(ROOT, digits)
if (asJson) console.log(JSON.stringify({ rounds: ROUNDS, images, rows, scaling: scale }))
else {
  const figure = (x: number | null | undefined, digits = 2) =>
    (x == null ? '' : x.toFixed(digits)).padStart(9)
  console.log(`One pass over ${images} images; medians of ${ROUNDS} rounds that took turns.\n`)
  console.log(`${'µs/image'.padStart(9)}${'to C'.padStart(9)}  agrees`)
  for (const each of rows) {
    const { name, microsecondsPerImage, ratioToC, agrees, missing } = each
    const said = missing ? `missing: ${missing}` : agrees ? 'yes' : 'NO'
    console.log(
      `${figure(microsecondsPerImage)}${figure(ratioToC)}  ${missing ? '' : said.padEnd(6)} ${name}${missing ? ` (${said})` : ''}`,
    )
    if (each.compileMilliseconds !== undefined)
      console.log(
        `${' '.repeat(26)}compiled in ${figure(each.compileMilliseconds).trim()} ms, cold ${figure(each.compileColdMilliseconds).trim()} ms; first pass ${figure(each.coldMicrosecondsPerImage).trim()} µs/image`,
      )
  }
  console.log('\nHow the cost grows (turbo, milliseconds for a pass):')
  for (const { what, example, points } of scale)
    console.log(
      `${example}, ${what}: ${points.map(({ size, milliseconds }) => `${size} → ${milliseconds.toFixed(1)}`).join(', ')}`,
    )
}
