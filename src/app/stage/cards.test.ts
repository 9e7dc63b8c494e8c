import { beforeEach, describe, expect, it } from 'vitest'
import { type CardId, forgetChoices, isOpen, opensByItself, type StageFacts, setOpen } from './cards'

const filled = (...cards: CardId[]) => new Set(cards)
const facts = (
  hasRun: boolean,
  filled: ReadonlySet<CardId>,
  invitesDrawing = false,
  lacksImages = false,
): StageFacts => ({
  hasRun,
  isActive: false,
  lacksImages,
  filled,
  invitesDrawing,
})

describe('the cards of the stage', () => {
  beforeEach(forgetChoices)

  it('introduce an example before its first run only', () => {
    expect(opensByItself('about', facts(false, filled('about')))).toBe(true)
    expect(opensByItself('about', facts(true, filled('about')))).toBe(false)
  })

  it('show own images before the first run, and later where they are missing', () => {
    expect(opensByItself('images', facts(false, filled('images')))).toBe(true)
    expect(opensByItself('images', facts(true, filled('images')))).toBe(false)
    expect(opensByItself('images', facts(true, filled('images'), false, true))).toBe(true)
  })

  it('open the log where there is nothing else to look at', () => {
    expect(opensByItself('log', facts(true, filled('log')))).toBe(true)
    expect(opensByItself('log', facts(true, filled('log', 'charts')))).toBe(false)
  })

  it('invite to draw when there is time for it', () => {
    expect(opensByItself('pad', facts(true, filled('pad', 'charts')))).toBe(false)
    expect(opensByItself('pad', facts(true, filled('pad', 'charts'), true))).toBe(true)
  })

  it('stay as somebody left them, until another project comes', () => {
    const both = facts(true, filled('log', 'charts'))
    setOpen('log', true)
    expect(isOpen('log', both)).toBe(true)
    forgetChoices()
    expect(isOpen('log', both)).toBe(false)
  })
})
