/**
 * SHA-256, as FIPS 180-4 describes it. Browsers have it only where a page came over https, and a school's own server
 * may have none; a project's fingerprint must be the same everywhere.
 */
// biome-ignore-all lint/style/noNonNullAssertion: `w` and `ROUND` have 64 words, the state has 8, and no index is beyond

/** The first 32 bits of the fractional parts of the cube roots, or square roots, of the first primes. */
const fraction = (root: number) => ((root - Math.floor(root)) * 2 ** 32) | 0
const PRIMES = Array.from({ length: 400 }, (_, n) => n).filter(
  (n) => n > 1 && !Array.from({ length: n }, (_, d) => d).some((d) => d > 1 && n % d === 0),
)
const ROUND = Int32Array.from(PRIMES.slice(0, 64), (prime) => fraction(Math.cbrt(prime)))
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))

const BLOCK = 64

/** The hash of the bytes, as 64 hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  const state = Int32Array.from(START)
  const words = new Int32Array(BLOCK)
  const whole = bytes.length - (bytes.length % BLOCK)
  mix(state, words, new DataView(bytes.buffer, bytes.byteOffset, whole))
  mix(state, words, ending(bytes.subarray(whole), bytes.length))
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

/** What is left, a single 1 bit, zeros, and the length in bits. */
function ending(rest: Uint8Array, length: number): DataView {
  const last = new Uint8Array(rest.length < BLOCK - 8 ? BLOCK : 2 * BLOCK)
  last.set(rest)
  last[rest.length] = 0x80
  const view = new DataView(last.buffer)
  view.setUint32(last.length - 8, Math.floor(length / 2 ** 29))
  view.setUint32(last.length - 4, (length % 2 ** 29) * 8)
  return view
}

function mix(state: Int32Array, w: Int32Array, view: DataView): void {
  for (let start = 0; start < view.byteLength; start += BLOCK) {
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(start + 4 * i)
    for (let i = 16; i < 64; i++) {
      const a = w[i - 15]!
      const b = w[i - 2]!
      const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)
      const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10)
      w[i] = (w[i - 16]! + s0 + w[i - 7]! + s1) | 0
    }
    let a = state[0]!
    let b = state[1]!
    let c = state[2]!
    let d = state[3]!
    let e = state[4]!
    let f = state[5]!
    let g = state[6]!
    let h = state[7]!
    for (let i = 0; i < 64; i++) {
      const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUND[i]! + w[i]!) | 0
      const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
      h = g
      g = f
      f = e
      e = (d + t1) | 0
      d = c
      c = b
      b = a
      a = (t1 + t2) | 0
    }
    state[0]! += a
    state[1]! += b
    state[2]! += c
    state[3]! += d
    state[4]! += e
    state[5]! += f
    state[6]! += g
    state[7]! += h
  }
}

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by))
