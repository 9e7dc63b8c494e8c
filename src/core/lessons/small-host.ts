/** Memory for other people's programs: where it ends, they stop, with the words of any list that grew too long. */
import type { WasmHost } from '../turbo/index'

/** The largest example takes half of it, with its images. */
const MOST_BYTES = 2 ** 26

export const smallHost = (host: WasmHost | null): WasmHost | null =>
  host && {
    space(most) {
      const space = host.space(Math.min(most, MOST_BYTES))
      return (
        space && {
          get buffer() {
            return space.buffer
          },
          grow: (bytes) => bytes <= MOST_BYTES && space.grow(bytes),
          instantiate: (module, imports) => space.instantiate(module, imports),
        }
      )
    },
  }
