/** How far the images are is said in bytes that travel, and nobody waits for a server that has fallen silent. */
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Digits, encode } from '../../data/mnist/digits'
import { packedBytes } from '../../data/mnist/packed-bytes'
import type { Fetched } from '../protocol'
import { digitsFrom, SILENCE } from './fetch-digits'

const NONE = { count: 0, labels: new Uint8Array(), pixels: new Uint8Array() }
const digits: Digits = { width: 10, training: NONE, development: NONE, test: NONE }
const GZIPPED = Uint8Array.from(gzipSync(encode(digits)))

const ADDRESSES = { 10: 'digits-10.bin', 28: 'digits-28.bin' }

/** A server that sends what a test gives it. */
function server() {
  const asked: string[] = []
  let body: ReadableStreamDefaultController<Uint8Array> | undefined
  vi.stubGlobal('fetch', async (address: string, { signal }: { signal: AbortSignal }) => {
    asked.push(address)
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        body = controller
        signal.addEventListener('abort', () => controller.error(signal.reason))
      },
    })
    return new Response(stream)
  })
  return {
    asked,
    async send(bytes: Uint8Array) {
      await vi.advanceTimersByTimeAsync(0)
      body?.enqueue(bytes)
      await vi.advanceTimersByTimeAsync(0)
    },
    end: () => body?.close(),
  }
}

describe('fetching the digits', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('says how much has come, of as much as there is', async () => {
    const { send, end, asked } = server()
    const said: (Fetched | null)[] = []
    const fetchDigits = digitsFrom(ADDRESSES, (fetched) => said.push(fetched))
    const coming = fetchDigits(10)
    await send(GZIPPED.subarray(0, 15))
    await send(GZIPPED.subarray(15))
    end()
    expect(await coming).toEqual(digits)
    const all = packedBytes(10)
    expect(said).toEqual([{ now: 0, all }, { now: 15, all }, { now: GZIPPED.length, all }, null])
    await fetchDigits(10)
    expect(asked).toEqual([ADDRESSES[10]])
  })

  it('knows a file that the host has unpacked by its first bytes', async () => {
    const { send, end } = server()
    const said: (Fetched | null)[] = []
    const coming = digitsFrom(ADDRESSES, (fetched) => said.push(fetched))(10)
    await send(encode(digits))
    end()
    await coming
    expect(said.at(-2)).toEqual({ now: 20, all: 20 + 14_780 * 101 })
  })

  it('ends with a server that has fallen silent, and tries again the next time', async () => {
    const { send, end, asked } = server()
    const fetchDigits = digitsFrom(ADDRESSES)
    const coming = fetchDigits(10)
    const ended = expect(coming).rejects.toThrow('fallen silent')
    await vi.advanceTimersByTimeAsync(SILENCE - 1)
    await send(GZIPPED.subarray(0, 15))
    await vi.advanceTimersByTimeAsync(SILENCE - 1)
    expect(fetchDigits(10)).toBe(coming)
    await vi.advanceTimersByTimeAsync(1)
    await ended
    const again = fetchDigits(10)
    await send(GZIPPED)
    end()
    expect(await again).toEqual(digits)
    expect(asked).toHaveLength(2)
  })
})
