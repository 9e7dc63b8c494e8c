import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { MOCKING } from '../../../vite.config'
import { allTests } from './chosen-tests.mjs'

const ROOT = join(import.meta.dirname, '../../..')

it('each test that puts a module in the place of another runs apart, as vite.config.ts says', () => {
  const mocks = /\bvi\.(mock|doMock|stubGlobal)\(/
  const mocking = allTests(ROOT).filter((test) => mocks.test(readFileSync(join(ROOT, test), 'utf8')))
  expect(mocking.toSorted()).toEqual(MOCKING.toSorted())
})
