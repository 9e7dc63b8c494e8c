import { describe, expect, it } from 'vitest'
import { cacheOf, isLasting, isPage, tabLockOf } from './names'
import { outdatedCaches } from './outdated'

const HERE = 'https://school.example/blocks/'
const cachesOf = (...versions: string[]) => versions.map((version) => cacheOf(HERE, version))
const tabsOf = (...versions: string[]) => versions.map((version) => tabLockOf(HERE, version))

describe('a cache is outdated', () => {
  const browser = {
    scope: HERE,
    version: 'c',
    caches: cachesOf('a', 'b', 'c'),
    locks: tabsOf('b'),
    tabs: 1,
  }

  it('when no tab shows its version, and new tabs do not get it', () => {
    expect(outdatedCaches(browser)).toEqual(cachesOf('a'))
    expect(outdatedCaches({ ...browser, locks: [], tabs: 0 })).toEqual(cachesOf('a', 'b'))
  })

  it('in no case while a tab has not said what it is', () => {
    expect(outdatedCaches({ ...browser, tabs: 2 })).toEqual([])
    expect(outdatedCaches({ ...browser, locks: tabsOf('b', 'b'), tabs: 2 })).toEqual(cachesOf('a'))
  })

  it('never when it is of another place of the host, or of something else', () => {
    const others = [
      cacheOf('https://school.example/', 'a'),
      cacheOf(`${HERE}next/`, 'a'),
      'workbox-precache',
      '',
    ]
    expect(outdatedCaches({ ...browser, caches: [...others, ...browser.caches] })).toEqual(cachesOf('a'))
  })

  it('whatever tabs of another place show', () => {
    const locks = [...tabsOf('b'), tabLockOf('https://school.example/', 'a'), 'blockgrad draft a']
    expect(outdatedCaches({ ...browser, locks })).toEqual(cachesOf('a'))
    expect(outdatedCaches({ ...browser, locks, tabs: 2 })).toEqual([])
  })
})

it.each([
  [HERE, true],
  [`${HERE}?language=x-pseudo#example=one-neuron`, true],
  [`${HERE}index.html`, true],
  [`${HERE}index.html?a`, true],
  [`${HERE}next/`, false],
  [`${HERE}favicon.svg`, false],
  ['https://school.example/', false],
])('%s is the page: %s', (address, expected) => {
  expect(isPage(HERE, address)).toBe(expected)
})

it.each([
  [`${HERE}assets/index-BE-lcFRm.js`, true],
  [`${HERE}blockly/13.3.0/sprites.svg`, true],
  [`${HERE}favicon.svg`, false],
  [`${HERE}next/assets/index-BE-lcFRm.js`, false],
  ['https://school.example/assets/index-BE-lcFRm.js', false],
])('%s means the same for ever: %s', (address, expected) => {
  expect(isLasting(HERE, address)).toBe(expected)
})
