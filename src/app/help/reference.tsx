/** All blocks on one page, made from the blocks' own files: to look something up, and to print. */
import { useRef, useState } from 'preact/hooks'
import { CATEGORIES } from '../../../blocks/categories'
import { blocksByCategory } from '../../../blocks/index'
import type { BlockDefinition } from '../../core/language/block'
import { BlockPicture } from '../../panels/common/block-picture'
import { blockText, helpText, say } from '../../words'
import { PrintIcon } from '../icons'
import { printPart } from '../print/print-part'
import { useWorkbench } from '../workbench'
import { drawerName } from './drawer-name'
import { ExampleView } from './example-view'
import './block-help.css'

export function Reference() {
  const [query, setQuery] = useState('')
  const page = useRef<HTMLDivElement>(null)
  const drawers = CATEGORIES.map(({ id }) => ({
    id,
    name: drawerName(id),
    blocks: (blocksByCategory.get(id) ?? []).filter((block) => matches(block, drawerName(id), query)),
  })).filter(({ blocks }) => blocks.length > 0)
  return (
    <div class="reference" ref={page}>
      <div class="reference-tools screen-only">
        <label>
          <span>{say('block-help-search')}</span>
          <input
            class="field"
            type="search"
            value={query}
            autoComplete="off"
            spellcheck={false}
            onInput={({ currentTarget }) => setQuery(currentTarget.value)}
          />
        </label>
        <button type="button" class="key" onClick={() => page.current && printPart(page.current)}>
          <PrintIcon />
          {say('block-help-print')}
        </button>
      </div>
      <p role="status">
        {drawers.length === 0
          ? say('block-help-none')
          : say('block-help-count', { count: drawers.reduce((sum, { blocks }) => sum + blocks.length, 0) })}
      </p>
      {drawers.map(({ id, name, blocks }) => (
        <section key={id}>
          <h3>{name}</h3>
          {blocks.map((block) => (
            <Entry key={block.type} block={block} />
          ))}
        </section>
      ))}
    </div>
  )
}

function Entry({ block }: { block: BlockDefinition }) {
  const { language } = useWorkbench()
  const shown = block.examples.find(({ stops }) => stops === undefined)
  return (
    <article class="reference-entry">
      <BlockPicture block={{ type: block.type }} known={language.blocks} />
      <p>{helpText(block)}</p>
      {shown && <ExampleView definition={block} example={shown} known={language.blocks} />}
    </article>
  )
}

/** Every word of the query stands on the block, in its help or on its drawer. */
function matches(block: BlockDefinition, drawer: string, query: string): boolean {
  const all = `${blockText(block)} ${helpText(block)} ${drawer}`.toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word))
}
