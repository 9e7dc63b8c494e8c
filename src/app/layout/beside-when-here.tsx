/** What is beside the blocks comes after them: until then there is paper in its place. */
import { useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { useWorkbench } from '../workbench'

export function BesideWhenHere() {
  const { later } = useWorkbench()
  const here = useSignal<ComponentType | null>(null)
  useEffect(() => {
    const fetch = async () => {
      const part = await later.fetch('stage', () => import('./beside'), fetch)
      if (part) here.value = part.Beside
    }
    void fetch()
  }, [later, here])
  const Here = here.value
  return Here ? <Here /> : <div class="first-beside" />
}
