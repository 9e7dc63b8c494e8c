/** What takes part: the flagship, the largest other example and an empty project, and others' editors with the same. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { blockLanguage } from '../../blocks/index'
import type { Project } from '../../src/core/project/project'
import { readProject } from '../../src/core/project/read'
import { sentence } from '../../src/words'
import { Visit } from '../browser/visit'
import type { BenchFolders } from '../folders'
import { EXAMPLES } from '../networks/example'
import { writeBarePages } from './bare-blockly'
import { acquainted, BARE, BLOCK, type Opening, OURS, OURS_EMPTY, stranger } from './editors'

const FLAGSHIP = EXAMPLES.elements

export interface Contest {
  readonly openings: readonly Opening[]
  /** The largest example besides the flagship. */
  readonly largest: { readonly name: string; readonly project: Project }
  /** Who is not here, and how they could be. */
  readonly missing: readonly string[]
}

export async function contestOf(browser: Browser, folders: BenchFolders, url: string): Promise<Contest> {
  const examples = readExamples(folders.root)
  const flagship = examples.get(FLAGSHIP)
  if (!flagship) throw new Error(`There is no example called ${FLAGSHIP}.`)
  const [[name, project] = [FLAGSHIP, flagship]] = [...examples]
    .filter(([each]) => each !== FLAGSHIP)
    .sort(([, a], [, b]) => countOf(b) - countOf(a))
  const empty: Project = { ...flagship, name: 'Empty', variables: [], lists: [], stacks: [], notes: [] }
  const bare = writeBarePages(
    folders,
    url,
    new Map([
      ['flagship', flagship],
      ['largest', project],
      ['empty', empty],
    ]),
  )
  const ours = { marks: OURS, block: BLOCK, visitor: stranger }
  const theirs = { marks: BARE, block: BLOCK, visitor: stranger }
  const words = `${name}, ${countOf(project)} blocks`
  return {
    largest: { name, project },
    openings: [
      { ...ours, id: 'flagship', name: `The flagship, ${countOf(flagship)} blocks`, url },
      { ...ours, id: 'largest', name: `The largest other example (${words})`, url: `${url}#example=${name}` },
      {
        id: 'empty',
        name: 'An empty project',
        url,
        marks: OURS_EMPTY,
        block: null,
        visitor: acquainted(await keptWith(browser, url, empty)),
      },
      {
        ...theirs,
        id: 'blockly-flagship',
        name: 'Bare Blockly, the flagship',
        url: bare.get('flagship') ?? url,
      },
      { ...theirs, id: 'blockly-largest', name: `Bare Blockly, ${name}`, url: bare.get('largest') ?? url },
      {
        ...theirs,
        id: 'blockly-empty',
        name: 'Bare Blockly, empty',
        url: bare.get('empty') ?? url,
        marks: { ...BARE, living: '.blocklyToolbox' },
        block: null,
      },
    ],
    missing: existsSync(join(folders.peers, 'node_modules', '@scratch', 'scratch-gui-standalone'))
      ? ["Scratch's editor is installed, but this bench can't open it yet."]
      : ["Scratch's editor is not here: npm install --prefix ../peers @scratch/scratch-gui-standalone"],
  }
}

function readExamples(root: string): ReadonlyMap<string, Project> {
  const folder = join(root, 'examples')
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'project.json')))
  return new Map(
    names.map((name) => {
      const read = readProject(readFileSync(join(folder, name, 'project.json'), 'utf8'), blockLanguage)
      if (!read.ok) throw new Error(sentence(read.message))
      return [name, read.project]
    }),
  )
}

/** Typed-in numbers are none. */
const countOf = ({ stacks }: Project): number => JSON.stringify(stacks).match(/"type":/g)?.length ?? 0

/** What a browser keeps of a visitor who has left this project open. */
async function keptWith(browser: Browser, url: string, project: Project) {
  const context = await stranger(browser)
  await context.addInitScript(() => Reflect.deleteProperty(window, 'showOpenFilePicker'))
  const page = await context.newPage()
  const visit = new Visit(page)
  await visit.arrive(url)
  await visit.open(project)
  // Once a reload shows it again, it was kept.
  const field = page.getByLabel('Project name')
  do {
    await page.reload()
    await page.locator('.blocklyToolbox').waitFor()
    await page.waitForFunction(() => document.title.includes('Blockgrad') && document.title.includes('–'))
  } while ((await field.inputValue()) !== project.name)
  const kept = await context.storageState({ indexedDB: true })
  await context.close()
  return kept
}
