/**
 * Reads how many tests passed and failed from the reports that Vitest and Playwright write, because a number
 * that is printed at the end must be counted, never assumed. What kept tests from running at all (a test file
 * that cannot be loaded, for instance) counts as a failure.
 */

import { readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {string} path of Vitest's JSON report
 * @returns {Counts}
 * @throws {Error} in plain words when the report is missing or is not one
 */
export function vitestCounts(path) {
  const report = read(path)
  /** @type {{ status: string, assertionResults: unknown[] }[]} */
  const files = report.testResults ?? []
  const notLoaded = files.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
  )
  return checked(path, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + notLoaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  })
}

/**
 * @param {string} path of Playwright's JSON report
 * @returns {Counts}
 * @throws {Error} in plain words when the report is missing or is not one
 */
export function playwrightCounts(path) {
  const report = read(path)
  const { expected, unexpected, flaky, skipped } = report.stats ?? {}
  return checked(path, {
    passed: expected + flaky,
    failed: unexpected + (report.errors?.length ?? 0),
    skipped,
  })
}

/** @param {string} path */
function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw new Error(`The test report ${path} cannot be read.`, { cause })
  }
}

/**
 * @param {string} path
 * @param {Counts} counts
 * @returns {Counts}
 */
function checked(path, counts) {
  if (!Object.values(counts).every(Number.isInteger))
    throw new Error(`The test report ${path} has no counts.`)
  return counts
}
