/** The sum of the unit that is looked into, with honest words: what blocks do to a sum, no list tells. */
import { readable } from '../common/numbers'
import type { UnitName } from './chosen'
import { type NetworkSize, type ShownNetwork, weightsInto } from './network'
import { SumView } from './sum-view'

interface SumOfProps {
  readonly network: ShownNetwork
  readonly size: NetworkSize
  readonly chosen: UnitName | null
}

const MADE_OF = 'Your blocks make it from such a sum. They may add a bias and take the sigmoid.'

export function SumOf({ network, size, chosen }: SumOfProps) {
  const { image, w1, hidden, w2, output } = network
  if (chosen === null)
    return <p class="network-hint">Point at a hidden unit or at the output to see what it adds up.</p>
  if (chosen === 'output') {
    if (hidden.length === 0 || w2.length === 0)
      return <p class="network-hint">The output has nothing to add up yet.</p>
    return (
      <SumView
        title={output ? `Output ${output.name}` : 'Output'}
        inputs={hidden}
        weights={w2}
        input="unit"
        result={
          output
            ? `${output.name} is ${readable(output.value)} now. ${MADE_OF}`
            : 'What your blocks make of this sum is in no variable that this picture knows.'
        }
      />
    )
  }
  if (chosen >= size.units) return null
  const weights = weightsInto(network, size, chosen)
  if (image.length === 0 || weights.length === 0)
    return <p class="network-hint">Hidden unit {chosen + 1} has nothing to add up yet.</p>
  const activation = hidden.values[chosen]
  return (
    <SumView
      title={`Hidden unit ${chosen + 1}`}
      inputs={image}
      weights={{ name: w1.name, values: weights }}
      input="pixel"
      result={
        activation === undefined
          ? `${hidden.name} is still empty.`
          : `Its activation, item ${chosen + 1} of ${hidden.name}, is ${readable(activation)} now. ${MADE_OF}`
      }
    />
  )
}
