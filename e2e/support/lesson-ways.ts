/** What a learner does in each step of each lesson. What is built is the solution's, or what it was before a later step changed it. */
import type { Argument, BlockNode } from '../../src/core/project/project'
import { expect } from './expect'
import { GradientCheck } from './gradient-check'
import { press } from './hand'
import type { LessonPlayer } from './lesson-player'

type Way = (play: LessonPlayer) => Promise<void>
type Blocks = readonly BlockNode[]

const first =
  (count: number) =>
  (all: Blocks): Blocks =>
    all.slice(0, count)

/** The block of this id with other arguments, wherever it stands. */
const withArgs =
  (id: string, args: Readonly<Record<string, Argument>>) =>
  (all: Blocks): Blocks =>
    all.map((node) => changed(node, id, args))

function changed(node: BlockNode, id: string, args: Readonly<Record<string, Argument>>): BlockNode {
  if (node.id === id) return { ...node, args: { ...node.args, ...args } }
  const inside = Object.entries(node.args ?? {}).map(([slot, value]) => {
    if (Array.isArray(value)) return [slot, value.map((each: BlockNode) => changed(each, id, args))]
    return [slot, typeof value === 'object' ? changed(value as BlockNode, id, args) : value]
  })
  return { ...node, args: Object.fromEntries(inside) }
}

const nothing = async () => {}

const pictureIsNumbers: Way = async (play) => {
  const { page, by, panel } = play
  await play.step('Load a picture', async () => {
    await expect(page.getByRole('treeitem', { name: 'Images' })).toBeVisible()
    await expect(page.getByRole('treeitem', { name: 'Maths' })).toHaveCount(0)
    await play.build('flag', first(1))
    await play.run()
    await play.check()
  })
  await play.step('Where is item 45?', async () => {
    await press(play.bench.flag, by)
    await play.bench.expectNotice(/Take a guess/)
    await play.guess('1: there is ink')
    await play.run()
    await play.told('1: there is ink', '0: there is only paper')
  })
  await play.step('The address of a pixel', async () => {
    await play.guess('27')
    await panel.press('Check', by)
    await expect(panel.panel.getByText('Your block gives back 0 for every pixel.')).toBeVisible()
    await play.build('item at')
    await play.check()
    await play.told('27', '27')
  })
  await play.step('Change a pixel', async () => {
    await play.guess('Top right')
    await play.build('flag', first(3))
    await play.run()
    await play.told('Top right', 'Top left')
  })
  await play.step('Change them all', async () => {
    await play.guess('About 20')
    await play.build('flag', first(4))
    await play.run()
    await play.check()
  })
  await play.step('Does it see?', async () => {
    await play.guess('Yes, but worse')
    await play.build('flag')
    await play.run()
    await play.check()
  })
  await play.step('Draw your own numbers', async () => {
    await play.buildBeside('draw')
    await play.run()
  })
  await play.step('In your own words', async () => {
    await panel.panel.getByRole('textbox').fill('100 numbers')
  })
}

const oneNeuron: Way = async (play) => {
  await play.step('Three lamps first', async () => {
    await play.guess('6')
    await play.run()
    await play.told('6', '1')
  })
  await play.step('Add up a hundred', async () => {
    await play.build('total of neuron', withArgs('total-of-neuron-2', { value: 0 }))
    await play.check()
  })
  await play.step('Paint a neuron that likes ones', async () => {
    await play.guess('The same for both')
    await play.build('flag', (all) => all.slice(0, -1))
    await play.run()
    await play.check()
  })
  await play.step('Squeeze it', async () => {
    await play.guess('100')
    await play.build('flag')
    await play.build('answer of neuron')
    await play.run()
    await play.check()
  })
  await play.step('Sure, and hardly to be moved', async () => {
    await play.guess('0.1 apart')
    const sigmoid: BlockNode = { type: 'maths_sigmoid', id: 'sigmoid', args: { x: 8 } }
    await play.build('flag', (all) => [...all, { type: 'stage_log', id: 'log', args: { value: sigmoid } }])
    await play.run()
  })
  await play.step('The bias', async () => {
    await play.guess('All −1')
    await play.build('total of neuron')
    await play.check()
  })
  await play.step('Draw for your neuron', async () => {
    await play.buildBeside('draw')
    await play.run()
    await play.draw()
  })
  await play.step('In your own words', nothing)
}

const howWrong: Way = async (play) => {
  await play.step('Two mistakes', async () => {
    await play.guess("A's: 0.51")
    await play.run()
  })
  await play.step('The chance for the truth', async () => {
    await play.guess('0.3')
    await play.build('chance for the truth')
    await play.check()
  })
  await play.step('From chance to loss', async () => {
    await play.guess('0.99')
    // Without the end that it gets in the next step.
    await play.build('loss', (all) => all.map((node) => withoutLargest(node)))
    await play.check()
  })
  await play.step('Endlessly wrong', async () => {
    await play.guess('1')
    await play.build('loss')
    await play.check()
  })
  await play.step('Turn up the volume', async () => {
    await play.guess('More mistakes')
    await play.build('flag', first(2))
    await play.run()
    await play.check()
  })
  await play.step('Draw the loss', async () => {
    await play.guess('In the middle: not sure')
    await play.build('flag')
    await play.run()
  })
  await play.step('In your own words', nothing)
}

