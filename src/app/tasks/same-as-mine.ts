/** The check “this own block gives the same as mine”, made from what the block uses. */
import type { NumberRange, OwnBlockCheck } from '../../core/lessons/check'
import { allBlocks } from '../../core/project/find-block'
import { LONGEST_DRAWN_LIST } from '../../core/project/limits'
import type { Project, Signature } from '../../core/project/project'

const TRIALS = 20
const TOLERANCE = 1e-9
/** Small numbers of both signs, with a fraction: few mistakes give the right answer to all of them. */
const ITEMS: NumberRange = { from: -1, to: 1, whole: false }

/** Numbers for the inputs where nobody has said which. */
export const USUAL_INPUTS: NumberRange = { from: -2, to: 2, whole: false }

/** Drawn anew are the inputs and the items of lists that the block uses; variables keep their starting values. */
export function sameAsMine(
  project: Project,
  signature: Signature,
  inputs: NumberRange = USUAL_INPUTS,
): OwnBlockCheck {
  const { lists, variables } = usedBy(project, signature)
  const drawn = lists.filter(({ values }) => values.length > 0 && values.length <= LONGEST_DRAWN_LIST)
  return {
    kind: 'own-block',
    block: signature.name,
    given: {
      inputs: signature.inputs.map(() => inputs),
      lists: Object.fromEntries(drawn.map(({ name, values }) => [name, { length: values.length, ...ITEMS }])),
      variables: {},
    },
    same: {
      result: signature.returns,
      lists: lists.map(({ name }) => name),
      variables: variables.map(({ name }) => name),
    },
    trials: TRIALS,
    tolerance: TOLERANCE,
    slips: [],
  }
}

/** The lists and variables that an own block uses, itself or through own blocks that it calls. */
function usedBy({ stacks, lists, variables }: Project, { id }: Signature) {
  const words = new Set<string>()
  const called = new Set<string>([id])
  const waiting = [id]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const definition = stacks.find(({ blocks }) => blocks[0]?.signature?.id === next)
    for (const block of allBlocks(definition?.blocks.slice(1) ?? [])) {
      for (const argument of Object.values(block.args ?? {}))
        if (typeof argument === 'string') words.add(argument)
      if (block.procedure !== undefined && !called.has(block.procedure)) {
        called.add(block.procedure)
        waiting.push(block.procedure)
      }
    }
  }
  const isUsed = (each: { readonly id: string }) => words.has(each.id)
  return { lists: lists.filter(isUsed), variables: variables.filter(isUsed) }
}
