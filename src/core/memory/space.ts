/**
 * Where a memory's bytes come from. Core asks for bytes through this small interface only, so that a plain buffer
 * and a WebAssembly memory serve alike.
 */
export interface Space {
  /** The bytes as they are now. Growing replaces the buffer and keeps its content. */
  readonly buffer: ArrayBuffer
  /** Makes room for at least `bytes` bytes. False where the machine has no more; nothing changed then. */
  grow(bytes: number): boolean
}

/** Growing geometrically, by half at a time, makes copying amortised constant; but not beyond what the largest memory ever asks for. */
const MOST_IN_ADVANCE = 2 ** 29

/** Bytes in an ordinary buffer. */
export function plainSpace(): Space {
  let buffer = new ArrayBuffer(1 << 16)
  return {
    get buffer() {
      return buffer
    },
    grow(bytes) {
      if (bytes <= buffer.byteLength) return true
      try {
        const ahead = Math.min(buffer.byteLength * 1.5, MOST_IN_ADVANCE)
        const larger = new ArrayBuffer(Math.ceil(Math.max(bytes, ahead) / 8) * 8)
        new Uint8Array(larger).set(new Uint8Array(buffer))
        buffer = larger
        return true
      } catch {
        return false
      }
    },
  }
}
