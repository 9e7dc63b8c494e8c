/** A machine with little memory, so that a test need not fill a large one. */

import type { WasmHost } from '../../core/turbo/index'
import { wasmHost } from '../../host/wasm-host'

/** One that has no more bytes than this for a program; it calls `asked` with what it is asked for. */
export function smallHost(bytes: number, asked: (bytes: number) => void = () => {}): WasmHost {
  return {
    space(most) {
      const space = wasmHost()!.space(most)!
      return {
        get buffer() {
          return space.buffer
        },
        grow(wanted) {
          asked(wanted)
          return wanted <= bytes && space.grow(wanted)
        },
        instantiate: (...given) => space.instantiate(...given),
      }
    },
  }
}
