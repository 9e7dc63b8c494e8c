/** A project on paper: who made it, its blocks, its notes, and the numbers that it starts with. */
import { showNumber } from '../../core/language/show-number'
import type { List, Project } from '../../core/project/project'
import { StackPicture } from '../../panels/common/block-picture'
import { projectNames } from '../../panels/common/project-names'
import { say } from '../../words'
import { useWorkbench } from '../workbench'
import './project-sheet.css'

/** Longer lists are told by their beginning: nobody reads thousands of numbers on paper. */
const MOST_ITEMS = 100

export function ProjectSheet({ project }: { readonly project: Project }) {
  const { language } = useWorkbench()
  const parts = { known: language.blocks, ...projectNames(project) }
  // As they stand on the workspace, from above.
  const stacks = project.stacks.toSorted((a, b) => a.y - b.y || a.x - b.x)
  return (
    <article class="project-sheet">
      <header>
        <h1>{project.name}</h1>
        <p class="project-sheet-line">{say('print-by')}</p>
        <p>{say('print-seed', { seed: project.seed })}</p>
      </header>
      {stacks.map(({ blocks }) => (
        <div class="project-sheet-stack" key={blocks[0]?.id}>
          <StackPicture blocks={blocks} {...parts} />
        </div>
      ))}
      {project.notes.map(({ x, y, text }) => (
        <p class="project-sheet-note" key={`${x} ${y}`}>
          {text}
        </p>
      ))}
      {project.variables.length + project.lists.length > 0 && (
        <section>
          <h2>{say('print-numbers')}</h2>
          <table>
            <tbody>
              {project.variables.map(({ id, name, value }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td>{showNumber(value)}</td>
                </tr>
              ))}
              {project.lists.map((list) => (
                <tr key={list.id}>
                  <th scope="row">{list.name}</th>
                  <td>{itemsWords(list)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </article>
  )
}

function itemsWords({ values }: List): string {
  if (values.length === 0) return say('print-empty-list')
  const items = values.slice(0, MOST_ITEMS).map(showNumber).join(', ')
  return values.length > MOST_ITEMS ? say('print-long-list', { items, count: values.length }) : items
}
