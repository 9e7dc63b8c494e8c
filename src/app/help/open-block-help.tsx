/** Opens the help of one block, or the page of all blocks; both are fetched when somebody asks for them first. */
import { blockText, say } from '../../words'
import { textsFor } from '../spoken-language'
import type { Workbench } from '../workbench'
import type { Destination } from './block-help'

export async function openBlockHelp(workbench: Workbench, type: string): Promise<void> {
  const { dialogs, later, language, projects, commands, editor, notices } = workbench
  const definition = language.blocks.get(type)
  if (!definition) return
  const load = () => Promise.all([import('./block-help'), textsFor('blockHelp')])
  const parts = await later.fetch('help', load, () => void openBlockHelp(workbench, type))
  if (!parts) return
  const [{ BlockHelp }] = parts
  const title = say('block-help-title', { block: blockText(definition).replace(/\{\w+\}/g, '…') })
  const next = await dialogs.ask<Destination>(
    title,
    (done) => <BlockHelp definition={definition} goTo={done} />,
    true,
  )
  if (next?.kind === 'block') commands.showBlock(next.blockId)
  if (next?.kind === 'example') void projects.openExample(next.example)
  if (next?.kind === 'put')
    notices.show(say((await editor.peek()?.put(next.piece)) ? 'block-help-put-done' : 'block-help-put-not'))
  if (next?.kind === 'all') void openReference(workbench)
}

export async function openReference(workbench: Workbench): Promise<void> {
  const { dialogs, later } = workbench
  const load = () => Promise.all([import('./reference'), textsFor('blockHelp')])
  const parts = await later.fetch('help', load, () => void openReference(workbench))
  if (!parts) return
  const [{ Reference }] = parts
  void dialogs.ask(say('block-help-all'), () => <Reference />, true)
}
