/** The sum of the unit that is looked into, with honest words: what blocks do to a sum, no list tells. */

import { say } from '../../../words'
import { readable } from '../../common/numbers'
import type { UnitName } from '../chosen'
import { type NetworkSize, type ShownNetwork, weightsInto } from '../network'
import { SumView } from './sum-view'

interface SumOfProps {
  readonly network: ShownNetwork
  readonly size: NetworkSize
  readonly chosen: UnitName | null
}

export function SumOf({ network, size, chosen }: SumOfProps) {
  const { image, w1, hidden, w2, output } = network
  if (chosen === null) return <p class="network-hint">{say('network-point')}</p>
  if (chosen === 'output') {
    if (hidden.length === 0 || w2.length === 0)
      return <p class="network-hint">{say('network-output-adds-nothing')}</p>
    return (
      <SumView
        title={output ? say('network-output-named', { name: output.name }) : say('network-output-title')}
        inputs={hidden}
        weights={w2}
        input={say('network-column-unit')}
        result={
          output
            ? say('network-output-now', { name: output.name, value: readable(output.value) })
            : say('network-output-unknown')
        }
      />
    )
  }
  if (chosen >= size.units) return null
  const weights = weightsInto(network, size, chosen)
  if (image.length === 0 || weights.length === 0)
    return <p class="network-hint">{say('network-unit-adds-nothing', { unit: chosen + 1 })}</p>
  const activation = hidden.values[chosen]
  return (
    <SumView
      title={say('network-unit-title', { unit: chosen + 1 })}
      inputs={image}
      weights={{ name: w1.name, values: weights }}
      input={say('network-column-pixel')}
      result={
        activation === undefined
          ? say('network-list-empty', { list: hidden.name })
          : say('network-activation-now', {
              unit: chosen + 1,
              list: hidden.name,
              value: readable(activation),
            })
      }
    />
  )
}
