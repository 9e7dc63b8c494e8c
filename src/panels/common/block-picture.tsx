/** A block as it looks, in HTML: for words about blocks, for paper, and for screen readers, where no workspace is. */
import type { ComponentChildren } from 'preact'
import type { BlockDefinition, ExampleBlock } from '../../core/language/block'
import { showNumber } from '../../core/language/show-number'
import type { Slot } from '../../core/language/slots'
import type { BlockNode } from '../../core/project/project'
import { blockText, optionText, say } from '../../words'
import './block-picture.css'

type Drawn = ExampleBlock | BlockNode
type Content = NonNullable<Drawn['args']>[string]

export interface PictureParts {
  readonly known: ReadonlyMap<string, BlockDefinition>
  /** What its menus say of a list or variable; without it, its id. */
  readonly nameOf?: (id: string) => string
}

/** Holes that are left out show what the toolbox puts there. A type that nobody knows draws nothing. */
export function BlockPicture({ block, ...parts }: PictureParts & { readonly block: Drawn }) {
  const definition = parts.known.get(block.type)
  if (!definition) return null
  const pieces = blockText(definition).split(/(\{\w+\})/)
  return (
    <span class={`block-picture ${shapeOf(definition)}`} style={{ '--block': colourOf(definition) }}>
      {pieces.map((piece) => {
        const name = /^\{(\w+)\}$/.exec(piece)?.[1]
        const slot = name === undefined ? undefined : definition.slots[name]
        if (name === undefined || !slot) return piece.trim() === '' ? null : <span>{piece.trim()}</span>
        return (
          <Hole key={name} slot={slot} type={definition.type} content={block.args?.[name]} parts={parts} />
        )
      })}
    </span>
  )
}

/** Blocks that are snapped together. */
export function StackPicture({ blocks, ...parts }: PictureParts & { readonly blocks: readonly Drawn[] }) {
  return (
    <span class="stack-picture">
      {blocks.map((block, at) => (
        <BlockPicture key={at} block={block} {...parts} />
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
