/** A snapshot brings only what is new, and test reports not with every picture of a run. */
import { describe, expect, it } from 'vitest'
import type { Machine } from '../../core/run/machine/machine'
import { FEW_IMAGES } from '../../testing/fixtures/few-digits.test-support'
import { projectOf } from '../../testing/fixtures/project-of.test-support'
import { machineFor } from '../../testing/fixtures/run-blocks.test-support'
import { AlreadySent } from './already-sent'

const NOTHING = { withStage: false, withReports: false }
const REPORTS = { withStage: false, withReports: true }
const answer = ({ stage }: Machine) => stage.recordAnswer(FEW_IMAGES, 'test', 1, 1)

describe('what a snapshot brings', () => {
  it('is everything at first, and then what changed', () => {
    const machine = machineFor(projectOf({ flag: [] }))
    const sent = new AlreadySent()
    expect(sent.next(machine, 'running', 0)).toEqual({ withStage: true, withReports: true })
    expect(sent.next(machine, 'running', 1_000)).toEqual(NOTHING)
    machine.stage.log(['a line'])
    expect(sent.next(machine, 'running', 2_000)).toEqual({ withStage: true, withReports: false })
    answer(machine)
    expect(sent.next(machine, 'running', 3_000)).toEqual(REPORTS)
    sent.forget()
    expect(sent.next(machine, 'paused', 3_000)).toEqual({ withStage: true, withReports: true })
  })

  it('is a report five times a second while answers come, and the last one as soon as the run rests', () => {
    const machine = machineFor(projectOf({ flag: [] }))
    const sent = new AlreadySent()
    sent.next(machine, 'running', 0)
    const times: number[] = []
    for (let now = 16; now <= 1_000; now += 16) {
      answer(machine)
      if (sent.next(machine, 'running', now).withReports) times.push(now)
    }
    expect(times).toEqual([208, 416, 624, 832])
    answer(machine)
    expect(sent.next(machine, 'running', 1_016)).toEqual(NOTHING)
    expect(sent.next(machine, 'finished', 1_017)).toEqual(REPORTS)
    expect(sent.next(machine, 'finished', 1_018)).toEqual(NOTHING)
  })
})
