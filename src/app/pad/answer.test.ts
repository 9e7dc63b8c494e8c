import { batch, signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import type { RunStatus } from '../../core/run/stage/snapshot'
import { EMPTY_STAGE, NO_RECORD } from '../run/session/nothing-yet'
import { createPadAnswer } from './answer'

function padIn(first: RunStatus) {
  const status = signal(first)
  const resting = signal(first !== 'running' && first !== 'idle')
  const stage = signal(EMPTY_STAGE)
  const record = signal(NO_RECORD)
  const answer = createPadAnswer({ status, resting, stage, record })
  return {
    answer,
    /** The program writes into its log, and stands like this. */
    says(next: RunStatus, ...words: string[]): void {
      const { log, logCount } = stage.value
      const lines = words.map((each, i) => ({ number: logCount + i + 1, words: [each] }))
      batch(() => {
        stage.value = { ...stage.value, log: [...log, ...lines], logCount: logCount + lines.length }
        status.value = next
        record.value = { ...record.value, last: record.value.last + words.length }
        resting.value = next !== 'running' && next !== 'idle'
      })
    },
    /** The flag is pressed. */
    beginsAnew(): void {
      batch(() => {
        stage.value = EMPTY_STAGE
        record.value = NO_RECORD
        status.value = 'paused'
      })
    },
    get shown(): readonly unknown[] {
      return answer.lines.value.flat()
    },
  }
}

describe('the answer beside a drawing', () => {
  it('is what the program says since it was drawn', () => {
    const pad = padIn('finished')
    pad.says('finished', 'trained')
    pad.answer.asked()
    pad.says('running', 'from 0 to 1')
    expect(pad.shown).toEqual([])
    pad.says('finished', 'I see a one!')
    expect(pad.shown).toEqual(['from 0 to 1', 'I see a one!'])
  })

  it('stays until there is another one', () => {
    const pad = padIn('finished')
    pad.answer.asked()
    pad.says('finished', 'a one')
    pad.answer.asked()
    expect(pad.shown).toEqual(['a one'])
    pad.says('finished', 'a zero')
    expect(pad.shown).toEqual(['a zero'])
  })

  it('goes with the drawing, and with the run', () => {
    const pad = padIn('finished')
    pad.answer.asked()
    pad.says('finished', 'a one')
    pad.answer.forget()
    expect(pad.shown).toEqual([])
    pad.says('finished', 'something else')
    expect(pad.shown).toEqual([])
    pad.answer.asked()
    pad.says('finished', 'a zero')
    pad.says('idle')
    expect(pad.shown).toEqual([])
  })

  it('goes when the program starts again, with other weights', () => {
    const pad = padIn('finished')
    pad.answer.asked()
    pad.says('finished', 'a zero')
    pad.beginsAnew()
    expect(pad.shown).toEqual([])
    pad.says('finished', 'loss')
    expect(pad.shown).toEqual([])
  })

  it('is not what a program says that nobody had asked', () => {
    const pad = padIn('running')
    pad.says('running', 'loss')
    pad.says('finished', 'done')
    expect(pad.shown).toEqual([])
  })
})
