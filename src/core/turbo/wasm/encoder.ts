/**
 * Encodes a module in the binary format of the WebAssembly core specification (chapter 5), just the parts that are
 * needed: function types, imported functions and one imported memory, functions, and exports. Everything goes into
 * flat buffers that grow by doubling.
 */
import type { ValueType } from './opcodes'

/** Bytes to append to, with the specification's encodings of values (5.2). */
export class Bytes {
  private bytes = new Uint8Array(256)
  private view = new DataView(this.bytes.buffer)
  length = 0

  get written(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.length)
  }

  private reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count))
    larger.set(this.written)
    this.bytes = larger
    this.view = new DataView(larger.buffer)
  }

  byte(value: number): void {
    this.reserve(1)
    this.bytes[this.length++] = value
  }

  /** A `u32` in unsigned LEB128 (little-endian base 128): seven bits a byte, the lowest first. */
  unsigned(value: number): void {
    let rest = value >>> 0
    while (rest > 0x7f) {
      this.byte((rest & 0x7f) | 0x80)
      rest >>>= 7
    }
    this.byte(rest)
  }

  /** An `s32` in signed LEB128: the last byte's bit 6 is the sign. */
  signed(value: number): void {
    let rest = value | 0
    while (rest < -0x40 || rest > 0x3f) {
      this.byte((rest & 0x7f) | 0x80)
      rest >>= 7
    }
    this.byte(rest & 0x7f)
  }

  /** An `f64`: its IEEE 754 bits, little-endian. */
  float(value: number): void {
    this.reserve(8)
    this.view.setFloat64(this.length, value, true)
    this.length += 8
  }

  append(other: Bytes): void {
    this.reserve(other.length)
    this.bytes.set(other.written, this.length)
    this.length += other.length
  }

  /** A vector of bytes; names are ASCII here, which is UTF-8. */
  name(text: string): void {
    this.unsigned(text.length)
    for (let i = 0; i < text.length; i++) this.byte(text.charCodeAt(i))
  }
}

/** A function type. */
export interface Signature {
  readonly parameters: readonly ValueType[]
  readonly results: readonly ValueType[]
}

/** A function's declared locals, by their types, and its code up to and including the last `end`. */
export interface FunctionBody {
  readonly locals: readonly ValueType[]
  readonly code: Bytes
}

/** Section ids (5.5.2), and kinds of imports and exports. */
const SECTION = { type: 1, import: 2, function: 3, export: 7, code: 10 } as const
const KIND = { function: 0, memory: 2 } as const

/** “\0asm”, and the format's version, 1. */
const PREAMBLE = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]
/** Begins a function type. */
const FUNCTION_TYPE = 0x60

export class ModuleWriter {
  private readonly typeKeys: string[] = []
  private readonly types: Signature[] = []
  private readonly imports: { readonly name: string; readonly type: number }[] = []
  private readonly functions: { readonly type: number; body: FunctionBody | null }[] = []
  private readonly exports: { readonly name: string; readonly index: number }[] = []

  /** All imports come before the first function, as in the index space. Gives the function's index. */
  import(name: string, signature: Signature): number {
    return this.imports.push({ name, type: this.type(signature) }) - 1
  }

  /** A forward declaration, so that others can call the function before it is written. */
  declare(signature: Signature): number {
    const position = this.functions.push({ type: this.type(signature), body: null }) - 1
    return this.imports.length + position
  }

  define(index: number, body: FunctionBody): void {
    const declared = this.functions[index - this.imports.length]
    if (!declared) throw new Error('A function is defined that was not declared.')
    declared.body = body
  }

  export(name: string, index: number): void {
    this.exports.push({ name, index })
  }

  finish(): Uint8Array<ArrayBuffer> {
    const out = new Bytes()
    for (const byte of PREAMBLE) out.byte(byte)
    section(out, SECTION.type, this.types, (to, { parameters, results }) => {
      to.byte(FUNCTION_TYPE)
      for (const side of [parameters, results]) {
        to.unsigned(side.length)
        for (const type of side) to.byte(type)
      }
    })
    section(out, SECTION.import, [null, ...this.imports], (to, each) => {
      to.name('host')
      to.name(each ? each.name : 'memory')
      to.byte(each ? KIND.function : KIND.memory)
      if (each) to.unsigned(each.type)
      else {
        // Limits: at least one page, and no maximum.
        to.byte(0)
        to.unsigned(1)
      }
    })
    section(out, SECTION.function, this.functions, (to, each) => to.unsigned(each.type))
    section(out, SECTION.export, this.exports, (to, each) => {
      to.name(each.name)
      to.byte(KIND.function)
      to.unsigned(each.index)
    })
    section(out, SECTION.code, this.functions, (to, { body }) => {
      if (!body) throw new Error('A function was declared and never defined.')
      const bytes = new Bytes()
      locals(bytes, body.locals)
      bytes.append(body.code)
      to.unsigned(bytes.length)
      to.append(bytes)
    })
    return out.written
  }

  private type(signature: Signature): number {
    const key = `${signature.parameters}>${signature.results}`
    const known = this.typeKeys.indexOf(key)
    if (known >= 0) return known
    this.types.push(signature)
    return this.typeKeys.push(key) - 1
  }
}

/** A section: its id, its size in bytes, and a vector of items. */
function section<T>(out: Bytes, id: number, items: readonly T[], write: (to: Bytes, item: T) => void): void {
  const content = new Bytes()
  content.unsigned(items.length)
  for (const item of items) write(content, item)
  out.byte(id)
  out.unsigned(content.length)
  out.append(content)
}

/** Locals are run-length encoded: a count and a type for each run of one type. */
function locals(to: Bytes, types: readonly ValueType[]): void {
  const runs: { type: number; count: number }[] = []
  for (const type of types) {
    const last = runs.at(-1)
    if (last?.type === type) last.count++
    else runs.push({ type, count: 1 })
  }
  to.unsigned(runs.length)
  for (const { type, count } of runs) {
    to.unsigned(count)
    to.byte(type)
  }
}
