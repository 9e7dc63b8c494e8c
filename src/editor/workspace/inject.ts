/**
 * Puts an empty workspace on the page, in pieces: on a slow computer each of Blockly's steps is long enough to be felt.
 */
import * as B from 'blockly/core'
import { breathe } from '../../slices'
import { toolboxOf } from '../toolbox/toolbox'
import { type CategoryColour, type ThemeName, themeFor } from './theme'
import { workspaceOptions } from './workspace-options'

export async function inject(
  host: HTMLElement,
  categories: readonly CategoryColour[],
  theme: ThemeName,
): Promise<B.WorkspaceSvg> {
  const workspace = withoutSound(() =>
    B.inject(host, {
      ...workspaceOptions(),
      toolbox: toolboxOf(categories.slice(0, 1)),
      theme: themeFor(theme, categories),
    }),
  )
  await breathe()
  workspace.updateToolbox(toolboxOf(categories))
  return workspace
}

/** Each workspace of Blockly's opens a way to the loudspeaker, also where sounds are off; that takes longer than all the rest. */
function withoutSound<T>(work: () => T): T {
  const { AudioContext } = window
  Reflect.deleteProperty(window, 'AudioContext')
  try {
    return work()
  } finally {
    Object.defineProperty(window, 'AudioContext', {
      value: AudioContext,
      configurable: true,
      writable: true,
      enumerable: false,
    })
  }
}
