/** What a run of the lab leaves to look at: the accuracy, the curve of the loss, and the pictures of weights. */
import { useComputed, useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import type { Series } from '../../../core/run/stage/snapshot'
import { ChartsPanel } from '../../../panels/charts/charts-panel'
import { WeightPictures } from '../../../panels/network/weight-pictures'
import { say } from '../../../words'
import type { PageSession } from '../../run/session/page-session'
import { isDark } from '../../theme'
import type { LabResult } from './lab'

/** Hidden neurons of the lab's network. */
const UNITS = 10
/** A healthy network's weights hardly go further than this. In one scale, a failure's colours can be held against it. */
const STRONGEST = 1

interface LabResultProps {
  readonly result: LabResult
  /** Left out while somebody is to find out which failure it is by looking. */
  readonly withAccuracy: boolean
}

export function LabResultView({ result, withAccuracy }: LabResultProps) {
  return (
    <Seen curve={result.curve} weights={result.weights}>
      {withAccuracy && (
        <p class="lab-accuracy" role="status">
          {say('lab-accuracy', { accuracy: result.accuracy.toFixed(2) })}
        </p>
      )}
    </Seen>
  )
}

/** The same while it is still running. */
export function LiveResult({ session }: { session: PageSession }) {
  const curve = useComputed(() => session.stage.value.charts)
  const weights = session.network.value?.w1.values
  return (
    <Seen curve={curve.value} weights={weights ?? NOTHING}>
      <p class="lab-accuracy" role="status">
        {session.trouble.value ?? say('lab-running')}
      </p>
    </Seen>
  )
}

const NOTHING = new Float64Array(0)

interface SeenProps {
  readonly curve: readonly Series[]
  readonly weights: Float64Array
  readonly children: ComponentChildren
}

function Seen({ curve, weights, children }: SeenProps) {
  const charts = useSignal(curve)
  useLayoutEffect(() => {
    charts.value = curve
  }, [curve])
  return (
    <div class="lab-result">
      {children}
      <section aria-label={say('lab-curve')}>
        <h3>{say('lab-curve')}</h3>
        <ChartsPanel charts={charts} dark={isDark} large={false} fromZero />
      </section>
      <section aria-label={say('lab-weights')}>
        <h3>{say('lab-weights')}</h3>
        <WeightPictures weights={weights} units={UNITS} most={STRONGEST} />
      </section>
    </div>
  )
}
