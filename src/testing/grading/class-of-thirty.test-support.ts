/** Files as a class of thirty hands them in for the whole network, and what each row has to say. */
import { blockLanguage, blocksByCategory } from '../../../blocks/index'
import { seal } from '../../core/project/frame/fingerprint'
import type { Project } from '../../core/project/project'
import { format, textOf } from '../../core/project/write'
import { lessonReader } from '../../lessons'
import { assignmentOf, type State } from '../../lessons/grading/index'
import { sentence } from '../../words'
import {
  addTo,
  call,
  change,
  divide,
  either,
  forever,
  get,
  is,
  item,
  multiply,
  repeat,
  set,
  subtract,
} from '../fixtures/in-blocks.test-support'
import {
  blame,
  bodyOf,
  count,
  inOrder,
  labelOf,
  learn,
  lessonText,
  load,
  moveLayer1,
  moveLayer2,
  ownBlame,
  slope,
  solution,
  solved,
  start,
  starting,
  test,
  wired,
  withBody,
} from './whole-network.test-support'

/** What is asked, of all that the lesson asks. */
const ASKED: readonly string[] = [
  'One image, from the answer to the last step',
  'All 1,021 numbers learn as they should',
  'At least 99.5 % of images that it has never seen',
]

/** The task that the class was given: the lesson's start, in which the way to the answer is locked. */
export const taskText = (): string => {
  const read = lessonReader({ language: blockLanguage, blocksByCategory })({
    id: 'whole-network',
    lesson: lessonText('lesson.md'),
    start: lessonText('start.json'),
    solution: lessonText('solution.json'),
    slips: lessonText('slips.json'),
  })
  if (!read.ok) throw new Error(sentence(read.message))
  const checks = assignmentOf(read.lesson)
    .checks.filter(({ title }) => ASKED.includes(title))
    .map(({ check }) => (check.kind === 'own-block' ? { ...check, slips: [] } : check))
  const { seed, variables, lists, stacks } = solution
  return textOf(
    seal(start, {
      instructions: 'Fill in the empty blocks, until the network learns.',
      locks: ['forward-1', 'pull-of-neuron-1'].map((first) => ({ block: first, kind: 'stack' })),
      checks,
      solution: { seed, variables, lists, stacks },
    }),
  )
}

/** Moved about, and with another name for what no check asks for: what somebody changes who hands in another one's work. */
const disguised = (project: Project): Project => ({
  ...project,
  variables: project.variables.map((each) => (each.name === 'picked' ? { ...each, name: 'lucky' } : each)),
  stacks: project.stacks.toReversed().map((stack, i) => ({ ...stack, x: 500, y: 300 * i })),
})

export interface Expected {
  readonly state: State
  /** Of the three checks: the own block, the gradients, the accuracy. */
  readonly passed?: readonly [boolean, boolean, boolean]
  readonly gradients?: string | null
}

export interface HandedIn {
  readonly name: string
  readonly text: string
  readonly expected: Expected
}

const RIGHT: Expected = { state: 'passed', passed: [true, true, true], gradients: 'right' }
/** A mistake that the accuracy does not notice. */
const HIDDEN: Expected = { state: 'not-yet', passed: [false, false, true], gradients: 'wrong' }
const UNSEEN_BY_ONE_STEP: Expected = { state: 'not-yet' }

const unusual = solved('blame', blame(slope(), get('error'), wired()))

const right: Readonly<Record<string, Project>> = {
  'as in the lesson': solution,
  'blame in one block': unusual,
  'the sum of layer 2 in another order': solved('move layer 2', moveLayer2()),
  'layer 1 with its factors swapped': solved(
    'move layer 1',
    moveLayer1(multiply(item(get('i'), 'pixels'), ownBlame()), ownBlame()),
  ),
  'counted with the number of images typed in': solved('test', test([call('forward')], 2115)),
  'trained in the order of the images': withBody(solution, 'flag', inOrder()),
  'another seed': { ...solution, seed: 7 },
  'a smaller rate': starting('rate', 0.05),
  'layer 2 first, with the blame before it': solved('learn', learn('blame', 'move-layer-2', 'move-layer-1')),
  'images counted by a loop of its own': solved('test', [
    set('right', 0),
    set('n', 0),
    repeat(
      count('test'),
      change('n', 1),
      load(get('n'), 'test'),
      call('forward'),
      either(
        is(get('answer'), '>', 0.5),
        [change('right', labelOf(get('n'), 'test'))],
        [change('right', subtract(1, labelOf(get('n'), 'test')))],
      ),
    ),
    set('accuracy', divide(multiply(get('right'), 100), count('test'))),
  ]),
}

