/** `gradients FILE`: its exit codes, its words and its JSON. */
import { afterAll, describe, expect, it } from 'vitest'
import { projectOf } from '../testing/fixtures/examples.test-support'
import { flagshipWith, PLANTED } from '../testing/gradients/planted-mistakes.test-support'
import { Folder } from './cli.test-support'
import { parseCommand } from './usage'

const folder = new Folder()
afterAll(() => folder.remove())

describe('gradients', () => {
  it('says in words and in JSON that all is true', async () => {
    folder.save('right.json', projectOf('one-neuron'))
    const { code, out } = await folder.blockgrad('gradients', 'right.json')
    expect(code).toBe(0)
    expect(out).toContain('weights: true, 100 of 100 weights')
    const json = await folder.blockgrad('gradients', 'right.json', '--json', '--images', '1,2,5')
    const { ok, verdict, right, images, loss } = JSON.parse(json.out)
    expect({ ok, verdict, right, images, loss }).toEqual({
      ok: true,
      verdict: 'right',
      right: true,
      images: [1, 2, 5],
      loss: 'cross-entropy',
    })
  })

  it('names the list that is not, how, and where', async () => {
    const planted = PLANTED.find(({ what }) => what === 'w2 uphill')
    if (!planted) throw new Error('That mistake is not planted any more.')
    folder.save('wrong.json', flagshipWith(planted))
    const { code, out } = await folder.blockgrad('gradients', 'wrong.json', '--json')
    expect(code).toBe(1)
    const { weights } = JSON.parse(out) as {
      weights: { name: string; right: boolean; explanation: string; blockIds: string[] }[]
    }
    const wrong = weights.filter(({ right }) => !right)
    expect(wrong.map(({ name, explanation }) => [name, explanation])).toEqual([['w2', 'sign']])
    expect(wrong[0]?.blockIds).toContain('update-9')
  })

  it('is at fault with a file that is not there, and with odd words', async () => {
    expect((await folder.blockgrad('gradients', 'nowhere.json')).code).toBe(1)
    expect(parseCommand(['gradients', 'a.json', '--images', '1,x']).kind).toBe('wrong')
    expect(parseCommand(['gradients', 'a.json', '--turbo']).kind).toBe('wrong')
  })
})
