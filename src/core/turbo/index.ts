/**
 * Turbo compiles a program to WebAssembly and runs it in slices on the same memory as the interpreter, with the same
 * bits.
 *
 * It must not know: blocks and their words (an op says its fast form itself, see language/fast.ts), any host's
 * WebAssembly (see host.ts), the worker, the page. It raises no error: what is unusual is left to the interpreter.
 *
 * Start reading at compile.ts (a program in, a module out) and regions/side-exits.ts (how a run leaves it). Then:
 * analysis/ finds facts and writes no code, loops/ has a transformation a file, codegen/ a kind of node a file,
 * kernels/ what ops do to whole lists, regions/ what a compiled function consists of, wasm/ the bytes.
 */
export { TurboEngine } from './engine'
export type { Imports, RegionFunction, SharedSpace, WasmHost } from './host'
export { PictureBuffer } from './kernels/picture-buffer'
