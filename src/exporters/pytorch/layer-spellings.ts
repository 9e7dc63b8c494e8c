/** How a network of layer blocks is said in PyTorch, and where the lists of the blocks are in it. */
// biome-ignore-all lint/style/noNonNullAssertion: a folded network has a layer, and labels where one is asked for
import { message } from '../../core/message'
import type { NumberExpression } from '../../core/program/ir'
import { wholeFrom } from '../interval'
import { atom } from '../precedence'
import { numberLiteral } from '../python/code/literals'
import type { Folded, FoldInput } from '../python/program/folded'
import type { Place } from '../python/program/names'
import type { OpText, Spelling, Spellings } from '../python/spellings/spelling'
import { PYTORCH_ARRAYS } from './arrays'
import type { Fitted } from './fitting'
import type { Network } from './network'

const DATA_LOADING = 'from torch.utils.data import DataLoader, TensorDataset'

/** What the program calls its objects, unlike any name of the learner's. */
interface Objects {
  readonly model: string
  readonly lossFunction: string
  readonly optimizer: string
  readonly outputs: string
}

export function layerWords(fitted: Fitted, network: Network, input: FoldInput): Folded {
  const { names, starting } = input
  const take = (name: string) => names.others.take(name, name)
  const objects = {
    model: take('model'),
    lossFunction: take('loss_function'),
    optimizer: take('optimizer'),
    outputs: take('outputs'),
  }
  const isLearning = network.backward !== null
  return {
    program: fitted.program,
    spellings: spellings(objects, fitted, network, input),
    places: places(objects, network, input),
    variables: new Map(
      [...fitted.held].map((variable) => [
        variable,
        {
          text: `${names.variables[variable]}.item()`,
          start: `torch.tensor(${decimal(starting.variables[variable]!)})`,
        },
      ]),
    ),
    data: dataLines(network, input),
    helpers: isLearning ? ['gradient_of'] : [],
    differences: isLearning ? [message('export-pytorch-differs-gradient')] : [],
  }
}

function places(
  { model }: Objects,
  { layers, forward, backward, loaders }: Network,
  { names }: FoldInput,
): ReadonlyMap<number, Place> {
  const found = new Map<number, Place>()
  const put = (list: number | undefined, text: string) => {
    if (list !== undefined) found.set(list, { text, isNamed: false })
  }
  for (const [i, { weights, biases }] of layers.entries()) {
    const linear = `${model}[${2 * i}]`
    const sigmoid = `${model}[${2 * i + 1}]`
    put(weights, `${linear}.weight.detach().flatten()`)
    put(biases, `${linear}.bias.detach()`)
    put(forward?.outputs[i], `${sigmoid}.outputs.flatten()`)
    put(backward?.weightGradients[i], `gradient_of(${linear}.weight)`)
    put(backward?.biasGradients[i], `gradient_of(${linear}.bias)`)
    put(backward?.slopes[i], `${sigmoid}.slopes`)
    put(backward?.deltas[i], `${sigmoid}.deltas`)
  }
  const images = forward?.images ?? loaders[0]?.images
  if (images !== undefined) found.set(images, { text: `${names.lists[images]}.flatten()`, isNamed: true })
  return found
}

/** The sets of images as data loaders want them. */
function dataLines({ layers, loaders }: Network, { data }: FoldInput): readonly string[] {
  const width = layers[0]!.inputs === 100 ? 10 : 28
  return [...new Set(loaders.map(({ set }) => set))].map(
    (set) =>
      `${data.set(set)} = TensorDataset(${data.pixels(set, width)}, ${PYTORCH_ARRAYS.of(data.labels(set), false)})`,
  )
}