/** What stands in “larger of … and …” takes its place. */
function withoutLargest(node: BlockNode): BlockNode {
  const args = Object.entries(node.args ?? {}).map(([slot, value]) => {
    if (typeof value !== 'object' || Array.isArray(value)) return [slot, value]
    const inside = value as BlockNode
    return [slot, inside.type === 'maths_min_max' ? inside.args?.a : withoutLargest(inside)]
  })
  return { ...node, args: Object.fromEntries(args) }
}

const nudgeAWeight: Way = async (play) => {
  await play.step('Turn one knob', async () => {
    await play.guess('It stays')
    await play.run()
  })
  await play.step('A knob without a wire', async () => {
    await play.guess('It goes up')
    const turned = [7, 10].map((at) => withArgs(`main-${at}`, { 'nudge-weight-k': 1 }))
    await play.build('flag', () => turned.reduce((all, turn) => turn(all), play.atStart('flag')))
    await play.run()
    await play.told('It goes up', 'It stays exactly the same')
  })
  await play.step('How steep is it?', async () => {
    await play.guess('Below 0')
    await play.build('slope of weight')
    await play.check()
  })
  await play.step('All hundred', async () => {
    await play.guess('Noise')
    await play.build('flag', first(3))
    await play.run()
    await play.check()
  })
  await play.step('A shortcut', async () => {
    await play.guess('0.5')
    await play.build('flag', first(5))
    await play.run()
    await play.check()
  })
  await play.step('Downhill', async () => {
    await play.guess('It goes down')
    await play.build('flag', (all) => all.filter(({ type }) => type !== 'stage_log'))
    await play.run()
    await play.check()
  })
  await play.step('In your own words', nothing)
}

const learn: Way = async (play) => {
  await play.bench.pressTurbo()
  await play.step('It knows nothing', async () => {
    await play.guess('About 99 %')
    await play.run()
    await play.told('About 99 %', 'About 50 %')
  })
  await play.step('How wrong, and which way?', async () => {
    await play.guess('0.3')
    await play.build('learn', first(1))
    await play.check()
  })
  await play.step('One step against the error', async () => {
    await play.guess('Down')
    await play.build('learn', first(2))
    await play.check()
  })
  await play.step('The bias takes a step, too', async () => {
    await play.build('learn')
    await play.check()
  })
  await play.step('Ten images', async () => {
    await play.guess('About 75 %')
    await play.build('flag')
    await play.run()
    await play.check()
  })
  await play.step('Is it true?', async () => {
    const check = new GradientCheck(play.page)
    await check.check(play.by, 'weights')
    await check.expectTrue('weights')
    await play.check()
  })
  await play.step('More steps, better?', async () => {
    await play.guess('About 99 %')
    await play.build('flag', withArgs('main-4', { to: 5 }))
    await play.run()
    await play.told('About 99 %', 'About 75 %')
    await play.build('flag')
  })
  await play.step('In your own words', nothing)
}

const failureLab: Way = async (play) => {
  const runWith = async (failure: number) => {
    await play.build('flag', (all) => withArgs('main-2', { value: failure })(all.slice(0, 2)))
    await play.run()
  }
  await play.bench.pressTurbo()
  await play.step('A healthy network', async () => {
    await play.guess('It goes up and down')
    await play.run()
  })
  await play.step('1. The rate is too big', async () => {
    await play.guess('About 90 %')
    await runWith(1)
    await play.told('About 90 %', 'About 50 %: no better than luck')
  })
  const others = [
    ['2. The rate is too small', 'All white'],
    ['3. Sorted by label', 'About 75 %'],
    ['4. All weights begin at 0', 'About 90 %'],
    ['5. The wrong sign', 'It climbs'],
    ['6. The labels are mixed up', 'It learns the opposite'],
  ] as const
  for (const [title, guess] of others)
    await play.step(title, async () => {
      await play.guess(guess)
      await play.panel.press('Tell me without a run', play.by)
    })
  await play.step('Which one is it?', async () => {
    const mystery: BlockNode = {
      type: 'my_call',
      id: 'mystery',
      procedure: 'mystery',
      args: { 'mystery-number': 1 },
    }
    await play.build('flag', ([, ...rest]) => [mystery, ...rest])
    await play.run()
    await play.check()
  })
  await play.step('In your own words', nothing)
}

const twoLamps: Way = async (play) => {
  await play.bench.pressTurbo()
  await play.step('Exactly one', async () => {
    await play.guess('All 4')
    await play.run()
    await play.told('All 4', '2')
  })
  await play.step('Can you do better?', async () => {
    await play.guess('4')
    await play.panel.press('Tell me without a run', play.by)
  })
  await play.step('Four look, one decides', async () => {
    await play.guess('7')
    await play.build('hidden layer')
    await play.check()
  })
  await play.step('The one who decides', async () => {
    await play.build('answer layer')
    await play.check()
  })
  await play.step('Five neurons at school', async () => {
    await play.guess('3')
    await play.build('think')
    await play.build('learn')
    await play.run()
    await play.check()
  })
  await play.step('In your own words', nothing)
}

