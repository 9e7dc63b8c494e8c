/** What goes from this device, before it goes. */
import { say } from '../../words'
import './hand-over.css'

interface HandOverProps {
  /** The open project's name. */
  readonly project: string
  readonly unsaved: boolean
  /** How many others are kept here. */
  readonly earlier: number
  readonly save: () => void
  readonly choose: (what: 'work' | 'everything') => void
}

export function HandOver({ project, unsaved, earlier, save, choose }: HandOverProps) {
  return (
    <div class="dialog-form hand-over">
      <p>{say('hand-over-what')}</p>
      <ul>
        <li>{say(unsaved ? 'hand-over-unsaved' : 'hand-over-saved', { project })}</li>
        {earlier > 0 && <li>{say('hand-over-earlier', { count: earlier })}</li>}
        <li>{say('hand-over-rest')}</li>
      </ul>
      <p>{say('hand-over-tabs')}</p>
      <div class="dialog-buttons">
        <button type="button" class="key" autofocus onClick={save}>
          {say('hand-over-save')}
        </button>
        <button type="button" class="key main" onClick={() => choose('work')}>
          {say('hand-over-go')}
        </button>
      </div>
      <button type="button" class="quiet everything" onClick={() => choose('everything')}>
        {say('hand-over-everything')}
      </button>
    </div>
  )
}
