/**
 * How the tests of exp, ln and power measure errors: in units of the last place (ulp), against the true
 * values in reference.json.
 */
const view = new DataView(new ArrayBuffer(8))

/** The float64 whose bits these 16 hex digits are. */
export function fromHex(hex: string): number {
  view.setBigUint64(0, BigInt(`0x${hex}`))
  return view.getFloat64(0)
}

/** The number `steps` places above x (below, if negative), among all float64 numbers but NaN. */
export function neighbour(x: number, steps: number): number {
  view.setFloat64(0, x + 0)
  const bits = view.getBigInt64(0)
  const order = bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits
  const moved = order + BigInt(steps)
  view.setBigInt64(0, moved < 0n ? -moved | (1n << 63n) : moved)
  return view.getFloat64(0)
}

/** The distance from x to the next larger number in size. */
export function ulp(x: number): number {
  return neighbour(Math.abs(x), 1) - Math.abs(x)
}

/** One line of reference.json: the inputs, the float64 nearest to the true value, and what it misses in ulps. */
export interface Reference {
  inputs: number[]
  nearest: number
  above: number
}

/** Reads a line of reference.json; reference.py describes it. */
export function readReference(line: string): Reference {
  const words = line.split(' ')
  return {
    inputs: words.slice(0, -2).map(fromHex),
    nearest: fromHex(words.at(-2)!),
    above: Number(words.at(-1)) / 1000,
  }
}

/** The largest error of `f` over lines of reference.json, in ulps, and where it is. */
export function largestError(
  f: (...inputs: number[]) => number,
  lines: string[],
): { ulps: number; at: number[] } {
  let worst = { ulps: 0, at: [] as number[] }
  for (const line of lines) {
    const { inputs, nearest, above } = readReference(line)
    const result = f(...inputs)
    const places = result === nearest ? 0 : (result - nearest) / ulp(nearest)
    const ulps = Math.abs(places - above)
    if (!(ulps <= worst.ulps)) worst = { ulps, at: inputs }
  }
  return worst
}

/** The first x within `steps` places of `centre` where `f` falls although x rises, or undefined. */
export function firstFall(f: (x: number) => number, centre: number, steps: number): number | undefined {
  for (let step = -steps; step < steps; step += 1) {
    const x = neighbour(centre, step)
    if (!(f(x) <= f(neighbour(x, 1)))) return x
  }
  return undefined
}
