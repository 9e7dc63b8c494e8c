import { beforeEach, describe, expect, it } from 'vitest'
import { type CardId, forgetChoices, isOpen, opensByItself, setOpen } from './cards'

const filled = (...cards: CardId[]) => new Set(cards)

describe('the cards of the stage', () => {
  beforeEach(forgetChoices)

  it('introduce an example before its first run only', () => {
    expect(opensByItself('about', { hasRun: false, filled: filled('about') })).toBe(true)
    expect(opensByItself('about', { hasRun: true, filled: filled('about') })).toBe(false)
  })

  it('open the log where there is nothing else to look at', () => {
    expect(opensByItself('log', { hasRun: true, filled: filled('log') })).toBe(true)
    expect(opensByItself('log', { hasRun: true, filled: filled('log', 'charts') })).toBe(false)
  })

  it('stay as somebody left them, until another project comes', () => {
    const facts = { hasRun: true, filled: filled('log', 'charts') }
    setOpen('log', true)
    expect(isOpen('log', facts)).toBe(true)
    forgetChoices()
    expect(isOpen('log', facts)).toBe(false)
  })
})
