/**
 * From pressing the flag in turbo to the page that shows the end of the first pass over all training images: a page
 * that has just been opened, so that fetching the images and compiling are part of it.
 */
import type { Browser } from '@playwright/test'
import type { Project } from '../../src/core/project/project'
import type { Timed } from '../contenders/contender'
import { freshPage } from './chromium'
import { Visit } from './visit'

/** Here, time is time on the wall: it is what somebody waits. */
export async function firstPass(browser: Browser, url: string, project: Project): Promise<Timed> {
  const page = await freshPage(browser)
  const visit = new Visit(page)
  await visit.arrive(url)
  await visit.open(project)
  await visit.turnTurboOn()
  const milliseconds = await visit.runToEnd()
  const { lists, variables } = await visit.savedNumbers()
  await page.context().close()
  const list = (name: string) => named(lists, name).values
  const b2 = named(variables, 'b2').value
  return { nanoseconds: milliseconds * 1e6, weights: [...list('w1'), ...list('b1'), ...list('w2'), b2] }
}

function named<T extends { readonly name: string }>(all: readonly T[], name: string): T {
  const found = all.find((each) => each.name === name)
  if (!found) throw new Error(`The saved project has no ${name}.`)
  return found
}
