/** The toolbox's drawers, in order. A category's id is the name of its folder; its hue goes wherever its idea does. */

export interface Category {
  readonly id: string
  readonly name: string
  /** White text on it has a contrast of at least 4.5 to 1. */
  readonly colour: string
}

export const CATEGORIES: readonly Category[] = [
  { id: 'events', name: 'Events', colour: '#8a6100' },
  { id: 'control', name: 'Control', colour: '#b34a00' },
  { id: 'maths', name: 'Maths', colour: '#00795a' },
  { id: 'variables', name: 'Variables', colour: '#a63d7f' },
  { id: 'lists', name: 'Lists', colour: '#0067a3' },
  { id: 'vectors', name: 'Vectors', colour: '#4a5bc4' },
  { id: 'network', name: 'Network', colour: '#7a3fb5' },
  { id: 'layers', name: 'Layers', colour: '#9a3d2e' },
  { id: 'data', name: 'Images', colour: '#566573' },
  { id: 'stage', name: 'Stage', colour: '#00757d' },
  { id: 'my-blocks', name: 'My blocks', colour: '#b3263c' },
]
