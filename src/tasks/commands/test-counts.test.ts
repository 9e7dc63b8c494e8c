import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { playwrightCounts, vitestCounts } from './test-counts.mjs'

let folder: string
let report: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blockgrad-counts-'))
  report = join(folder, 'report.json')
})

afterAll(() => rm(folder, { recursive: true }))

const write = (content: unknown) => writeFile(report, JSON.stringify(content))

describe("Vitest's report", () => {
  const numbers = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }

  it('is counted', async () => {
    await write({ ...numbers, testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }] }] })
    expect(vitestCounts(report)).toEqual({ passed: 7, failed: 1, skipped: 3 })
  })

  it('counts a file that cannot be loaded as a failure', async () => {
    await write({ ...numbers, testResults: [{ status: 'failed', assertionResults: [] }] })
    expect(vitestCounts(report).failed).toBe(2)
  })
})

describe("Playwright's report", () => {
  it('is counted', async () => {
    await write({ stats: { expected: 4, unexpected: 1, flaky: 0, skipped: 2 }, errors: [] })
    expect(playwrightCounts(report)).toEqual({ passed: 4, failed: 1, skipped: 2 })
  })

  it('counts what went wrong outside of a test as a failure', async () => {
    await write({
      stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0 },
      errors: [{ message: 'no server' }],
    })
    expect(playwrightCounts(report).failed).toBe(1)
  })
})

describe.each([
  ['Vitest', vitestCounts],
  ['Playwright', playwrightCounts],
])('a report of %s', (_, count) => {
  it('that is missing, broken or without counts is an error, not a zero', async () => {
    expect(() => count(join(folder, 'missing.json'))).toThrow('cannot be read')
    await writeFile(report, '{"stats":')
    expect(() => count(report)).toThrow('cannot be read')
    await write({})
    expect(() => count(report)).toThrow('has no counts')
  })
})
