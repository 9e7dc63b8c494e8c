/** A worked example of a block: what it shows, its blocks, the numbers before and after. All of it from the block's own file. */
import type { BlockDefinition, BlockExample } from '../../core/language/block'
import { showNumber } from '../../core/language/show-number'
import { StackPicture } from '../../panels/common/block-picture'
import { say } from '../../words'

interface Props {
  readonly definition: BlockDefinition
  readonly example: BlockExample
  readonly known: ReadonlyMap<string, BlockDefinition>
  /** Where it can be put into the program. */
  readonly put?: () => void
}

export function ExampleView({ definition, example, known, put }: Props) {
  const { shows, args, above = [], below = [], variables = {}, lists = {}, gives, after, stops } = example
  const before = numbersWords({ variables, lists })
  const afterwards = numbersWords({ variables: after?.variables ?? {}, lists: after?.lists ?? {} })
  return (
    <div class="block-example">
      <p class="block-example-shows">{shows}</p>
      {before !== '' && <p>{say('block-help-before', { numbers: before })}</p>}
      <StackPicture
        blocks={[...above, { type: definition.type, ...(args && { args }) }, ...below]}
        known={known}
      />
      {gives !== undefined && <p>{say('block-help-gives', { value: givenWords(gives) })}</p>}
      {afterwards !== '' && <p>{say('block-help-after', { numbers: afterwards })}</p>}
      {stops !== undefined && (
        <p class="block-example-stops">{say('block-help-stops', { message: stops })}</p>
      )}
      {put && (
        <button type="button" class="key" onClick={put}>
          {say('block-help-put')}
        </button>
      )}
    </div>
  )
}

function numbersWords({
  variables,
  lists,
}: {
  readonly variables: Readonly<Record<string, number>>
  readonly lists: Readonly<Record<string, readonly number[]>>
}): string {
  return [
    ...Object.entries(variables).map(([name, value]) => `${name} = ${showNumber(value)}`),
    ...Object.entries(lists).map(([name, values]) => `${name} = (${itemsWords(values)})`),
  ].join(' · ')
}

/** A long list is told by its beginning. */
const MOST_ITEMS = 12

const itemsWords = (values: readonly number[]): string =>
  `${values.slice(0, MOST_ITEMS).map(showNumber).join(', ')}${values.length > MOST_ITEMS ? ' …' : ''}`

function givenWords(gives: number | boolean | readonly number[]): string {
  if (typeof gives === 'boolean') return say(gives ? 'block-help-yes' : 'block-help-no')
  return typeof gives === 'number' ? showNumber(gives) : `(${itemsWords(gives)})`
}
