import { expect, it, vi } from 'vitest'
import { say } from '../../words'
import type { Notice } from '../status/notices'
import { withPart } from './with-part'

it('uses a part once it is there', async () => {
  const use = vi.fn()
  const show = vi.fn()
  await withPart({ show }, async () => 'part', use)
  expect(use).toHaveBeenCalledExactlyOnceWith('part')
  expect(show).not.toHaveBeenCalled()
})

it('says where a part does not come, and fetches it again when somebody wants to', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const use = vi.fn()
  const show = vi.fn<(text: string, more?: Partial<Pick<Notice, 'tone' | 'action'>>) => void>()
  const load = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new Error('offline'))
    .mockResolvedValue('part')
  await withPart({ show }, load, use)
  expect(use).not.toHaveBeenCalled()
  const [text, more] = show.mock.calls[0] ?? []
  expect(text).toBe(say('page-part-failed'))
  more?.action?.run()
  await vi.waitFor(() => expect(use).toHaveBeenCalledExactlyOnceWith('part'))
  expect(show).toHaveBeenCalledTimes(1)
  vi.restoreAllMocks()
})
