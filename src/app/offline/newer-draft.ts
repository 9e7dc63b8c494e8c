/**
 * What a newer Blockgrad has kept on this device. A page that is older, in a tab that stayed open or from another folder of
 * the host, leaves it alone.
 */
import { FORMAT, FRAMED_VERSION } from '../../core/project/project'

/** Whether a kept text is a project, of a version that this page knows. Anything else is none of its business. */
export function isKnown(text: string): boolean {
  const version = versionIn(text)
  return version !== null && version <= FRAMED_VERSION
}

/** Whether a kept text is a project of a version that this page does not know yet. */
export function isOfNewer(text: string): boolean {
  const version = versionIn(text)
  return version !== null && version > FRAMED_VERSION
}

function versionIn(text: string): number | null {
  try {
    const { format, version } = JSON.parse(text)
    return format === FORMAT && typeof version === 'number' ? version : null
  } catch {
    return null
  }
}
