/** For what a press opens: its code is fetched first, and a notice says where it does not come. */
import { say } from '../../words'
import type { Notices } from '../status/notices'

/** Fetches the part, then does with it what was asked for. */
export async function withPart<Part>(
  notices: Pick<Notices, 'show'>,
  load: () => Promise<Part>,
  use: (part: Part) => unknown,
): Promise<void> {
  let part: Part
  try {
    part = await load()
  } catch (reason) {
    console.error(reason)
    const run = () => void withPart(notices, load, use)
    notices.show(say('page-part-failed'), { tone: 'bad', action: { words: say('page-part-again'), run } })
    return
  }
  await use(part)
}
