/** A yes or no question. The safe answer has the focus, so that a hasty Enter loses nothing. */
import { say } from '../../words'

export function Confirm({
  message,
  action,
  done,
}: {
  message: string
  action: string
  done: (answer: boolean) => void
}) {
  return (
    <div class="dialog-form">
      {message && <p>{message}</p>}
      <div class="dialog-buttons">
        <button type="button" class="key" autofocus onClick={() => done(false)}>
          {say('dialogs-never-mind')}
        </button>
        <button type="button" class="key main" onClick={() => done(true)}>
          {action}
        </button>
      </div>
    </div>
  )
}
