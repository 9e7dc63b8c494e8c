/** A project from a program in the short language that the README beside describes. */
import type { BlockNode, Project } from '../../../core/project/project'
import { block, type Own, own } from '../../fixtures/in-blocks.test-support'
import { projectOf } from '../../fixtures/project-of.test-support'
import { type Line, linesOf } from './language/lines.test-support'
import { Names, type OwnBlock, ownBlockOf } from './language/names.test-support'
import { type Parts, writtenOut } from './language/parts.test-support'
import { blocksOf } from './language/statements.test-support'

const HATS: Readonly<Record<string, string>> = { 'flag:': 'events_flag', 'draw:': 'events_draw' }

/** Errors name the line, counted from the program's first. */
export function short(text: string, parts: Parts = new Map()): Project {
  const lines = writtenOut(linesOf(text), parts)
  const names = new Names(lines)
  const ownBlocks = lines.flatMap((line) => ownOf(line, names))
  const stacks = lines.flatMap((line) => stackOf(line, names))
  const flag = blocksOf(lines.filter(isUnderNoHat), names)
  const { variables, lists } = names
  return projectOf({ ...(flag.length > 0 && { flag }), stacks, own: ownBlocks, variables, lists })
}

const isUnderNoHat = (line: Line) => !ownBlockOf(line) && !(line.text in HATS)

function stackOf(line: Line, names: Names): readonly (readonly BlockNode[])[] {
  const hat = HATS[line.text]
  return hat ? [[block(hat), ...blocksOf(line.below, names)]] : []
}

function ownOf(line: Line, names: Names): readonly Own[] {
  const found = ownBlockOf(line)
  return found ? [defined(found, line, names)] : []
}

function defined(found: OwnBlock, line: Line, names: Names): Own {
  names.inside = found
  const body = blocksOf(line.below, names)
  names.inside = undefined
  return own(found.name, found.inputs, found.returns, ...body)
}
