/** How the workbench is set up: which of Blockly's abilities are on, and how large things are. */
import * as B from 'blockly/core'
import { say } from '../../words'

/** A finger needs larger blocks than a mouse, and a narrow screen has no room for large ones. */
function startScale(): number {
  if (matchMedia('(max-width: 500px)').matches) return 0.75
  return matchMedia('(pointer: coarse)').matches ? 0.9 : 0.82
}

/** The drawers' buttons ("Make a variable") are as tall as a row of the toolbox; scrollbars leave room for blocks. */
export function setSizes(): void {
  B.Scrollbar.scrollbarThickness = 12
  B.FlyoutButton.TEXT_MARGIN_X = 18
  B.FlyoutButton.TEXT_MARGIN_Y = 14
}

export function workspaceOptions(): B.BlocklyOptions {
  return {
    renderer: 'zelos',
    // Blockly's pictures and cursors are part of the page; without this it would fetch them from its own site.
    media: new URL(`blockly/${B.VERSION}/`, document.baseURI).href,
    // Folding and switching off are not in the project's format, so a person cannot do them.
    collapse: false,
    disable: false,
    comments: true,
    sounds: false,
    trashcan: true,
    maxTrashcanContents: 0,
    // Numbers are typed in place on a touch screen too, as in Scratch.
    modalInputs: false,
    move: { scrollbars: true, drag: true, wheel: true },
    zoom: {
      controls: true,
      wheel: false,
      pinch: true,
      startScale: startScale(),
      minScale: 0.3,
      maxScale: 2,
      scaleSpeed: 1.15,
    },
    grid: { spacing: 28, length: 2, colour: '#c9d4dc', snap: false },
  }
}

/** What the three round buttons say when the pointer rests on them. */
const zoomWords = () => ({
  blocklyZoomIn: say('editor-larger'),
  blocklyZoomOut: say('editor-smaller'),
  blocklyZoomReset: say('editor-to-start'),
})

/** Names them, and draws them above the blocks, so that none lies over a button. */
export function dressZoomButtons(host: HTMLElement): void {
  const buttons = host.querySelector('.blocklyZoom')
  buttons?.parentElement?.append(buttons)
  for (const [name, words] of Object.entries(zoomWords())) {
    const title = document.createElementNS('http://www.w3.org/2000/svg', 'title')
    title.textContent = words
    host.querySelector(`.${name}`)?.prepend(title)
  }
}
