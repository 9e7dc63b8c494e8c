/** When the drawing pad opens by itself: while a network learns, there are other things to look at. */
import type { Pad } from '../pad/pad'
import type { PageSession } from '../run/session/page-session'

export function invitesDrawing(pad: Pad, session: PageSession): boolean {
  if (!pad.isEmpty.value) return true
  return ['finished', 'stopped', 'failed'].includes(session.status.value) || pad.isAllThereIs.value
}
