/** The worker that writes and reads large projects. It starts with the first one. */
import { blockLanguage } from '../../../blocks/index'
import { readProject } from '../../core/project/read'
import { writeProject } from '../../core/project/write'
import { textOfFile } from '../../data/text-of'
import type { Order, Reply } from './protocol'

async function replyTo(order: Order): Promise<Reply> {
  const { number } = order
  if (order.wants === 'text')
    return { number, kind: 'written', result: writeProject(order.project, blockLanguage) }
  const text = typeof order.text === 'string' ? order.text : await textOfFile(order.text)
  return { number, kind: 'read', result: readProject(text, blockLanguage) }
}

addEventListener('message', async ({ data: order }: MessageEvent<Order>) => {
  try {
    postMessage(await replyTo(order))
  } catch (reason) {
    console.error(reason)
    postMessage({ number: order.number, kind: 'failed' } satisfies Reply)
  }
})

postMessage({ kind: 'here' } satisfies Reply)
