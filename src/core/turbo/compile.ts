/**
 * Compiles a program to one WebAssembly module: a region for each own block, each script, and each loop. Nested loops
 * are written in place, and once more as regions of their own: on-stack replacement, so that a run can be taken up
 * again at any loop header (U. Hölzle, D. Ungar, A third-generation SELF implementation, OOPSLA 1994).
 */
// biome-ignore-all lint/style/noNonNullAssertion: code and module have an entry for each own block and script, in the program's order
import type { Language } from '../language/language'
import type { Memory } from '../memory/memory'
import type { Code } from '../program/code'
import type { Program, Statement } from '../program/ir'
import { EffectAnalysis, partsOf } from './analysis/effects'
import type { Loop } from './analysis/statement-kinds'
import { number } from './codegen/expressions'
import { expander } from './codegen/inline-ops'
import { sequence } from './codegen/statements'
import { expFunction } from './kernels/exp'
import { laneReductionFunction } from './kernels/lane-sums'
import { iterations } from './loops/loops'
import { Addresses } from './regions/addresses'
import { type FallbackSite, headerOf, instructionsOf, type ModuleContext } from './regions/module-context'
import { Region } from './regions/region'
import type { RegionShape } from './regions/region-shape'
import { ModuleWriter } from './wasm/encoder'
import { TYPE } from './wasm/opcodes'

export interface Compiled {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** By instruction: the name of the exported function that goes on from there. */
  readonly entries: ReadonlyMap<number, string>
  readonly sites: readonly FallbackSite[]
  /** How many own blocks may be open on the host's stack. */
  readonly hostDepth: number
}

/** Code growth is bounded: statements that all regions of loops together may hold; see `loopRegions`. */
const LARGEST_LOOP_CODE = 50_000

/** Bytes that compiled code may use of the host's stack, of which the smallest has about a million. */
const HOST_STACK = 300_000

export function compile(
  program: Program,
  code: Code,
  language: Language,
  memory: Memory,
  pictureSlotOf: ModuleContext['pictureSlotOf'],
  breakpointAt: ModuleContext['breakpointAt'],
): Compiled {
  const { i32, f64 } = TYPE
  const writer = new ModuleWriter()
  const region = { parameters: [i32], results: [i32] } as const
  const one = { parameters: [f64], results: [f64] } as const
  const two = { parameters: [f64, f64], results: [f64] } as const
  const perform = writer.import('perform', { parameters: [i32, i32, i32], results: [i32] })
  const evaluate = writer.import('evaluate', { parameters: [i32, i32], results: [f64] })
  const ln = writer.import('ln', one)
  const power = writer.import('power', two)
  const mod = writer.import('mod', two)
  const exp = writer.declare(one)
  writer.define(exp, expFunction())
  const sum = writer.declare({ parameters: [i32, i32], results: [f64] })
  writer.define(sum, laneReductionFunction(1))
  const dot = writer.declare({ parameters: [i32, i32, i32], results: [f64] })
  writer.define(dot, laneReductionFunction(2))
  const procedures = program.procedures.map(() => writer.declare(region))
  const sites: FallbackSite[] = []
  const module: ModuleContext = {
    program,
    code,
    language,
    at: new Addresses(memory),
    effects: new EffectAnalysis(program, (statement) => {
      const place = code.places.get(statement)
      return place && breakpointAt(place.start)
    }),
    sites,
    pictureSlotOf,
    breakpointAt,
    expand: expander(language),
    functions: { perform, evaluate, ln, power, mod, exp, sum, dot, procedures },
  }

  const entries = new Map<number, string>()
  let mostLocals = 0
  const write = (index: number, entry: number, shape: RegionShape, body: (region: Region) => void) => {
    const made = new Region(module, shape, { number, sequence })
    writer.define(
      index,
      made.write(() => body(made)),
    )
    mostLocals = Math.max(mostLocals, made.asm.localCount)
    writer.export(String(entry), index)
    entries.set(entry, String(entry))
  }

  for (const [i, procedure] of program.procedures.entries()) {
    const { entry, leave, locals, inputs } = code.procedures[i]!
    const shape = {
      effects: module.effects.of(procedure.body),
      frameLocals: locals,
      live: (local: number) => local < inputs,
    }
    write(procedures[i]!, entry, shape, (region) => {
      sequence(region, procedure.body)
      if (procedure.returns) region.sideExits.exitAt(leave)
      else region.sideExits.returnToCaller()
    })
  }
  for (const [i, { body, locals }] of program.scripts.entries()) {
    const last = body.at(-1)
    if (!last) continue
    const shape = { effects: module.effects.of(body), frameLocals: locals, live: () => false }
    write(writer.declare(region), code.bodies[i]!, shape, (region) => {
      sequence(region, body)
      region.sideExits.exitAt(instructionsOf(module, last).next)
    })
  }
  for (const { loop, locals } of loopRegions(program)) {
    const header = headerOf(module, loop)
    // An own block or a script that begins with this loop is entered at the same instruction.
    if (entries.has(header)) continue
    const shape = { effects: module.effects.of([loop]), frameLocals: locals, live: () => true }
    write(writer.declare(region), header, shape, (region) => {
      iterations(region, loop)
      region.sideExits.exitAt(instructionsOf(module, loop).next)
    })
  }
  const hostDepth = Math.max(4, Math.min(150, Math.floor(HOST_STACK / (mostLocals * 16 + 256))))
  return { bytes: writer.finish(), entries, sites, hostDepth }
}

/**
 * The loops that get regions of their own, smallest first. Nested ones are written again and again, once for each
 * loop around them; where a program nests absurdly, its largest loops go without, and the interpreter carries
 * on with their iterations.
 */
function loopRegions(program: Program): readonly { readonly loop: Loop; readonly locals: number }[] {
  const found: { loop: Loop; locals: number; size: number }[] = []
  const sizeOf = (statements: readonly Statement[], locals: number): number => {
    let size = 0
    for (const each of statements) {
      let own = 1
      for (const body of partsOf(each).bodies) own += sizeOf(body, locals)
      if (each.kind === 'repeat' || each.kind === 'forEach' || each.kind === 'loop')
        found.push({ loop: each, locals, size: own })
      size += own
    }
    return size
  }
  for (const { body, locals } of [...program.procedures, ...program.scripts]) sizeOf(body, locals)
  found.sort((a, b) => a.size - b.size)
  let left = LARGEST_LOOP_CODE
  return found.filter(({ size }) => (left -= size) >= 0)
}
