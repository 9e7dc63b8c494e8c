/**
 * An example by its address, as a teacher writes it on the board: #example=one-neuron. The address is cleared once
 * the example is open, so that a reload shows what was made of it, not the example again.
 */
import { say } from '../../words'
import { type Example, examples } from './catalogue'

export type Asked =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'example'; readonly example: Example }
  | { readonly kind: 'unknown'; readonly message: string }

export function askedFor(hash: string): Asked {
  const name = new URLSearchParams(hash.replace(/^#/, '')).get('example')
  if (name === null) return { kind: 'nothing' }
  const example = examples.find((each) => each.name === name.trim().toLowerCase())
  if (example) return { kind: 'example', example }
  const names = examples.map((each) => each.name).join(', ')
  return { kind: 'unknown', message: say('examples-unknown', { name, names }) }
}

export function clearAddress(): void {
  history.replaceState(history.state, '', location.pathname + location.search)
}
