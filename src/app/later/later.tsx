/** A component whose code is fetched when it is to be drawn first. */
import type { FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { say } from '../../words'

/** `load` fetches the component; it is asked again where that failed and somebody wants to try again. */
export function later<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> {
  let Part: FunctionComponent<Props> | null = null
  return function Later(props) {
    const [state, setState] = useState<'coming' | 'there' | 'failed'>(Part ? 'there' : 'coming')

    useEffect(() => {
      if (state !== 'coming') return
      let gone = false
      const settle = (now: 'there' | 'failed') => gone || setState(now)
      load().then(
        (part) => {
          Part = part
          settle('there')
        },
        (reason) => {
          console.error(reason)
          settle('failed')
        },
      )
      return () => {
        gone = true
      }
    }, [state])

    if (state === 'there' && Part) return <Part {...props} />
    if (state === 'coming') return <p class="part-coming">{say('page-part-coming')}</p>
    return (
      <div class="part-failed" role="alert">
        <p>{say('page-part-failed')}</p>
        <button type="button" class="key" onClick={() => setState('coming')}>
          {say('page-part-again')}
        </button>
      </div>
    )
  }
}
