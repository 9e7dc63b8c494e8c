/** A comma or a full stop behind a block stays with it: a block may fill a line, and the next one would begin with the comma. */
import type { Run } from '../../lessons'

export type Stopped = Run & {
  /** What stands right behind it, or nothing. */
  readonly stop: string
}

const STOP = /^[,.;:!?)”]+/

export function withStops(runs: readonly Run[]): readonly Stopped[] {
  return runs.flatMap((run, at): Stopped[] => {
    const stop = isDrawn(run) ? stopOf(runs[at + 1]) : ''
    if (run.kind !== 'plain') return [{ ...run, stop }]
    const before = runs[at - 1]
    const text = before && isDrawn(before) ? run.text.slice(stopOf(run).length) : run.text
    return text === '' ? [] : [{ ...run, text, stop }]
  })
}

const isDrawn = ({ kind }: Run): boolean => kind === 'block' || kind === 'code'

const stopOf = (run: Run | undefined): string => (run?.kind === 'plain' && STOP.exec(run.text)?.[0]) || ''
