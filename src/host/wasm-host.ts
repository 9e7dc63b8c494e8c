/** WebAssembly as core wants it, from whatever has it: the worker, the command line, the tests. */
import type { SharedSpace, WasmHost } from '../core/turbo/index'

/** A module with one SIMD instruction. Where this is no valid module, compiled code can't run. */
const TINY = Uint8Array.of(
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[1, 5, 1, 0x60, 0, 1, 0x7b],
  ...[3, 2, 1, 0],
  ...[10, 10, 1, 8, 0, 0x41, 0, 0xfd, 15, 0xfd, 98, 0x0b],
)

const PAGE = 65_536

/** Null where there is no WebAssembly, one without SIMD, or one that a policy does not let run. */
export function wasmHost(): WasmHost | null {
  if (typeof WebAssembly !== 'object' || !WebAssembly.validate(TINY)) return null
  return mayCompile() ? { space } : null
}

/** A host's or a school's own policy may refuse what is valid. */
function mayCompile(): boolean {
  try {
    return new WebAssembly.Module(TINY) instanceof WebAssembly.Module
  } catch {
    return false
  }
}

function space(most: number): SharedSpace | null {
  const memory = memoryOf(most)
  return (
    memory && {
      get buffer() {
        return memory.buffer as ArrayBuffer
      },
      grow(bytes) {
        const now = memory.buffer.byteLength
        if (bytes <= now) return true
        // Growing by a half each time keeps the number of times small; near the limit, by what is needed.
        const wanted = Math.min(Math.max(bytes, now * 1.5), most)
        return grow(memory, wanted) || grow(memory, bytes)
      },
      instantiate(bytes, imports) {
        const module = new WebAssembly.Module(bytes)
        const { exports } = new WebAssembly.Instance(module, { host: { memory, ...imports } })
        return exports as ReturnType<SharedSpace['instantiate']>
      },
    }
  )
}

function memoryOf(most: number): WebAssembly.Memory | null {
  try {
    return new WebAssembly.Memory({ initial: 1, maximum: Math.ceil(most / PAGE) })
  } catch {
    return null
  }
}

function grow(memory: WebAssembly.Memory, bytes: number): boolean {
  try {
    memory.grow(Math.ceil((bytes - memory.buffer.byteLength) / PAGE))
    return true
  } catch {
    return false
  }
}
