/**
 * Writes a WebAssembly module's bytes. Just what our compiler needs: function types, imported functions and one
 * imported memory, functions, and exports. Everything goes into flat buffers that grow by doubling.
 */
import type { ValueType } from './opcodes'

export class Bytes {
  private bytes = new Uint8Array(256)
  private view = new DataView(this.bytes.buffer)
  length = 0

  get written(): Uint8Array {
    return this.bytes.subarray(0, this.length)
  }

  private room(count: number): void {
    if (this.length + count <= this.bytes.length) return
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count))
    larger.set(this.written)
    this.bytes = larger
    this.view = new DataView(larger.buffer)
  }

  byte(value: number): void {
    this.room(1)
    this.bytes[this.length++] = value
  }

  /** A whole number from 0 to 2³²−1, seven bits a byte. */
  unsigned(value: number): void {
    let rest = value >>> 0
    while (rest > 0x7f) {
      this.byte((rest & 0x7f) | 0x80)
      rest >>>= 7
    }
    this.byte(rest)
  }

  /** A whole number from −2³¹ to 2³¹−1, seven bits a byte. */
  signed(value: number): void {
    let rest = value | 0
    while (rest < -0x40 || rest > 0x3f) {
      this.byte((rest & 0x7f) | 0x80)
      rest >>= 7
    }
    this.byte(rest & 0x7f)
  }

  float(value: number): void {
    this.room(8)
    this.view.setFloat64(this.length, value, true)
    this.length += 8
  }

  append(other: Bytes): void {
    this.room(other.length)
    this.bytes.set(other.written, this.length)
    this.length += other.length
  }

  name(text: string): void {
    this.unsigned(text.length)
    for (let i = 0; i < text.length; i++) this.byte(text.charCodeAt(i))
  }
}

export interface Signature {
  readonly takes: readonly ValueType[]
  readonly gives: readonly ValueType[]
}

/** A function's declared locals, by their types, and its code up to and including the last `end`. */
export interface FunctionBody {
  readonly locals: readonly ValueType[]
  readonly code: Bytes
}

const SECTION = { type: 1, import: 2, function: 3, export: 7, code: 10 } as const
const KIND = { function: 0, memory: 2 } as const

export class ModuleWriter {
  private readonly types: string[] = []
  private readonly typeBytes: Signature[] = []
  private readonly imports: { readonly name: string; readonly type: number }[] = []
  private readonly functions: { readonly type: number; body: FunctionBody | null }[] = []
  private readonly exports: { readonly name: string; readonly index: number }[] = []

  /** All imports come before the first function. Gives the function's index. */
  import(name: string, signature: Signature): number {
    return this.imports.push({ name, type: this.type(signature) }) - 1
  }

  /** Makes room for a function, so that others can call it before it is written. */
  declare(signature: Signature): number {
    const place = this.functions.push({ type: this.type(signature), body: null }) - 1
    return this.imports.length + place
  }

  define(index: number, body: FunctionBody): void {
    this.functions[index - this.imports.length]!.body = body
  }

  export(name: string, index: number): void {
    this.exports.push({ name, index })
  }

  finish(): Uint8Array {
    const out = new Bytes()
    for (const byte of [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]) out.byte(byte)
    section(out, SECTION.type, this.typeBytes, (to, { takes, gives }) => {
      to.byte(0x60)
      for (const side of [takes, gives]) {
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
        // Limits: at least one page, no limit of our own; the memory brings its own.
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
      const bytes = new Bytes()
      locals(bytes, body!.locals)
      bytes.append(body!.code)
      to.unsigned(bytes.length)
      to.append(bytes)
    })
    return out.written
  }

  private type(signature: Signature): number {
    const key = `${signature.takes}>${signature.gives}`
    const known = this.types.indexOf(key)
    if (known >= 0) return known
    this.typeBytes.push(signature)
    return this.types.push(key) - 1
  }
}

function section<T>(out: Bytes, id: number, items: readonly T[], write: (to: Bytes, item: T) => void): void {
  const content = new Bytes()
  content.unsigned(items.length)
  for (const item of items) write(content, item)
  out.byte(id)
  out.unsigned(content.length)
  out.append(content)
}

/** Runs of one type are written as a count. */
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
