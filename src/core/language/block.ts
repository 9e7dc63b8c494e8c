/**
 * What a block is. One file under blocks/ holds one definition: its shape, its help, how it lowers to the IR,
 * and examples, which are also its tests.
 */
import type { Message } from '../message'
import type {
  BooleanExpression,
  ImageSetName,
  ListExpression,
  NumberExpression,
  Statement,
} from '../program/ir'
import type { Argument, BlockNode } from '../project/project'
import type { OpDefinition } from './op'
import type { LoweredSlots, Slots } from './slots'

/**
 * What a block is in a program: a value for a hole, a statement in a stack, or the hat of one.
 * A `last` statement has nothing below it (forever, stop).
 */
export type Gives = 'number' | 'boolean' | 'list' | 'statement' | 'last' | 'hat'

/** What `lower` returns for each. A hat's own lowering is the core's business. */
export interface LoweredBlock {
  number: NumberExpression
  boolean: BooleanExpression
  list: ListExpression
  statement: readonly Statement[] | Statement
  last: readonly Statement[] | Statement
  hat: undefined
}

/** What `lower` may ask of the stack that it stands in. */
export interface LoweringContext {
  /** A fresh local of the stack or own block at hand. */
  newLocal(): number
  /** The number of the own block that this call names, or words on why there is none. */
  calledProcedure():
    | { kind: 'chosen'; procedure: number; name: string; returns: boolean }
    | { kind: 'missing'; message: Message }
  /** A call's inputs, in the order of its signature. */
  inputs(): readonly NumberExpression[]
  /** The own block that encloses this one, or null. */
  enclosing(): { readonly name: string; readonly returns: boolean } | null
}

/** What `inside` may ask of the project that its block stands in. */
export interface InsideContext {
  /** The project's first block of this type under a hat, as it stands in the project; null where there is none. */
  find(type: string): BlockNode | null
  /**
   * The id of the list of this name. Where the project has none, the program gets one: it starts empty, and it is an
   * ordinary list as soon as the project is edited.
   */
  list(name: string): string
  /** The same for a variable, which starts at 0. */
  variable(name: string): string
}

/** Blocks that another block stands for, or words on what is missing for it to mean anything. */
export type Inside = readonly (ExampleBlock | BlockNode)[] | Message

/** A worked example. Lists and variables are named here as in a project, and their names are their ids. */
export interface BlockExample {
  /** What it shows, in a learner's words. */
  readonly shows: string
  readonly variables?: Readonly<Record<string, number>>
  readonly lists?: Readonly<Record<string, readonly number[]>>
  /** The block's holes and menus, as in a project file; blocks inside need no ids here. */
  readonly args?: Readonly<Record<string, ExampleArgument>>
  /** Whether somebody draws something when it starts; else the pad stays empty. */
  readonly drawn?: true
  /** Blocks that come before it. */
  readonly above?: readonly ExampleBlock[]
  /** Blocks that follow it. A `last` block takes none: there they follow a repeat, once, around it. */
  readonly below?: readonly ExampleBlock[]
  /** What a value block gives. */
  readonly gives?: number | boolean | readonly number[]
  /** What is different after a statement ran. */
  readonly after?: {
    readonly variables?: Readonly<Record<string, number>>
    readonly lists?: Readonly<Record<string, readonly number[]>>
    readonly log?: readonly string[]
    readonly said?: string
    readonly pictures?: Readonly<
      Record<string, { readonly width: number; readonly values: readonly number[] }>
    >
    readonly charts?: Readonly<Record<string, readonly number[]>>
    /** What the test reports say, by set: mistakes are answers by image. */
    readonly reports?: Readonly<Partial<Record<ImageSetName, ExampleReport>>>
    /** The names of what the network picture shows. */
    readonly network?: Readonly<Record<'image' | 'w1' | 'hidden' | 'w2', string>> & {
      readonly output: string | null
    }
    /** Whether the watcher of a variable or list is on the stage; each starts hidden. */
    readonly shown?: Readonly<Record<string, boolean>>
  }
  /** The message that it stops with. */
  readonly stops?: string
}

export interface ExampleReport {
  readonly answered: number
  readonly right: number
  readonly mistakes: Readonly<Record<number, number>>
}

export type ExampleArgument = Argument | ExampleBlock | readonly (ExampleBlock | BlockNode)[]
export interface ExampleBlock {
  readonly type: string
  readonly args?: Readonly<Record<string, ExampleArgument>>
}

/** What a block means: IR of its own, or other blocks that it stands for and can be replaced by. */
export type Meaning<S extends Slots, G extends Gives> =
  | {
      lower(slots: LoweredSlots<S>, context: LoweringContext): LoweredBlock[G]
      readonly inside?: never
    }
  | {
      readonly lower?: never
      /** `args` is what the block holds, as in a project file. */
      inside(args: NonNullable<BlockNode['args']>, context: InsideContext): Inside
    }

export type BlockDefinition<S extends Slots = Slots, G extends Gives = Gives> = BlockShape<S, G> &
  Meaning<S, G>

export interface BlockShape<S extends Slots, G extends Gives> {
  /** As in project files: `category_name`. */
  readonly type: string
  readonly gives: G
  /** The words on the block, with its slots in braces. */
  readonly text: string
  readonly slots: S
  /** Place within its category's toolbox drawer: smaller numbers come first, fractions and gaps are fine. */
  readonly order: number
  /** One to three short sentences for a twelve-year-old. */
  readonly help: string
  /** Own blocks take their slots from a signature: a definition holds one, a call names one. */
  readonly signature?: 'defines' | 'calls'
  /** Whether the toolbox offers it as it stands. Blocks that need a name first are offered one by one. Default true. */
  readonly inToolbox?: boolean
  readonly ops?: readonly OpDefinition[]
  readonly examples: readonly BlockExample[]
}

/** Ties the parameters of `lower` to the slots. */
export function defineBlock<const S extends Slots, const G extends Gives>(
  block: BlockDefinition<S, G>,
): BlockDefinition<S, G> {
  return block
}
