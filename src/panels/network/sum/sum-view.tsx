/** What a unit adds up: the largest products one by one, the others together, the sum, and what became of it. */
import { useMemo } from 'preact/hooks'
import { say } from '../../../words'
import { signedScaleFor } from '../../common/colours'
import { Legend } from '../../common/legend'
import { full, readable } from '../../common/numbers'
import { Pixels } from '../../common/pixels'
import { columnsFor } from '../network'
import { addUp, products } from './terms'
import './sum.css'

const TERMS = 6

interface SumViewProps {
  readonly title: string
  readonly inputs: { readonly name: string; readonly values: Float64Array }
  readonly weights: { readonly name: string; readonly values: Float64Array }
  /** What one input is, in a word: a pixel, or a hidden unit. */
  readonly input: string
  /** What the program made of such a sum, in a sentence. */
  readonly result: string
}

export function SumView({ title, inputs, weights, input, result }: SumViewProps) {
  const { strongest, others, othersSum, total } = addUp(inputs.values, weights.values, TERMS)
  const values = useMemo(() => products(inputs.values, weights.values), [inputs.values, weights.values])
  const scale = signedScaleFor(values)
  const columns = columnsFor(values.length)
  return (
    <section class="sum" aria-label={say('network-term-by-term', { title })}>
      <h3>{title}</h3>
      <div class="sum-parts">
        <figure class="sum-picture">
          <div
            class="network-paper"
            style={{ aspectRatio: `${columns} / ${Math.ceil(values.length / columns)}` }}
          >
            <Pixels
              values={values}
              columns={columns}
              scale={scale}
              role="img"
              aria-label={say('network-products', {
                inputs: inputs.name,
                weights: weights.name,
                count: values.length,
              })}
            />
          </div>
          <Legend scale={scale} />
        </figure>
        <table>
          <caption class="for-readers">{say('network-largest-products', { title })}</caption>
          <thead>
            <tr>
              <th scope="col">{input}</th>
              <th scope="col">
                <span class="sum-name">{inputs.name}</span> × <span class="sum-name">{weights.name}</span>
              </th>
              <th scope="col">{say('network-column-product')}</th>
            </tr>
          </thead>
          <tbody>
            {strongest.map((term, i) => (
              <tr key={i}>
                <th scope="row">{term.position}</th>
                <td>
                  {readable(term.input)} × {readable(term.weight)}
                </td>
                <td title={full(term.product)}>{readable(term.product)}</td>
              </tr>
            ))}
            {others > 0 && (
              <tr>
                <th scope="row" colSpan={2}>
                  {say(strongest.length > 0 ? 'network-others' : 'network-all', { count: others })}
                </th>
                <td title={full(othersSum)}>{readable(othersSum)}</td>
              </tr>
            )}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {say('network-sum')}
              </th>
              <td title={full(total)}>{readable(total)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p>{result}</p>
    </section>
  )
}
