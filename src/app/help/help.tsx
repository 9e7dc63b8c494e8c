/** How this works, on one page: the six things to try first, and the keys. */

import { BoltIcon, EyeIcon, FlagIcon, GalleryIcon, SaveIcon, StepIcon } from '../icons'
import type { Workbench } from '../workbench'
import './help.css'

export function openHelp({ dialogs }: Workbench): void {
  void dialogs.ask('How this works', () => <Help />, true)
}

function Help() {
  return (
    <div class="help">
      <ol class="help-steps">
        <li>
          <FlagIcon />
          <p>
            <strong>Press the green flag.</strong> The blocks run one after another, and the one that runs
            glows. On the stage you see every number change.
          </p>
        </li>
        <li>
          <StepIcon />
          <p>
            <strong>Look closely.</strong> Pause, then press Step: one block runs, and you see what it did.
            Back undoes it. To see the very first step, press Step before the flag. To pause before a block,
            open its menu (right click, or a long press) and choose “Pause here”, or “Pause here only when…”.
          </p>
        </li>
        <li>
          <EyeIcon />
          <p>
            <strong>Ask.</strong> When the program stands still, point at a block or tap it: it shows what it
            did, with the numbers. Press it, and “Run just this” tries it out. Press a number on the stage,
            and the block that changed it last lights up.
          </p>
        </li>
        <li>
          <BoltIcon />
          <p>
            <strong>Switch turbo on</strong>, also in the middle of a run. The same blocks do the same sums
            with the same numbers, only much faster. When the network has learned, draw a digit for it on the
            drawing pad.
          </p>
        </li>
        <li>
          <GalleryIcon />
          <p>
            <strong>Change something.</strong> Drag blocks, type another number, press the flag again. Nothing
            can break: undo takes every step back, and the examples are always there.
          </p>
        </li>
        <li>
          <SaveIcon />
          <p>
            <strong>Take it with you.</strong> Your project is kept on this device by itself. “Save to this
            computer” makes a file that you can hand on. To open one, drop it on this page.
          </p>
        </li>
      </ol>
      <h3>Keys</h3>
      <dl class="help-keys">
        <Key keys="Ctrl + Enter" does="start from the beginning" />
        <Key keys="Ctrl + Shift + Enter" does="start paused, before the first block" />
        <Key keys="F9" does="step: run one block" />
        <Key keys="Shift + F9" does="back: undo one block of the run" />
        <Key keys="F8" does="in a pause: jump over an own block" />
        <Key keys="Shift + F8" does="in a pause: jump out of an own block" />
        <Key keys="F4" does="in a pause: jump to the loop's next turn" />
        <Key keys="Shift + F4" does="in a pause: jump to the next image" />
        <Key keys="Ctrl + S" does="save to this computer" />
        <Key keys="Ctrl + O" does="open from this computer" />
        <Key keys="Ctrl + Z" does="undo a change of blocks" />
        <Key keys="T" does="among the blocks: go to the drawers" />
        <Key keys="Arrow keys, Enter" does="walk through blocks, and press what is chosen" />
        <Key keys="R" does="run just the chosen block" />
        <Key keys="Arrow keys, Space" does="on the drawing pad: move the pen, put it down and lift it" />
        <Key keys="M" does="move the chosen block with the arrow keys" />
      </dl>
      <p class="help-credit">
        The handwritten digits are from MNIST, by Yann LeCun, Corinna Cortes and Christopher Burges.
      </p>
    </div>
  )
}

function Key({ keys, does }: { keys: string; does: string }) {
  return (
    <div>
      <dt>
        <kbd>{keys}</kbd>
      </dt>
      <dd>{does}</dd>
    </div>
  )
}
