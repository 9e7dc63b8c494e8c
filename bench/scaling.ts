/** How training time grows with the number of images and of hidden neurons: each time doubled, it should double. */
import type { BlockNode, Project } from '../src/core/project/project'
import type { Digits } from '../src/data/digits'
import { Blocks } from './blocks'

export interface Scaling {
  readonly what: string
  readonly example: string
  readonly points: readonly { readonly size: number; readonly milliseconds: number }[]
}

const IMAGES = [2_500, 5_000, 10_000]
const HIDDEN = [10, 20, 40, 80]

export function scaling(root: string, digits: Digits): readonly Scaling[] {
  const byImages = (example: string): Scaling => {
    const blocks = new Blocks(root, example, digits)
    return { what: 'images', example, points: IMAGES.map((size) => point(blocks, size, size)) }
  }
  const example = 'zero-or-one-scratch'
  const byHidden: Scaling = {
    what: 'hidden neurons, 5,000 images',
    example,
    points: HIDDEN.map((size) =>
      point(new Blocks(root, example, digits, (project) => withHidden(project, size)), size, 5_000),
    ),
  }
  return [byImages(example), byImages('zero-or-one-vectors'), byHidden]
}

function point(blocks: Blocks, size: number, images: number) {
  const machine = blocks.machine(images)
  const passes = Array.from({ length: 4 }, () => blocks.pass(machine, 'turbo').nanoseconds)
  return { size, milliseconds: Math.min(...passes) / 1e6 }
}

/** The example says in one block how many hidden neurons there are. */
function withHidden(project: Project, size: number): Project {
  const change = (block: BlockNode): BlockNode =>
    block.type === 'variables_set' && block.args?.variable === 'hidden-neurons'
      ? { ...block, args: { ...block.args, value: size } }
      : block
  return {
    ...project,
    stacks: project.stacks.map((stack) => ({ ...stack, blocks: stack.blocks.map(change) })),
  }
}
