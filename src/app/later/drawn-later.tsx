/** A component whose code is fetched when it is to be drawn first. */
import { signal } from '@preact/signals'
import type { ComponentChild, FunctionComponent } from 'preact'
import { useEffect } from 'preact/hooks'
import { say } from '../../words'
import { useWorkbench, type Workbench } from '../workbench'
import type { PartName } from './later'

/** `waiting` stands in its place until it is there. */
export function drawnLater<Props extends object>(
  name: PartName,
  load: (workbench: Workbench) => Promise<FunctionComponent<Props>>,
  waiting: () => ComponentChild = () => <p class="part-coming">{say('page-part-coming')}</p>,
): FunctionComponent<Props> {
  const part = signal<FunctionComponent<Props> | null>(null)
  return function DrawnLater(props) {
    const workbench = useWorkbench()
    useEffect(() => {
      const fetch = async () => {
        part.value ??= await workbench.later.fetch(name, () => load(workbench), fetch)
      }
      void fetch()
    }, [workbench])
    const Part = part.value
    return Part ? <Part {...props} /> : waiting()
  }
}
