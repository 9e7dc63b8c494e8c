import type { ChunkPlan, Track } from './chunks'
import type { Counted } from './motion'
import type { Region } from './region'

export function vectorTurns(
  _region: Region,
  _node: Counted,
  _plan: ChunkPlan,
  _tracks: readonly Track[],
  _n: number,
  _again: number,
): void {}
