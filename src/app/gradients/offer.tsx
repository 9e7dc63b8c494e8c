/** Offers the check where learning may have gone wrong: beside the test report, and where a loss does not fall. */
import { say } from '../../words'
import { CheckIcon } from '../icons'
import { lookAt } from '../stage/cards'
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
        lookAt('gradients')
        if (checking.state.peek().kind !== 'checking') checking.check()
      }}
    >
      <CheckIcon />
      <span>{say('gradients-card')}</span>
    </button>
  )
}
