/**
 * The tape of reverse-mode automatic differentiation (R. E. Wengert, A simple automatic derivative evaluation program,
 * 1964): every number that a run works out from numbers that it found, with its operands and the partial derivative for
 * each. So the slope of any of them by any other is exact, and what feeds what is known.
 *
 * Node 0 stands for all numbers that come from nowhere: typed into a block, a length, a count.
 */
// biome-ignore-all lint/style/noNonNullAssertion: nodes are numbered from 0 up to the length, and the arrays are at least that long

/** What a node's number depends on, as bits: three kinds of sources, then groups of what was in memory. */
export const FROM = { label: 1, pixels: 2, chance: 4 } as const
const ALL_SOURCES = FROM.label | FROM.pixels | FROM.chance
/** Bits behind the sources, in two words of 31; groups beyond share the last. */
const FIRST_GROUP = 3
const WORD = 31
const BITS = 2 * WORD

export const KIND = {
  constant: 0,
  /** A number that was in memory when the tape began. */
  leaf: 1,
  pixel: 2,
  label: 3,
  sum: 4,
  difference: 5,
  product: 6,
  quotient: 7,
  negative: 8,
  smooth: 9,
  /** One of two, or a bend: abs, min, max. */
  bend: 10,
  /** Steps: no slope, but it depends. */
  step: 11,
  other: 12,
} as const

export type Bits = readonly [low: number, high: number]

export const bitOfGroup = (group: number): Bits => {
  const bit = Math.min(group + FIRST_GROUP, BITS - 1)
  return bit < WORD ? [2 ** bit, 0] : [0, 2 ** (bit - WORD)]
}

/** Whether others have the same bit, so that it says nothing of this one alone. */
export const sharesBit = (group: number): boolean => group + FIRST_GROUP >= BITS - 1

/** All of them together. */
export function bitsOfGroups(groups: readonly number[]): Bits {
  let low = 0
  let high = 0
  for (const group of groups) {
    const [l, h] = bitOfGroup(group)
    low |= l
    high |= h
  }
  return [low, high]
}

/** Images of which a node has the pixels: none, the so-and-so-manieth of the turn, or several. */
export const NO_IMAGE = 0
export const SEVERAL_IMAGES = -1

const SMALLEST = 2 ** 12

export class Tape {
  length = 1
  kind: Uint8Array
  /** The operands; 0 where there is none. */
  a: Int32Array
  b: Int32Array
  /** The partial derivatives by the operands. */
  da: Float64Array
  db: Float64Array
  value: Float64Array
  /** Which place in the program worked it out. */
  site: Int32Array
  /** Which instruction was at work. */
  instruction: Int32Array
  image: Int32Array
  /** What it depends on. */
  low: Int32Array
  high: Int32Array
  /**
   * The leaf that this is with something added, or 0; and what those summands depend on. A counter that goes up, a
   * sum that grows and a weight that moves all have their old number there; only a weight's summands depend on it, too.
   */
  spine: Int32Array
  addedLow: Int32Array
  addedHigh: Int32Array
  /** Whether anything that it comes from would change it, were it a little larger: a neuron that is off would not. */
  moves: Uint8Array
  /** How often two numbers that may change were exactly alike where it matters which is larger: there is no slope. */
  ties = 0
  /** The groups of what was multiplied by data of an image. */
  weighedLow = 0
  weighedHigh = 0
  /** The instruction, and the place in the program, that is at work. */
  at = 0
  place = 0

  /** `nodes`: about as many will come. */
  constructor(nodes = 0) {
    const size = Math.max(SMALLEST, nodes)
    this.kind = new Uint8Array(size)
    this.moves = new Uint8Array(size)
    this.a = new Int32Array(size)
    this.b = new Int32Array(size)
    this.site = new Int32Array(size)
    this.instruction = new Int32Array(size)
    this.image = new Int32Array(size)
    this.low = new Int32Array(size)
    this.high = new Int32Array(size)
    this.spine = new Int32Array(size)
    this.addedLow = new Int32Array(size)
    this.addedHigh = new Int32Array(size)
    this.da = new Float64Array(size)
    this.db = new Float64Array(size)
    this.value = new Float64Array(size)
  }

  /** A number that comes from outside or from memory. */
  source(kind: number, value: number, image: number, [low, high]: Bits): number {
    const node = this.next()
    this.kind[node] = kind
    this.value[node] = value
    this.image[node] = image
    this.low[node] = low
    this.high[node] = high
    if (kind === KIND.leaf) this.spine[node] = node
    if (kind === KIND.leaf || kind === KIND.pixel) this.moves[node] = 1
    return node
  }

  unary(kind: number, value: number, a: number, da: number): number {
    return a === 0 ? 0 : this.binary(kind, value, a, 0, da, 0)
  }