const blame: Way = async (play) => {
  const check = new GradientCheck(play.page)
  await play.bench.pressTurbo()
  await play.step("It works, doesn't it?", async () => {
    await play.guess('1021')
    await play.run()
    await check.check(play.by)
    await check.expectWrong('w1', 'b1')
  })
  await play.step('Who was it?', async () => {
    await play.guess('All of them')
    await play.panel.press('Tell me without a run', play.by)
  })
  await play.step('Write it down', async () => {
    await play.build('pull of neuron')
    await play.check()
  })
  await play.step('Those who hardly can', async () => {
    await play.guess('0.1')
    await play.build('slope of neuron')
    await play.build('blame')
    await play.check()
  })
  await play.step('From blame to weights', async () => {
    await play.build('move layer 1')
    await play.run()
    await play.check()
  })
  await play.step('The order', async () => {
    await play.guess('It gets much worse')
    await play.build('flag', (all) => all.map(layer2First))
    await play.run()
    await play.build('flag')
    await play.check()
  })
  await play.step('In your own words', nothing)
}

/** In the loop that learns, `move layer 2` stands before the blame. */
function layer2First(node: BlockNode): BlockNode {
  const { body } = node.args ?? {}
  if (!Array.isArray(body)) return node
  const blocks = body as Blocks
  const moving = blocks.filter(({ procedure }) => procedure === 'move-layer-2')
  const others = blocks.filter((each) => !moving.includes(each))
  const at = others.findIndex(({ procedure }) => procedure === 'blame')
  return { ...node, args: { ...node.args, body: [...others.slice(0, at), ...moving, ...others.slice(at)] } }
}

const wholeNetwork: Way = async (play) => {
  await play.bench.pressTurbo()
  await play.step('A network that knows nothing', async () => {
    await play.guess('Ten ones')
    await play.build('begin')
    await play.run()
    await play.check()
  })
  await play.step('One image', async () => {
    await play.guess('It is faster')
    await play.build('learn')
    await play.check()
  })
  await play.step('All the images', async () => {
    await play.build('flag', (all) => all.slice(0, -1))
    await play.check()
  })
  await play.step('The test', async () => {
    await play.guess('About 20')
    await play.build('test')
    await play.build('flag')
    await play.run()
    await play.check()
  })
  await play.step('Will it read yours?', async () => {
    await play.guess('A zero')
    await play.buildBeside('draw')
    await play.run()
    await play.draw()
  })
  await play.step('In your own words', nothing)
}

const fourLanguages: Way = async (play) => {
  const tell = () => play.panel.press('Tell me without a run', play.by)
  await play.step('Find your loop', async () => {
    await play.guess('answer = sigmoid(total)')
    await tell()
  })
  await play.step('Where does a list begin?', async () => {
    await play.guess('It is a mistake')
    await tell()
    await play.guess('double total = 0;')
    await tell()
  })
  await play.step('Riddle 1: NumPy', async () => {
    await play.build('riddle 1')
    await play.check()
  })
  await play.step('Riddle 2: C', async () => {
    await play.guess('Which pixel is the darkest')
    await play.build('riddle 2')
    await play.check()
  })
  await play.step('Riddle 3: a line that learns', async () => {
    await play.guess('In lesson 2, as the total')
    await play.build('riddle 3')
    await play.check()
  })
  await play.step('Riddle 4: a whole layer', async () => {
    await play.build('riddle 4')
    await play.check()
  })
  await play.step('In your own words', nothing)
}

const detective: Way = async (play) => {
  await play.bench.pressTurbo()
  await play.step('Five programs', async () => {
    await play.guess('About 50')
    await play.run()
    await play.told('About 50', '1 or 2')
  })
  const suspects = [
    ['Ada', null],
    ['Ben', 'Much worse'],
    ['Cleo', 'Yes'],
    ['Dan', 'The rate'],
    ['Eva', 'Nothing'],
  ] as const
  for (const [name, guess] of suspects)
    await play.step(name, async () => {
      if (guess !== null) await play.guess(guess)
      await play.build(`${name}'s program`)
      await play.check()
    })
  await play.step('The last question', async () => {
    await play.build('flag')
    await play.run()
    await play.check()
  })
}

export const LESSON_WAYS: Readonly<Record<string, Way>> = {
  '01-a-picture-is-numbers': pictureIsNumbers,
  '02-one-neuron': oneNeuron,
  '03-how-wrong': howWrong,
  '04-nudge-a-weight': nudgeAWeight,
  '05-learn': learn,
  '06-failure-lab': failureLab,
  '07-two-lamps': twoLamps,
  '08-blame': blame,
  '09-the-whole-network': wholeNetwork,
  '10-four-languages': fourLanguages,
  '11-detective': detective,
}
