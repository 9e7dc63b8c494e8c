import { expect, it } from 'vitest'
import { inSlices } from './index'

/** Each piece is longer than a slice, so each is one. */
function* pieces(count: number): Generator<void> {
  for (let piece = 0; piece < count; piece++) {
    const until = performance.now() + 20
    while (performance.now() < until);
    yield
  }
}

it('lets a timer and a message through between two slices, not only at the end of the work', async () => {
  const heard: string[] = []
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => heard.push('message')
  setTimeout(() => heard.push('timer'))
  port2.postMessage(null)
  let done = 0
  const slices: string[][] = []
  await inSlices(pieces(8), (slice) => {
    slices.push([...heard])
    slice()
    done++
  })
  port1.close()
  expect(done).toBe(9)
  expect(slices[0]).toEqual([])
  expect([...(slices.at(-1) ?? [])].sort()).toEqual(['message', 'timer'])
})
