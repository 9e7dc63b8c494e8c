/** What one block is for: how it looks, what it does, examples with numbers, and where this project and others use it. */
import { useEffect, useState } from 'preact/hooks'
import type { BlockDefinition } from '../../core/language/block'
import type { Project } from '../../core/project/project'
import type { Piece } from '../../editor'
import { BlockPicture } from '../../panels/common/block-picture'
import { blockWords, helpText, say } from '../../words'
import { type Example, examples } from '../examples/catalogue'
import { useWorkbench } from '../workbench'
import { examplePiece } from './example-piece'
import { ExampleView } from './example-view'
import { usesOf } from './uses'
import './block-help.css'

/** More places than these are counted, not listed. */
const MOST_USES = 6
const MOST_EXAMPLES = 4

interface Props {
  readonly definition: BlockDefinition
  /** What the person goes on with: a place in this program, an example to put there, an example project, or the page of all blocks. */
  readonly goTo: (next: Destination) => void
}

export type Destination =
  | { readonly kind: 'block'; readonly blockId: string }
  | { readonly kind: 'example'; readonly example: Example }
  | { readonly kind: 'put'; readonly piece: Piece }
  | { readonly kind: 'all' }

export function BlockHelp({ definition, goTo }: Props) {
  const { language, store } = useWorkbench()
  const [project] = useState(() => store.toProject())
  return (
    <div class="block-help">
      <p class="block-help-picture">
        <BlockPicture block={{ type: definition.type }} known={language.blocks} />
      </p>
      <p class="block-help-words">{helpText(definition)}</p>
      {definition.examples.length > 0 && (
        <section>
          <h3>{say('block-help-examples')}</h3>
          <div class="block-examples">
            {definition.examples.slice(0, MOST_EXAMPLES).map((example) => (
              <ExampleView
                key={example.shows}
                definition={definition}
                example={example}
                known={language.blocks}
                put={() => goTo({ kind: 'put', piece: examplePiece(definition, example) })}
              />
            ))}
          </div>
        </section>
      )}
      <section>
        <h3>{say('block-help-uses')}</h3>
        <Uses type={definition.type} project={project} goTo={goTo} />
        <ExamplesThatUse type={definition.type} goTo={goTo} />
      </section>
      <button type="button" class="key" onClick={() => goTo({ kind: 'all' })}>
        {say('block-help-all')}
      </button>
    </div>
  )
}

interface UsesProps extends Pick<Props, 'goTo'> {
  readonly type: string
  readonly project: Project
}

function Uses({ type, project, goTo }: UsesProps) {
  const { language } = useWorkbench()
  const uses = usesOf(type, project)
  if (uses.length === 0) return <p>{say('block-help-unused')}</p>
  return (
    <>
      <p>{say('block-help-used', { count: uses.length })}</p>
      <ul class="block-uses">
        {uses.slice(0, MOST_USES).map(({ blockId, top }) => (
          <li key={blockId}>
            <button type="button" class="key" onClick={() => goTo({ kind: 'block', blockId })}>
              {say('block-help-use', {
                block: blockWords(blockId, project, language),
                top: blockWords(top.id, project, language),
              })}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Their projects are fetched for it, one after another; one that can't be had is left out. */
function ExamplesThatUse({ type, goTo }: Pick<UsesProps, 'type' | 'goTo'>) {
  const [using, setUsing] = useState<readonly Example[]>([])
  useEffect(() => {
    let gone = false
    const look = async () => {
      for (const example of examples) {
        const text = await example.load().catch(() => '')
        if (gone) return
        if (text.includes(`"type": "${type}"`)) setUsing((found) => [...found, example])
      }
    }
    void look()
    return () => {
      gone = true
    }
  }, [type])
  if (using.length === 0) return null
  return (
    <>
      <p>{say('block-help-in-examples')}</p>
      <ul class="block-uses">
        {using.map((example) => (
          <li key={example.name}>
            <button type="button" class="key" onClick={() => goTo({ kind: 'example', example })}>
              {example.title}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
