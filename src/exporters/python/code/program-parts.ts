/** What the expressions of a whole program need to be written. */
import type { KnownNumbers } from '../../interval-analysis'
import type { DataNames } from '../data/data-names'
import type { ListForms } from '../program/list-forms'
import type { Names } from '../program/names'
import type { Arrays } from '../spellings/arrays'
import type { Used } from '../spellings/helpers'
import type { Spellings } from '../spellings/spelling'

export interface ProgramParts {
  readonly names: Names
  readonly known: KnownNumbers
  readonly forms: ListForms
  readonly spellings: Spellings
  readonly used: Used
  readonly arrays: Arrays
  readonly data: DataNames
}
