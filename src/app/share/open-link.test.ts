/** What somebody reads who follows a link that cannot be opened. */
import { signal } from '@preact/signals'
import { expect, it, vi } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { alsoSay } from '../../words'
import share from '../../words/en/share.ftl?raw'
import type { Workbench } from '../workbench'
import { openLink } from './open-link'

// It asks the page's address for a language.
vi.mock('../spoken-language', () => ({ textsFor: async () => alsoSay([share]) }))

async function wordsFor(opened: number): Promise<readonly string[]> {
  const said: string[] = []
  const projects = { opened: signal(opened), openProject: () => expect.unreachable() }
  const notices = { show: (text: string) => said.push(text) }
  expect(await openLink('broken', { projects, notices, language } as unknown as Workbench)).toBe(false)
  return said
}

const BROKEN =
  "This link can't be opened. Something is missing in it or was changed. Copy it once more, all of it."

it('says that the open project is untouched', async () => {
  expect(await wordsFor(1)).toEqual([`${BROKEN} Your open project is untouched.`])
})

it('says nothing of an open project on a first visit', async () => {
  expect(await wordsFor(0)).toEqual([BROKEN])
})