  binary(kind: number, value: number, a: number, b: number, da: number, db: number): number {
    if (a === 0 && b === 0) return 0
    const node = this.next()
    const { low, high, image } = this
    this.kind[node] = kind
    this.value[node] = value
    this.a[node] = a
    this.b[node] = b
    this.da[node] = da
    this.db[node] = db
    if ((da !== 0 && this.moves[a] === 1) || (db !== 0 && this.moves[b] === 1)) this.moves[node] = 1
    low[node] = low[a]! | low[b]!
    high[node] = high[a]! | high[b]!
    const ia = image[a]!
    const ib = image[b]!
    image[node] = ia === ib || ib === NO_IMAGE ? ia : ia === NO_IMAGE ? ib : SEVERAL_IMAGES
    this.addSpine(node, kind, a, b)
    if (kind === KIND.product) {
      this.noteWeighed(a, b)
      this.noteWeighed(b, a)
    }
    return node
  }

  private noteWeighed(leaf: number, data: number): void {
    if (this.spine[leaf] !== leaf || (this.low[data]! & FROM.pixels) === 0) return
    this.weighedLow |= this.low[leaf]!
    this.weighedHigh |= this.high[leaf]!
  }

  /** A node that passes another's number on where what it depends on matters, too: by a question, say. */
  private addSpine(node: number, kind: number, a: number, b: number): void {
    const { spine, addedLow, addedHigh, low, high } = this
    if (kind === KIND.sum || kind === KIND.difference) {
      const [along, other] = spine[a] !== 0 ? [a, b] : [b, a]
      if (along === 0 || spine[along] === 0) return
      spine[node] = spine[along]!
      addedLow[node] = addedLow[along]! | low[other]!
      addedHigh[node] = addedHigh[along]! | high[other]!
    } else if ((kind === KIND.bend || kind === KIND.negative) && (a === 0 || b === 0)) {
      // Kept within bounds.
      const only = a || b
      spine[node] = spine[only]!
      addedLow[node] = addedLow[only]!
      addedHigh[node] = addedHigh[only]!
    } else if (kind === KIND.product || kind === KIND.quotient) {
      // Weights that fade, as with weight decay.
      const [along, other] = spine[a] !== 0 ? [a, b] : kind === KIND.product ? [b, a] : [0, 0]
      if (along === 0 || spine[along] === 0 || (low[other]! & (FROM.pixels | FROM.label)) !== 0) return
      if (other !== 0 && spine[other] !== other) return
      spine[node] = spine[along]!
      addedLow[node] = addedLow[along]!
      addedHigh[node] = addedHigh[along]!
    }
  }

  /** Two numbers were alike in a question, or where a function bends. Counters do not count, nor pixels alone. */
  tie(a: number, b: number): void {
    const isBend = (node: number) => {
      const fromMemory = (this.low[node]! & ~ALL_SOURCES) !== 0 || this.high[node] !== 0
      return this.moves[node] === 1 && fromMemory
    }
    const fromImage = (this.low[a]! | this.low[b]!) & FROM.pixels
    if (fromImage !== 0 && (isBend(a) || isBend(b))) this.ties++
  }

  private next(): number {
    const node = this.length++
    if (node === this.kind.length) this.grow()
    this.site[node] = this.place
    this.instruction[node] = this.at
    return node
  }

  private grow(): void {
    const size = this.kind.length * 2
    const ints = (from: Int32Array) => {
      const to = new Int32Array(size)
      to.set(from)
      return to
    }
    const floats = (from: Float64Array) => {
      const to = new Float64Array(size)
      to.set(from)
      return to
    }
    const bytes = (from: Uint8Array) => {
      const to = new Uint8Array(size)
      to.set(from)
      return to
    }
    this.kind = bytes(this.kind)
    this.moves = bytes(this.moves)
    this.a = ints(this.a)
    this.b = ints(this.b)
    this.site = ints(this.site)
    this.instruction = ints(this.instruction)
    this.image = ints(this.image)
    this.low = ints(this.low)
    this.high = ints(this.high)
    this.spine = ints(this.spine)
    this.addedLow = ints(this.addedLow)
    this.addedHigh = ints(this.addedHigh)
    this.da = floats(this.da)
    this.db = floats(this.db)
    this.value = floats(this.value)
  }

  dependsOn(node: number, [low, high]: Bits): boolean {
    return (this.low[node]! & low) === low && (this.high[node]! & high) === high
  }

  /** Whether what was added to the leaf that this was comes from that leaf. Looks at everything in between. */
  addedComesFromItself(node: number): boolean {
    const leaf = this.spine[node]!
    const waiting: number[] = []
    for (let along = node; along !== leaf && along !== 0; ) {
      const [a, b] = [this.a[along]!, this.b[along]!]
      const isFirst = this.spine[a] === leaf
      waiting.push(isFirst ? b : a)
      along = isFirst ? a : b
    }
    const seen = new Set(waiting)
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next === leaf) return true
      for (const operand of [this.a[next]!, this.b[next]!])
        if (operand >= leaf && !seen.has(operand)) {
          seen.add(operand)
          waiting.push(operand)
        }
    }
    return false
  }

  /** Of pixels, and of nothing that was in memory. */
  isOfImageAlone(node: number): boolean {
    return (
      (this.low[node]! & FROM.pixels) !== 0 && (this.low[node]! & ~ALL_SOURCES) === 0 && this.high[node] === 0
    )
  }

  /** Whether any of these bits is among what was added to the leaf that it was. */
  addedDependsOn(node: number, [low, high]: Bits): boolean {
    return (this.addedLow[node]! & low) !== 0 || (this.addedHigh[node]! & high) !== 0
  }
}
