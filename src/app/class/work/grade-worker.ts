/** A worker that looks at a class's files, one at a time. What hangs in it, or takes it along, costs one file only. */
import { message } from '../../../core/message'
import type { Project } from '../../../core/project/project'
import { wasmHost } from '../../../host/wasm-host'
import type { OpenedFile } from '../../../lessons/grading/index'
import { unreadable } from '../../../lessons/grading/rows/index'
import { digitsFrom } from '../../../worker/session/fetch-digits'
import { digitsIn } from '../../../worker/session/image-loading'
import { gradeOne, type ImagesFor, imagesFrom } from './grade-one'
import type { Answer, Job, Order } from './protocol'

const answer = (said: Answer) => postMessage(said)
const host = wasmHost()

let job: Job | null = null
let builtIn: ImagesFor | null = null
let own: ImagesFor | null = null

function begin(told: Job): void {
  job = told
  builtIn = imagesFrom(digitsFrom(told.images))
  own = told.own && imagesFrom(digitsIn(told.own.packed))
}

function imagesOf({ images }: Project): ImagesFor | null {
  if (!images) return builtIn
  return images.fingerprint === job?.own?.fingerprint ? own : null
}

async function grade(file: OpenedFile): Promise<void> {
  if (!job) throw new Error('There is nothing to go by.')
  let hasBegun = false
  const means = {
    imagesOf,
    host,
    now: () => performance.now(),
    begin: () => {
      hasBegun = true
      answer({ kind: 'begun' })
    },
  }
  try {
    answer({ kind: 'row', row: await gradeOne(file, job, means) })
  } catch (reason) {
    console.error(reason)
    if (hasBegun) answer({ kind: 'row', row: unreadable(message('grade-broke', { why: String(reason) })) })
    else answer({ kind: 'failed', message: message('grade-no-images') })
  }
}

addEventListener('message', ({ data: order }: MessageEvent<Order>) => {
  if (order.kind === 'begin') begin(order.job)
  else void grade(order.file)
})