function spellings(
  { model, lossFunction, optimizer, outputs }: Objects,
  { hasOwnImages, hasOwnLabels }: Fitted,
  network: Network,
  { names, data }: FoldInput,
): Spellings {
  const { layers, layerIds, forward, backward, rates, losses, batch, labels } = network
  const rate = commonRate(rates)
  const steps = rates.length > 0
  // The blocks compare the first label; but backward needs just one.
  const label = hasOwnLabels && batch === 1 && !backward ? '[:1]' : ''
  const loss = `${lossFunction}(${outputs}, ${labels === null ? '' : names.lists[labels]}${label})`
  const listsOfBackward = backward
    ? 1 + backward.weightGradients.length * 2 + backward.slopes.length + backward.deltas.length
    : 0

  const build: Spelling = {
    arrays: true,
    lines(op) {
      op.line(`${model} = torch.nn.Sequential(`)
      for (const [i, { inputs, neurons }] of layers.entries()) {
        const at = layerIds[i] ?? ''
        op.inside(() => {
          op.remark(at)
          op.line(`torch.nn.Linear(${inputs}, ${neurons}),`, at)
          op.line('torch.nn.Sigmoid(),', at)
        })
      }
      op.line(')')
      op.line(`${op.helper('start_randomly')}(${model}, ${op.number(0).text})`)
      if (forward) op.line(`${op.helper('keep_outputs')}(${model})`)
      if (backward && backward.slopes.length > 0) op.line(`${op.helper('keep_slopes')}(${model})`)
      if (backward && backward.deltas.length > 0) op.line(`${op.helper('keep_deltas')}(${model})`)
      if (losses.size > 0 || backward) op.line(`${lossFunction} = torch.nn.BCELoss()`)
      if (steps) op.line(`${optimizer} = torch.optim.SGD(${model}.parameters(), lr=${rate?.text ?? '0'})`)
    },
  }
  const load: Spelling = {
    arrays: [2, 3],
    known: () => ({ gives: wholeFrom(0) }),
    turns(op, count) {
      op.import(DATA_LOADING)
      const [set, size] = [op.choice(0), op.choice(1)]
      const loader = `DataLoader(${data.set(set as 'all')}, batch_size=${size}${samplerOf(op)})`
      const batchOf = `${op.bind(2)}, ${op.bind(3)}`
      return count === null
        ? `for ${batchOf} in ${loader}:`
        : `for ${count}, (${batchOf}) in enumerate(${loader}, start=1):`
    },
  }
  const goForward: Spelling = {
    arrays: true,
    lines(op) {
      const { inputs } = layers[0]!
      const images = `${op.name(0)}${hasOwnImages ? `.view(${batch === 1 ? 1 : -1}, ${inputs})` : ''}`
      const answers = layers.at(-1)!.neurons === 1 ? '.flatten()' : ''
      const line = `${outputs} = ${model}(${images})${answers}`
      if (op.choice(layers.length + 1) === 'learns') op.line(line)
      else {
        op.line('with torch.no_grad():')
        op.inside(() => op.line(line))
      }
    },
  }
  return {
    'torch.network': build,
    'torch.shuffle': {
      known: () => ({ stores: wholeFrom(1) }),
      lines(op) {
        const numbers = `${op.helper('shuffled')}(len(${data.set(op.choice(0) as 'all')}))`
        op.assign(1, op.isArray(1) ? PYTORCH_ARRAYS.of(numbers, false) : numbers)
      },
    },
    'torch.loader': load,
    'torch.lastImage': {
      arrays: true,
      lines: (op) =>
        op.assign(0, `${op.name(1)}[-1]${[0, 1].some((i) => op.isChangedInPlace(i)) ? '.clone()' : ''}`),
    },
    'torch.forward': goForward,
    'torch.answer': { value: () => atom(`${outputs}.item()`) },
    'torch.label': {
      known: () => ({ gives: wholeFrom(0, 1) }),
      value: () => atom(`${names.lists[labels!]}.item()`),
    },
    'torch.loss': {
      arrays: true,
      value: (op) => atom(op.choice(1) === 'held' ? loss : `${loss}.item()`),
    },
    'torch.backward': {
      arrays: true,
      lines(op) {
        op.line(`${steps ? optimizer : model}.zero_grad()`)
        const isHeld = op.choice(listsOfBackward) === 'held'
        op.line(`${isHeld ? op.variableName(listsOfBackward + 1) : loss}.backward()`)
      },
    },
    'torch.step': {
      lines(op) {
        if (!rate) op.line(`${optimizer}.param_groups[0]["lr"] = ${op.number(0).text}`)
        op.line(`${optimizer}.step()`)
      },
    },
  }
}

/** Our own generator's order, for a data loader that counts from 0. */
function samplerOf(op: OpText): string {
  if (!op.hasArgument(4)) return ''
  const n = op.isArray(4) ? 'int(n)' : 'n'
  return `, sampler=[${n} - 1 for n in ${op.name(4)}]`
}

function decimal(value: number): string {
  const { text } = numberLiteral(value)
  return /^-?\d+$/.test(text) ? `${text}.0` : text
}

/** The learning rate as it is typed into all steps alike; null where they differ or it is worked out. */
function commonRate(rates: readonly NumberExpression[]) {
  const [first] = rates
  const isCommon =
    first?.kind === 'number' &&
    first.value >= 0 &&
    Number.isFinite(first.value) &&
    rates.every((rate) => rate.kind === 'number' && rate.value === first.value)
  return isCommon ? numberLiteral(first.value) : null
}
