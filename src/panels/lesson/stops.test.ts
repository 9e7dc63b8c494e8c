import { describe, expect, it } from 'vitest'
import type { Run } from '../../lessons'
import { withStops } from './stops'

const plain = (text: string): Run => ({ kind: 'plain', text })
const code = (text: string): Run => ({ kind: 'code', text })
const words = (runs: readonly Run[]) =>
  withStops(runs).map((run) => [run.kind === 'block' ? '' : run.text, run.stop])

describe('a stop', () => {
  it('behind a block goes with it', () => {
    expect(words([plain('Put '), code('test'), plain(', and then '), code('learn'), plain('.')])).toEqual([
      ['Put ', ''],
      ['test', ','],
      [' and then ', ''],
      ['learn', '.'],
    ])
  })

  it('behind other words stays where it is', () => {
    const runs: Run[] = [{ kind: 'emphasis', text: 'pixels' }, plain('. Look.')]
    expect(words(runs)).toEqual([
      ['pixels', ''],
      ['. Look.', ''],
    ])
  })
})
