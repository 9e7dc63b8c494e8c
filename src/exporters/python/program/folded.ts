/**
 * What a language may make of whole blocks: a program in which ops of its own stand in place of the statements that
 * such blocks stand for, and lists that live in something of the language's own.
 */
import type { Message } from '../../../core/message'
import type { NumberExpression, Program } from '../../../core/program/ir'
import type { LoweredProject } from '../../../core/program/lowering/lower'
import type { Project } from '../../../core/project/project'
import type { DataNames } from '../data/data-names'
import type { Spellings } from '../spellings/spelling'
import type { HeldVariable, Names, Place } from './names'

export interface FoldInput {
  readonly project: Project
  readonly lowered: LoweredProject
  readonly program: Program
  readonly names: Names
  readonly data: DataNames
  /** What lists and variables start with, by number. */
  readonly starting: {
    readonly variables: readonly number[]
    readonly lists: readonly (readonly number[])[]
  }
  hasEffects(node: NumberExpression): boolean
}

export interface Folded {
  readonly program: Program
  /** For its own ops. */
  readonly spellings: Spellings
  /** By number: lists that live elsewhere than under a name of their own. */
  readonly places: ReadonlyMap<number, Place>
  /** By number: variables that hold something else than a number. */
  readonly variables: ReadonlyMap<number, HeldVariable>
  /** Lines for below the images. */
  readonly data: readonly string[]
  /** Helpers that the places call. */
  readonly helpers: readonly string[]
  /** For the README. */
  readonly differences: readonly Message[]
}
