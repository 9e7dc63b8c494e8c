/** Tries an image of the test report on the program: it goes onto the drawing pad, as if somebody had drawn it. */
import { computed } from '@preact/signals'
import type { ImageSetName } from '../../core/program/ir'
import { say } from '../../words'
import type { Pad } from '../pad/pad'
import type { Notices } from '../status/notices'

interface Parts {
  readonly pad: Pick<Pad, 'use' | 'showImage'>
  readonly notices: Pick<Notices, 'show'>
  /** Opens the pad and brings it into view: there the answer comes. */
  readonly lookAtPad: () => void
}

export function createTryImage({ pad, notices, lookAtPad }: Parts) {
  const isHeard = computed(() => pad.use.value?.starts ?? false)
  return {
    hint: computed(() => say(isHeard.value ? 'stage-try' : 'stage-try-needs-block')),
    tryImage(set: ImageSetName, position: number): void {
      if (isHeard.peek()) {
        pad.showImage(set, position)
        lookAtPad()
      } else notices.show(say('stage-try-one-needs-block'))
    },
  }
}
