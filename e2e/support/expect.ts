/** How long something may take to show. It is generous, because a busy machine is no defect. */
import { expect as base } from '@playwright/test'

export const LONGEST_WAIT = 15_000

export const expect = base.configure({ timeout: LONGEST_WAIT })

/** For a whole test. */
export const LONGEST_TEST = 60_000
