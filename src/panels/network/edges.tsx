/**
 * The lines between the layers. They run in a square of 100 by 100 that is stretched over the gap, where units stand
 * one below another at even distances; so nothing has to be measured, whatever the card's size.
 */
import type { ComponentChildren } from 'preact'

interface FanProps {
  readonly count: number
  /** Which one is looked into, counted from 0, or −1. */
  readonly chosen: number
  /** Stands on the lines. */
  readonly mark?: ComponentChildren
}

/** From the image to each unit: one bundle, since each of its lines stands for a whole row of weights. */
export function Bundle({ count, chosen, mark }: FanProps) {
  return (
    <Gap mark={mark}>
      {Array.from({ length: count }, (_, i) => (
        <path key={i} class={i === chosen ? 'edge chosen' : 'edge'} d={curve(50, heightOf(i, count))} />
      ))}
    </Gap>
  )
}

interface EdgesProps extends FanProps {
  readonly weights: Float64Array
  readonly most: number
}

/** From each unit to the output: as thick as the weight is large; a line of a negative weight is dashed. */
export function Edges({ count, chosen, weights, most, mark }: EdgesProps) {
  return (
    <Gap mark={mark}>
      {Array.from({ length: count }, (_, i) => (
        <path
          key={i}
          class={`edge ${signOf(weights[i] ?? 0)}${i === chosen ? ' chosen' : ''}`}
          stroke-width={thickness(weights[i] ?? 0, most)}
          d={curve(heightOf(i, count), 50)}
        />
      ))}
    </Gap>
  )
}

/** Its lines take no part in finding the size of anything. */
function Gap({ children, mark }: { children: ComponentChildren; mark: ComponentChildren }) {
  return (
    <div class="gap">
      <svg class="edges" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {children}
      </svg>
      {mark}
    </div>
  )
}

const heightOf = (i: number, count: number) => ((i + 0.5) / count) * 100

const curve = (from: number, to: number) => `M0 ${from}C50 ${from} 50 ${to} 100 ${to}`

const signOf = (weight: number) => (weight < 0 ? 'below' : weight > 0 ? 'above' : 'none')

/** In pixels; never so thin that a weight cannot be seen. */
export const thickness = (weight: number, most: number) => 1 + 7 * Math.min(Math.abs(weight) / most, 1)
