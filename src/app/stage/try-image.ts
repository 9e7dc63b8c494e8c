/** Tries an image of the test report on the program: it goes onto the drawing pad, as if somebody had drawn it. */
import { computed } from '@preact/signals'
import type { ImageSetName } from '../../core/program/ir'
import type { Pad } from '../pad/pad'
import type { Notices } from '../status/notices'

interface Parts {
  readonly pad: Pick<Pad, 'use' | 'showImage'>
  readonly notices: Pick<Notices, 'show'>
  /** Opens the pad and brings it into view: there the answer comes. */
  readonly lookAtPad: () => void
}

const ADD_HAT = 'Add the block “when I draw” to try'

export function createTryImage({ pad, notices, lookAtPad }: Parts) {
  const isHeard = computed(() => pad.use.value?.starts ?? false)
  return {
    hint: computed(() =>
      isHeard.value ? 'Press one, and your program looks at it again.' : `${ADD_HAT} them again.`,
    ),
    tryImage(set: ImageSetName, position: number): void {
      if (isHeard.peek()) {
        pad.showImage(set, position)
        lookAtPad()
      } else notices.show(`${ADD_HAT} this image.`)
    },
  }
}
