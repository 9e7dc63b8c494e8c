/** A line icon for each category, drawn in one stroke width. They are elements, not pictures, so that no address is loaded. */

const PATHS: Readonly<Record<string, string>> = {
  events: 'M6 21V4m0 1c4-2.4 8 2.4 12 0v8c-4 2.4-8-2.4-12 0',
  control: 'M5 11a7 7 0 0 1 12.4-3.6L20 10m0-5v5h-5M19 13a7 7 0 0 1-12.4 3.6L4 14m0 5v-5h5',
  maths: 'M4 7h6M7 4v6m7-3h6M5 14.5l4.5 4.5m0-4.5L5 19m9-3.500h6m-6 4h6',
  variables: 'M6 4C3.5 9 3.5 15 6 20M18 4c2.5 5 2.5 11 0 16M9 9l6 6m0-6l-6 6',
  lists: 'M10 6h10M10 12h10M10 18h10M4.5 6h.5M4.5 12h.5M4.5 18h.5',
  vectors: 'M4 20L19 5m-8 0h8v8',
  network:
    'M8.2 7.200l7 3.700M8.2 16.800l7-3.700M3.5 6a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M3.5 18a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M15 12a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0',
  data: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15 9h.5',
  stage: 'M4 4v16h16M7.5 15l4-5 3.5 3 5-7',
  'my-blocks': 'M4 6h4.500l1.5 2h4l1.5-2H20v12h-4.500L14 20h-4l-1.5-2H4z',
  search: 'M4 10.500a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0M15.5 15.500L20 20',
}

const SVG = 'http://www.w3.org/2000/svg'

/** A category without an icon of its own gets a dot. */
export function categoryIcon(id: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', PATHS[id] ?? 'M8 12a4 4 0 1 0 8 0a4 4 0 1 0-8 0')
  svg.append(path)
  return svg
}
