/** How long ago something was, as people say it. */
import { say } from '../../words'

export function ago(then: number, now: number): string {
  const minutes = Math.round((now - then) / 60_000)
  if (minutes < 1) return say('files-just-now')
  if (minutes < 60) return say('files-minutes-ago', { count: minutes })
  const hours = Math.round(minutes / 60)
  if (hours < 24) return say('files-hours-ago', { count: hours })
  return say('files-days-ago', { count: Math.round(hours / 24) })
}
