/** How a project's own names stand on its blocks, for pictures of them. */
import type { Project, Signature } from '../../core/project/project'
import type { PictureParts } from './block-picture'

export function projectNames({
  variables,
  lists,
  stacks,
}: Pick<Project, 'variables' | 'lists' | 'stacks'>): Required<Pick<PictureParts, 'nameOf' | 'signatureOf'>> {
  const names = new Map([...variables, ...lists].map(({ id, name }) => [id, name]))
  const signatures = new Map<string, Signature>()
  for (const { blocks } of stacks) {
    const signature = blocks[0]?.signature
    if (!signature) continue
    signatures.set(signature.id, signature)
    for (const { id, name } of signature.inputs) names.set(id, name)
  }
  return {
    nameOf: (id) => names.get(id) ?? '…',
    signatureOf: (id) => signatures.get(id),
  }
}
