/** In place of the page, when everything was deleted: the page itself would keep something anew. */
import { render } from 'preact'
import { say } from '../../words'
import { afresh } from './afresh'
import './gone.css'

/** Says so once `going` has come to its end. */
export async function showGone(going: Promise<void>): Promise<void> {
  const place = document.createElement('main')
  place.className = 'gone'
  document.body.replaceChildren(place)
  render(<h1>{say('hand-over-going')}</h1>, place)
  await going
  render(
    <>
      <h1>{say('hand-over-gone')}</h1>
      <p>{say('hand-over-gone-more')}</p>
      <button type="button" class="key main" autofocus onClick={afresh}>
        {say('hand-over-open-again')}
      </button>
    </>,
    place,
  )
}
