/**
 * The examples, found by themselves: a folder with an example.json is in the gallery. Words and pictures come with
 * the page, the projects only when somebody opens one. The words there are English; another language has its own under
 * the folder's name.
 */
import type { Project } from '../../core/project/project'
import { translated } from '../../words'

export interface Example {
  /** Its folder's name, which is also its name in the address: #example=one-neuron */
  readonly name: string
  readonly title: string
  readonly sentence: string
  readonly introduction: readonly string[]
  /** The picture's address, or null. */
  readonly picture: string | null
  /** The project file's text. */
  load(): Promise<string>
}

interface ExampleWords extends Pick<Example, 'title' | 'sentence' | 'introduction'> {
  readonly order: number
  readonly picture: string
}

const words = import.meta.glob<ExampleWords>('../../../examples/*/example.json', {
  eager: true,
  import: 'default',
})
const pictures = import.meta.glob<string>('../../../examples/*/*.svg', {
  eager: true,
  import: 'default',
  query: '?url&no-inline',
})
const projects = import.meta.glob<string>('../../../examples/*/project.json', {
  import: 'default',
  query: '?raw',
})

/** The first one is the flagship. */
export const examples: readonly Example[] = Object.entries(words)
  .sort(([, a], [, b]) => a.order - b.order)
  .map(([path, { title, sentence, introduction, picture }]) => {
    const folder = path.slice(0, path.lastIndexOf('/'))
    const name = folder.slice(folder.lastIndexOf('/') + 1)
    return {
      name,
      get title() {
        return translated(`example-title-${name}`, title)
      },
      get sentence() {
        return translated(`example-sentence-${name}`, sentence)
      },
      get introduction() {
        return translated(`example-introduction-${name}`, introduction.join('\n\n')).split('\n\n')
      },
      picture: pictures[`${folder}/${picture}`] ?? null,
      load: () =>
        projects[`${folder}/project.json`]?.() ?? Promise.reject(new Error(`${folder} has no project.`)),
    }
  })

/**
 * The project in an example's text. `readProject` would find the same in it, as examples.test.ts holds for all of them; a
 * slow computer's first second is too dear to have it looked through again.
 */
export const projectOf = (text: string): Project => JSON.parse(text)
