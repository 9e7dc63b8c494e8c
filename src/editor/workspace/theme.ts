/**
 * The editor's colours, light and dark. Block colours come from the categories and are the same in both: white
 * text is readable on them anywhere. What lies around the blocks is dark or light.
 */
import * as B from 'blockly/core'

export type ThemeName = 'light' | 'dark'

export interface CategoryColour {
  readonly id: string
  readonly name: string
  readonly colour: string
}

/** The colour of typed-in values, which takes the ink of the page. */
const TYPED = { colourPrimary: '#ffffff', colourSecondary: '#ffffff', colourTertiary: '#8a97a3' }

/** `share` of white (above 0) or black (below 0) mixed into a colour. */
export function mixed(colour: string, share: number): string {
  const target = share > 0 ? 255 : 0
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  const mix = parts.map((part) => Math.round(part + (target - part) * Math.abs(share)))
  return `#${mix.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

export function themeFor(name: ThemeName, categories: readonly CategoryColour[]): B.Theme {
  const dark = name === 'dark'
  const blockStyles = Object.fromEntries(
    categories.map(({ id, colour }) => [
      id,
      {
        colourPrimary: colour,
        // Menus inside holes, one shade darker, so that white text stays readable on them.
        colourSecondary: mixed(colour, -0.16),
        // The rim. On a dark bench it is lighter than the block, on a light one darker.
        colourTertiary: mixed(colour, dark ? 0.28 : -0.32),
      },
    ]),
  )
  return B.Theme.defineTheme(`blockgrad-${name}`, {
    name: `blockgrad-${name}`,
    base: B.Themes.Zelos,
    blockStyles: { ...blockStyles, typed: { ...TYPED, hat: '' } },
    categoryStyles: Object.fromEntries(categories.map(({ id, colour }) => [id, { colour }])),
    componentStyles: {
      workspaceBackgroundColour: dark ? '#0e151b' : '#f6f9fb',
      toolboxBackgroundColour: dark ? '#1a242e' : '#ffffff',
      toolboxForegroundColour: dark ? '#eef3f7' : '#14202b',
      flyoutBackgroundColour: dark ? '#202c37' : '#e9eff4',
      flyoutForegroundColour: dark ? '#eef3f7' : '#14202b',
      flyoutOpacity: 1,
      scrollbarColour: dark ? '#6b7c89' : '#93a3af',
      scrollbarOpacity: 0.7,
      // Black or white: yellow is for the running block.
      selectedGlowColour: dark ? '#ffffff' : '#14202b',
      insertionMarkerColour: dark ? '#ffffff' : '#14202b',
      insertionMarkerOpacity: 0.3,
    },
    fontStyle: {
      family: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
      weight: '600',
      size: 13,
    },
    startHats: false,
  })
}
