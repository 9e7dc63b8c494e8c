import type { Region } from './region'
import type { OpNode } from './shared'

export function lanes(_region: Region, _node: OpNode): boolean {
  return false
}
