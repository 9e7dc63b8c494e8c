/**
 * The standard run: everybody trains the same network from the same weights on the same images in the same order, in
 * rounds that take turns, and must end at the same weights. Medians of the rounds; ratios to strict C.
 */

import type { BenchFolders } from '../folders'
import { EXAMPLE, LARGE } from '../networks/size'
import { compilations } from '../timing/compiling'
import { contest } from '../timing/contest'
import { type MachineLoad, machineLoad } from '../timing/machine'
import { type Scaling, scaling } from '../timing/scaling'
import { type FieldPlan, prepareField } from './field'
import { type Row, rowsOf } from './rows'

export interface StandardReport {
  readonly rounds: number
  readonly rows: readonly Row[]
  readonly scaling: readonly Scaling[]
  readonly machine: MachineLoad
}

const ROUNDS = 5

const PLANS: readonly FieldPlan[] = [
  { suffix: '', size: EXAMPLE, examples: ['elements', 'vectors'], images: Number.POSITIVE_INFINITY },
  { suffix: '-784', size: LARGE, examples: ['vectors'], images: 1_000 },
]

export async function standard(folders: BenchFolders): Promise<StandardReport> {
  const compiled = await compilations(folders.root)
  const rows: Row[] = []
  for (const plan of PLANS) {
    const { contenders, strictAfter } = await prepareField(folders, plan)
    rows.push(...rowsOf(await contest(contenders, ROUNDS), `c-strict${plan.suffix}`, strictAfter, compiled))
  }
  return { rounds: ROUNDS, rows, scaling: await scaling(folders.root), machine: machineLoad() }
}
