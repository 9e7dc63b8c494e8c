/** A small project with one of everything, as a file holds it, for tests that spoil it at one place. */
import { expect, it } from 'vitest'
import { blockLanguage as language } from '../../../blocks/index'
import { type ReadResult, readProject } from './read'

export type Json = Record<string, unknown>

/** Made afresh each time, so that a test may change it. */
export function smallProject() {
  return {
    format: 'blockgrad' as unknown,
    version: 1 as unknown,
    name: 'Small' as unknown,
    seed: 7 as unknown,
    variables: [
      { id: 'v1', name: 'rate', value: 0.1, shown: true },
      { id: 'v2', name: 'loss', value: '-0', shown: false },
    ] as Json[],
    lists: [
      { id: 'l1', name: 'w', values: [1, 'Infinity', 2.5], shown: true, look: 'picture', width: 2 },
    ] as Json[],
    stacks: [
      {
        x: 20,
        y: 30,
        blocks: [
          { type: 'events_flag', id: 'b1' },
          { type: 'variables_set', id: 'b2', args: { variable: 'v1', value: 0.5 }, comment: 'Learn slowly.' },
          {
            type: 'control_repeat',
            id: 'b3',
            args: {
              times: 10,
              body: [{ type: 'my_call', id: 'b4', args: { i1: 3 }, procedure: 'p1' }],
            },
          },
        ],
      },
      {
        x: 400,
        y: 30,
        blocks: [
          {
            type: 'my_define',
            id: 'b5',
            signature: { id: 'p1', name: 'grow', inputs: [{ id: 'i1', name: 'by' }], returns: false },
          },
          {
            type: 'control_if',
            id: 'b6',
            args: {
              condition: {
                type: 'maths_compare',
                id: 'b7',
                args: { a: { type: 'my_input', id: 'b8', args: { input: 'i1' } }, comparison: '>', b: 0 },
              },
              body: [{ type: 'stage_say', id: 'b9', args: { words: 'Bigger!' } }],
            },
          },
        ],
      },
    ] as Json[],
    notes: [{ x: 0, y: 300, width: 200, height: 100, text: 'Try another rate.' }] as Json[],
  }
}

export type SmallProject = ReturnType<typeof smallProject>

/** Numbers that JSON.stringify would lose are written by hand: put a mark into the project, then replace it. */
export function readSpoiled(
  spoil: (project: SmallProject) => void,
  swap?: readonly [string, string],
): ReadResult {
  const project = smallProject()
  spoil(project)
  const text = JSON.stringify(project)
  return readProject(swap ? text.replace(...swap) : text, language)
}

/** The block at a place such as `block(project, 0, 1)`: stack 1, block 2. */
export function block(project: SmallProject, stack: number, number: number): Json {
  return (project.stacks[stack] as { blocks: Json[] }).blocks[number]!
}

export const args = (project: SmallProject, stack: number, number: number) =>
  block(project, stack, number).args as Json

export type Case = readonly [
  what: string,
  spoil: (project: SmallProject) => void,
  message: string,
  swap?: readonly [string, string],
]

/** A test for each: the file is refused whole, with this sentence. */
export function refuses(cases: readonly Case[]): void {
  for (const [what, spoil, message, swap] of cases)
    it(what, () => {
      expect(readSpoiled(spoil, swap)).toEqual({ ok: false, message })
    })
}
