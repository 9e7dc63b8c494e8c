/**
 * What core asks of a host that has WebAssembly. Core itself compiles without any host's types, so these few
 * pieces are declared here; the worker and the command line fill them.
 */
import type { Space } from '../memory/space'

/** A region, as a function that the module exports: takes its frame; 0 where it returned, 1 where it exited. */
export type RegionFunction = (frame: number) => number

/** What a module imports: the interpreter's fallbacks, and maths that WebAssembly lacks. */
export interface Imports {
  perform(pc: number, next: number, frame: number): number
  evaluate(site: number, frame: number): number
  ln(x: number): number
  power(x: number, y: number): number
  mod(x: number, n: number): number
}

/** Bytes that a compiled module can work on: a linear memory. */
export interface SharedSpace extends Space {
  /** Makes a module ready to run on these bytes. */
  instantiate(bytes: Uint8Array<ArrayBuffer>, imports: Imports): Readonly<Record<string, RegionFunction>>
}

export interface WasmHost {
  /** A fresh piece of memory that can grow to `most` bytes; null where the machine can't promise that. */
  space(most: number): SharedSpace | null
}
