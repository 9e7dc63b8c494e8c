/** Offers the check where learning may have gone wrong: beside the test report, and where a loss does not fall. */
import { say } from '../../words'
import { CheckIcon } from '../icons'
import { enlarged, setOpen } from '../stage/cards'
import type { Checking } from './checking'
import './gradient-check.css'

export function Offer({ checking }: { checking: Checking }) {
  if (!checking.isReady.value) return null
  return (
    <button
      type="button"
      class="quiet gradient-check-offer"
      title={say('gradients-card')}
      onClick={() => {
        if (checking.state.peek().kind !== 'checking') checking.check()
        goToCard()
      }}
    >
      <CheckIcon />
      <span>{say('gradients-card')}</span>
    </button>
  )
}

/** To the top of the stage, as what is found there will be long, and the focus with it. */
function goToCard(): void {
  enlarged.value = null
  setOpen('gradients', true)
  requestAnimationFrame(() => {
    const card = document.querySelector('.card-gradients')
    card?.scrollIntoView({ block: 'start' })
    card?.querySelector<HTMLElement>('.gradient-check-buttons button')?.focus({ preventScroll: true })
  })
}
