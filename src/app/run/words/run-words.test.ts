import { describe, expect, it } from 'vitest'
import { message } from '../../../core/message'
import { type RunFacts, statusWords } from './run-words'

const calm: RunFacts = {
  status: 'idle',
  mode: 'stepwise',
  steps: 0,
  diagnostic: null,
  trouble: null,
  standing: 'here',
  fetched: null,
  nextBlock: '',
  asAsked: false,
  because: '',
  promise: '',
  waits: false,
}

describe('the status line', () => {
  it('invites before the first run', () => {
    expect(statusWords(calm).text).toBe('Press the green flag to start.')
    expect(statusWords({ ...calm, promise: 'See it learn.' }).more).toBe('See it learn.')
    expect(statusWords({ ...calm, waits: true }).text).toBe('Take your guess, then press the green flag.')
  })

  it('says how much of the digits has come', () => {
    const fetching = { ...calm, status: 'preparing', fetched: { now: 312_345, all: 794_000 } } as const
    expect(statusWords(fetching).text).toBe('Fetching the digits: 0.3 of 0.8 MB')
    expect(statusWords(fetching).spoken).toBe('Fetching the digits.')
    expect(statusWords({ ...fetching, status: 'idle' }).text).toBe('Press the green flag to start.')
  })

  it('says that what runs programs is not there, whatever else there is to say', () => {
    expect(statusWords({ ...calm, standing: 'coming' }).tone).toBe('ready')
    expect(statusWords({ ...calm, standing: 'late', status: 'preparing' }).text).toMatch(/takes long/)
    expect(statusWords({ ...calm, standing: 'gone', trouble: 'Something.' }).text).toMatch(/did not come/)
  })

  it('counts while it runs, but does not read every count aloud', () => {
    const running = statusWords({ ...calm, status: 'running', steps: 1234 })
    expect(running.text).toBe('Running: 1,234 blocks so far')
    expect(running.spoken).toBe('Running.')
    expect(statusWords({ ...calm, status: 'running', mode: 'turbo', steps: null }).text).toBe(
      'Running in turbo',
    )
  })

  it('names the next block in a pause', () => {
    const because = {
      ...calm,
      status: 'paused',
      nextBlock: 'set x to 1',
      asAsked: true,
      because: 'x > 5',
    } as const
    expect(statusWords(because).text).toBe('Paused before “set x to 1”, because x > 5')
    expect(statusWords({ ...calm, status: 'paused', nextBlock: 'set h to …' }).text).toBe(
      'Paused before “set h to …”',
    )
  })

  it('says why it paused where a block is marked', () => {
    const facts: RunFacts = { ...calm, status: 'paused', nextBlock: 'set h to …', asAsked: true }
    expect(statusWords(facts).text).toBe('Paused before “set h to …”, as you asked')
  })

  it('ends with what happened', () => {
    expect(statusWords({ ...calm, status: 'finished', steps: 1 }).text).toBe('Finished after 1 block.')
    const diagnostic = {
      severity: 'stop',
      blockId: 'a',
      blockType: 'b',
      message: message('list-is-gone'),
    } as const
    expect(statusWords({ ...calm, status: 'failed', diagnostic })).toMatchObject({
      tone: 'bad',
      text: 'This list is gone.',
    })
    expect(statusWords({ ...calm, status: 'preparing' }).text).toBe('Getting ready …')
    expect(statusWords({ ...calm, trouble: 'The images are not here.' }).tone).toBe('bad')
  })
})
