/** The notices, at the lower edge, read aloud politely. */
import { say } from '../../words'
import { CloseIcon } from '../icons'
import type { Notices } from './notices'
import './toasts.css'

export function Toasts({ notices }: { notices: Notices }) {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {notices.shown.value.map(({ id, text, tone, action }) => (
        <div key={id} class={`toast ${tone}`}>
          <p>{text}</p>
          {action && (
            <button
              type="button"
              class="key"
              onClick={() => {
                notices.dismiss(id)
                action.run()
              }}
            >
              {action.words}
            </button>
          )}
          <button
            type="button"
            class="quiet icon-only"
            aria-label={say('status-close-notice')}
            onClick={() => notices.dismiss(id)}
          >
            <CloseIcon />
          </button>
        </div>
      ))}
    </div>
  )
}
