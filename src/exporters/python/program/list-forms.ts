/**
 * Which lists are arrays of the language's own numbers, and which are Python's lists: arrays where any block works on
 * a whole list at once or on a row of it; else Python's lists, which are faster item by item and can grow.
 */
import type { ListExpression, OpArgument, Program } from '../../../core/program/ir'
import { visit } from '../../../core/program/visit'
import type { Spellings } from '../spellings/spelling'

export interface ListForms {
  isArray(list: number): boolean
  /** Whether any block changes single items where they are, so that no two lists may share them. */
  isChangedInPlace(list: number): boolean
}

export function listForms(program: Program, spellings: Spellings): ListForms {
  const arrays = new Set<number>()
  const inPlace = new Set<number>()
  const alike: (readonly number[])[] = []
  visit([program.scripts, program.procedures], (node) => {
    switch (node.kind) {
      case 'row':
        arrays.add(node.list as number)
        break
      case 'setItem':
        addTo(inPlace, node.list as ListExpression)
        break
      case 'op': {
        const args = node.args as readonly OpArgument[]
        const spelling = spellings[node.op as string]
        if (!spelling) break
        const lists = args.flatMap((argument) => (argument.type === 'list' ? listsOf(argument.value) : []))
        const mustBeArray = (i: number) =>
          typeof spelling.arrays === 'object' ? spelling.arrays.includes(i) : spelling.arrays === true
        for (const [i, argument] of args.entries())
          if (argument.type === 'list' && mustBeArray(i))
            for (const list of listsOf(argument.value)) arrays.add(list)
        if (spelling.alike) alike.push(lists)
        // What is stored into a row is stored where it is.
        for (const argument of args)
          if (argument.type === 'list' && argument.value.kind === 'row') addTo(inPlace, argument.value)
        const changed = spelling.inPlace === undefined ? undefined : args[spelling.inPlace]
        if (changed?.type === 'list') addTo(inPlace, changed.value)
      }
    }
  })
  for (let grew = true; grew; ) {
    const before = arrays.size
    for (const lists of alike)
      if (lists.some((list) => arrays.has(list))) for (const list of lists) arrays.add(list)
    grew = arrays.size > before
  }
  return { isArray: (list) => arrays.has(list), isChangedInPlace: (list) => inPlace.has(list) }
}

const listsOf = (list: ListExpression): readonly number[] => (list.kind === 'missing' ? [] : [list.list])

function addTo(set: Set<number>, list: ListExpression): void {
  for (const each of listsOf(list)) set.add(each)
}
