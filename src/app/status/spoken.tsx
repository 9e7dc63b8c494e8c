/**
 * What a screen reader hears of a run: when it begins, holds or ends, and what a step did. Words wait until they have
 * stood still for a moment, so that a slider or a key held down makes one sentence, not fifty.
 */
import { useEffect, useState } from 'preact/hooks'

const STILL = 250

export function Spoken({ words }: { words: string }) {
  const [said, setSaid] = useState(words)
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), STILL)
    return () => clearTimeout(timer)
  }, [words])
  return (
    <p class="for-readers" role="status">
      {said}
    </p>
  )
}
