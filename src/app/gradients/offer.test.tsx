// @vitest-environment jsdom
/** The button beside a test report and beside a loss that does not fall: it checks, and leads to the card. */
import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { enlarged, forgetChoices, isOpen, type StageFacts } from '../stage/cards'
import type { Checking, CheckState } from './checking'
import { Offer } from './offer'

const RUNNING: StageFacts = {
  hasRun: true,
  isActive: true,
  invitesDrawing: false,
  lacksImages: false,
  filled: new Set(['gradients']),
}

const page = document.body.appendChild(document.createElement('div'))
const card = document.body.appendChild(document.createElement('section'))
card.className = 'card-gradients'
card.innerHTML = '<div class="gradient-check-buttons"><button>Check my backprop</button></div>'

afterEach(() => {
  render(null, page)
  forgetChoices()
  enlarged.value = null
})

function offer(kind: CheckState['kind'], isReady = true) {
  let asked = 0
  let shown = 0
  card.scrollIntoView = () => void shown++
  const checking = {
    isReady: signal(isReady),
    state: signal({ kind }),
    check: () => void asked++,
  } as unknown as Checking
  act(() => render(<Offer checking={checking} />, page))
  const button = page.querySelector('button')
  return {
    button,
    async press() {
      act(() => button?.click())
      await new Promise(requestAnimationFrame)
    },
    done: () => ({ asked, shown }),
  }
}

describe('the offer', () => {
  it('checks, unfolds the card of a program that runs, and brings it and the focus there', async () => {
    enlarged.value = 'charts'
    expect(isOpen('gradients', RUNNING)).toBe(false)
    const { button, press, done } = offer('idle')
    expect(button?.textContent).toBe('Is my backprop true?')
    await press()
    expect(done()).toEqual({ asked: 1, shown: 1 })
    expect(isOpen('gradients', RUNNING)).toBe(true)
    expect(enlarged.value).toBeNull()
    expect(document.activeElement?.textContent).toBe('Check my backprop')
  })

  it('only leads to a check that is at work', async () => {
    const { press, done } = offer('checking')
    await press()
    expect(done()).toEqual({ asked: 0, shown: 1 })
  })

  it('is not there where nothing can be checked', () => {
    expect(offer('idle', false).button).toBeNull()
  })
})
