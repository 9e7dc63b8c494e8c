/** A block as it looks, in HTML: for words about blocks, for paper, and for screen readers, where no workspace is. */
import { type ComponentChildren, Fragment } from 'preact'
import type { BlockDefinition, ExampleBlock } from '../../core/language/block'
import { showNumber } from '../../core/language/show-number'
import type { Slot } from '../../core/language/slots'
import type { BlockNode, Signature } from '../../core/project/project'
import { blockText, optionText, say } from '../../words'
import './block-picture.css'

type Drawn = ExampleBlock | BlockNode
type Content = NonNullable<Drawn['args']>[string]

export interface PictureParts {
  readonly known: ReadonlyMap<string, BlockDefinition>
  /** What its menus say of a list or variable; without it, its id. */
  readonly nameOf?: (id: string) => string
  /** The outside of an own block, by its id; without it, a call shows no name. */
  readonly signatureOf?: (id: string) => Signature | undefined
  /** How many blocks this one stands in. */
  readonly depth?: number
}

/** Deeper than this nobody can read what is drawn, and a browser's own stack of calls would end some time. */
const DEEPEST = 60

/** Holes that are left out show what the toolbox puts there. A type that nobody knows draws nothing. */
export function BlockPicture({ block, ...parts }: PictureParts & { readonly block: Drawn }) {
  const definition = parts.known.get(block.type)
  if (!definition) return null
  const deeper = { ...parts, depth: (parts.depth ?? 0) + 1 }
  if (deeper.depth > DEEPEST) return <span>…</span>
  return (
    <span class={`block-picture ${shapeOf(definition)}`} style={{ '--block': colourOf(definition) }}>
      {definition.signature ? (
        <OwnBlock block={block} defines={definition.signature === 'defines'} parts={deeper} />
      ) : (
        <Words block={block} definition={definition} parts={deeper} />
      )}
    </span>
  )
}

interface WordsProps {
  readonly block: Drawn
  readonly definition: BlockDefinition
  readonly parts: PictureParts
}

/** What stands on a block, with what its holes hold. */
function Words({ block, definition, parts }: WordsProps) {
  const pieces = blockText(definition).split(/(\{\w+\})/)
  return (
    <>
      {pieces.map((piece) => {
        const name = /^\{(\w+)\}$/.exec(piece)?.[1]
        const slot = name === undefined ? undefined : definition.slots[name]
        if (name === undefined || !slot) return piece.trim() === '' ? null : <span>{piece.trim()}</span>
        return (
          <Hole key={name} slot={slot} type={definition.type} content={block.args?.[name]} parts={parts} />
        )
      })}
    </>
  )
}

interface OwnBlockProps {
  readonly block: Drawn
  readonly defines: boolean
  readonly parts: PictureParts
}

/** The head of an own block, with its inputs' names, or a call of one, with what it is given. */
function OwnBlock({ block, defines, parts }: OwnBlockProps) {
  const called = 'procedure' in block && block.procedure ? parts.signatureOf?.(block.procedure) : undefined
  const signature = 'signature' in block ? block.signature : called
  return (
    <>
      {defines && <span>{say('block-defines')}</span>}
      <span>{signature?.name ?? say('block-some-own-block')}</span>
      {signature?.inputs.map(({ id, name }) =>
        defines ? (
          <span key={id} class="block-input">
            {name}
          </span>
        ) : (
          <Fragment key={id}>
            <span>{name}</span>
            <Hole
              slot={{ kind: 'number', shadow: 0 }}
              type={block.type}
              content={block.args?.[id]}
              parts={parts}
            />
          </Fragment>
        ),
      )}
    </>
  )
}

/** Blocks that are snapped together. */
export function StackPicture({ blocks, ...parts }: PictureParts & { readonly blocks: readonly Drawn[] }) {
  return (
    <span class="stack-picture">
      {blocks.map((block, at) => (
        <span class="stack-row" key={at}>
          <BlockPicture block={block} {...parts} />
          {'comment' in block && block.comment && <span class="block-note">{block.comment}</span>}
        </span>
      ))}
    </span>
  )
}

interface HoleProps {
  readonly slot: Slot
  readonly type: string
  readonly content: Content | undefined
  readonly parts: PictureParts
}

function Hole({ slot, type, content, parts }: HoleProps) {
  if (slot.kind === 'body')
    return (
      <span class="block-mouth">
        {Array.isArray(content) && <StackPicture blocks={content as readonly Drawn[]} {...parts} />}
      </span>
    )
  if (typeof content === 'object' && !Array.isArray(content))
    return <BlockPicture block={content as Drawn} {...parts} />
  const written = typeof content === 'object' ? undefined : content
  switch (slot.kind) {
    case 'number':
      return <Typed>{typeof written === 'string' ? written : showNumber(written ?? slot.shadow)}</Typed>
    case 'text':
      return <Typed>{typeof written === 'number' ? showNumber(written) : (written ?? slot.shadow)}</Typed>
    case 'boolean':
      return <span class="block-hole" />
    case 'choice': {
      const [value, words] = slot.options.find(([each]) => each === written) ?? slot.options[0] ?? ['', '']
      return <Menu>{optionText(type, value, words)}</Menu>
    }
    case 'list':
    case 'listMenu':
      return <Menu>{named(written, 'block-some-list', parts)}</Menu>
    case 'variableMenu':
      return <Menu>{named(written, 'block-some-variable', parts)}</Menu>
    case 'inputMenu':
      return <Menu>{named(written, 'block-some-input', parts)}</Menu>
  }
}

const Typed = ({ children }: { children: ComponentChildren }) => <span class="block-typed">{children}</span>
const Menu = ({ children }: { children: ComponentChildren }) => <span class="block-menu">{children}</span>

const named = (written: number | string | undefined, otherwise: string, { nameOf }: PictureParts): string =>
  written === undefined ? say(otherwise) : (nameOf?.(String(written)) ?? String(written))

/** A category's colour, which the page has set by the category's name. */
const colourOf = ({ type }: BlockDefinition) => `var(--category-${categoryOf(type)})`

/** Types are `category_name`; own blocks are called `my_…`, their category `my-blocks`. */
function categoryOf(type: string): string {
  const category = type.slice(0, type.indexOf('_'))
  return category === 'my' ? 'my-blocks' : category
}

function shapeOf({ gives }: BlockDefinition): string {
  if (gives === 'number' || gives === 'list') return 'is-round'
  if (gives === 'boolean') return 'is-pointed'
  return gives === 'hat' ? 'is-hat' : 'is-statement'
}
