/** How this works, on one page: the six things to try first, and the keys. */

import { parts, say } from '../../words'
import { BoltIcon, EyeIcon, FlagIcon, GalleryIcon, SaveIcon, StepIcon } from '../icons'
import './help.css'

export function Help({ showBlocks }: { readonly showBlocks: () => void }) {
  return (
    <div class="help">
      <ol class="help-steps">
        <li>
          <FlagIcon />
          <p>
            <strong>{say('help-flag')}</strong> {say('help-flag-more')}
          </p>
        </li>
        <li>
          <StepIcon />
          <p>
            <strong>{say('help-step')}</strong> {say('help-step-more')}
          </p>
        </li>
        <li>
          <EyeIcon />
          <p>
            <strong>{say('help-ask')}</strong> {say('help-ask-more')}
          </p>
        </li>
        <li>
          <BoltIcon />
          <p>{parts('help-turbo-more', { switch: <strong>{say('help-turbo')}</strong> })}</p>
        </li>
        <li>
          <GalleryIcon />
          <p>
            <strong>{say('help-change')}</strong> {say('help-change-more')}
          </p>
        </li>
        <li>
          <SaveIcon />
          <p>
            <strong>{say('help-take')}</strong> {say('help-take-more')}
          </p>
        </li>
      </ol>
      <button type="button" class="key" onClick={showBlocks}>
        {say('help-blocks')}
      </button>
      <h3>{say('help-keys')}</h3>
      <dl class="help-keys">
        <Key keys={say('help-key-start')} does={say('help-does-start')} />
        <Key keys={say('help-key-start-paused')} does={say('help-does-start-paused')} />
        <Key keys={say('help-key-step')} does={say('help-does-step')} />
        <Key keys={say('help-key-back')} does={say('help-does-back')} />
        <Key keys={say('help-key-over')} does={say('help-does-over')} />
        <Key keys={say('help-key-out')} does={say('help-does-out')} />
        <Key keys={say('help-key-turn')} does={say('help-does-turn')} />
        <Key keys={say('help-key-image')} does={say('help-does-image')} />
        <Key keys={say('help-key-save')} does={say('help-does-save')} />
        <Key keys={say('help-key-open')} does={say('help-does-open')} />
        <Key keys={say('help-key-undo')} does={say('help-does-undo')} />
        <Key keys={say('help-key-drawers')} does={say('help-does-drawers')} />
        <Key keys={say('help-key-walk')} does={say('help-does-walk')} />
        <Key keys={say('help-key-run-just-this')} does={say('help-does-run-just-this')} />
        <Key keys={say('help-key-draw')} does={say('help-does-draw')} />
        <Key keys={say('help-key-block')} does={say('help-does-block')} />
        <Key keys={say('help-key-move')} does={say('help-does-move')} />
      </dl>
      <p class="help-credit">{say('help-credit')}</p>
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
