/** The worker that writes and reads large projects. It starts with the first one. */
import { blockLanguage } from '../../../blocks/index'
import { writeProject } from '../../core/project/write'
import type { Order, Reply } from './protocol'
import { read } from './reading'

async function replyTo(order: Order): Promise<Reply> {
  const { number } = order
  if (order.wants === 'text')
    return { number, kind: 'written', result: writeProject(order.project, blockLanguage) }
  return { number, kind: 'read', result: await read(order.text, blockLanguage) }
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
