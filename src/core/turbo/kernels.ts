import type { Statement } from '../program/ir'
import type { Region } from './region'

export function kernel(_region: Region, _node: Extract<Statement, { kind: 'op' }>): boolean {
  return false
}