const wrong: Readonly<Record<string, readonly [Project, Expected]>> = {
  'nothing built': [start, { state: 'not-yet', passed: [false, false, false] }],
  'no learning yet': [solved('learn', []), { state: 'not-yet', passed: [false, false, false] }],
  'only the answer': [solved('learn', learn()), { state: 'not-yet', passed: [false, false, false] }],
  'the label first': [
    solved('learn', [
      call('forward'),
      set('error', subtract(get('label'), get('answer'))),
      ...learn('blame', 'move-layer-1', 'move-layer-2').slice(2),
    ]),
    { state: 'not-yet', passed: [false, false, false], gradients: 'wrong' },
  ],
  'layer 2 moves first': [solved('learn', learn('move-layer-2', 'blame', 'move-layer-1')), HIDDEN],
  'no layer 1': [solved('learn', learn('blame', 'move-layer-2')), { state: 'not-yet', gradients: 'wrong' }],
  'without the slope': [
    solved('blame', blame(get('error'), wired())),
    { state: 'not-yet', gradients: 'wrong' },
  ],
  'without the wires': [solved('blame', blame(get('error'), slope())), HIDDEN],
  'the bias of layer 2 forgotten': [solved('move layer 2', moveLayer2(1, false)), HIDDEN],
  'one hidden neuron forgotten': [solved('move layer 2', moveLayer2(2)), HIDDEN],
  'no test': [solved('test', []), { state: 'not-yet', passed: [true, true, false] }],
  'no pixel in the step': [
    solved('move layer 1', moveLayer1(ownBlame(), ownBlame())),
    { state: 'not-yet', gradients: 'wrong' },
  ],
  'the last step is missing': [solved('move layer 2', moveLayer2(1, true, 9)), UNSEEN_BY_ONE_STEP],
}

const special: Readonly<Record<string, readonly [string, Expected]>> = {
  endless: [
    format(withBody(solution, 'test', [forever(set('right', 0))])),
    { state: 'endless', passed: [true, true, false] },
  ],
  bursting: [
    format(withBody(solution, 'test', [forever(addTo('order', 1))])),
    { state: 'too-big', passed: [true, true, false] },
  ],
  peeking: [
    format(solved('test', test([set('answer', labelOf(get('n'), 'test'))]))),
    { state: 'peeks', passed: [true, true, false] },
  ],
  'one pixel': [
    format(
      solved(
        'test',
        test([either(is(item(56, 'pixels'), '>', 0.2), [set('answer', 1)], [set('answer', 0)])]),
      ),
    ),
    { state: 'one-pixel', passed: [true, true, false] },
  ],
  copied: [format(disguised(unusual)), { state: 'copy', passed: [true, true, true] }],
  'a locked block changed': [
    format(withBody(solution, 'forward', [...bodyOf('forward'), set('error', 0)])),
    { state: 'changed-lock', passed: [true, true, true] },
  ],
  broken: [format(solution).slice(0, 3000), { state: 'unreadable' }],
}

/** In the order of their names. */
export const classOfThirty: readonly HandedIn[] = [
  ...Object.entries(right).map(([name, project]) => ({ name, text: format(project), expected: RIGHT })),
  ...Object.entries(special).map(([name, [text, expected]]) => ({ name, text, expected })),
  ...Object.entries(wrong).map(([name, [project, expected]]) => ({ name, text: format(project), expected })),
].map((each, i) => ({ ...each, name: `${String(i + 1).padStart(2, '0')} ${each.name}.json` }))
