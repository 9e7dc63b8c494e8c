/** Small functions for what PyTorch has no word of its own for. Those on single numbers are plain Python. */
import { parts } from '../../words'
import { fString } from '../python/code/literals'
import type { Helpers } from '../python/spellings/helpers'

export const PYTORCH_HELPERS: Helpers = {
  row_of: {
    text: () => `
def row_of(numbers, row, width):
    """A row, counted from 1, of a tensor seen as rows of width numbers. What changes in it changes in the tensor."""
    if row != int(row) or width != int(width) or not 1 <= row <= len(numbers) // width:
        raise IndexError(${fString(parts('export-python-stop-no-row', { row: { expression: 'row' }, width: { expression: 'width' } }))})
    return numbers[int(row - 1) * int(width) : int(row * width)]`,
  },
  inserted: {
    text: () => `
def inserted(numbers, position, value):
    if position > len(numbers):
        raise IndexError(${fString(parts('export-python-stop-no-place', { position: { expression: 'position + 1' } }))})
    return torch.cat((numbers[:position], torch.tensor([value]), numbers[position:]))`,
  },
  without: {
    text: () => `
def without(numbers, position):
    if position >= len(numbers):
        raise IndexError(${fString(parts('export-python-stop-no-item', { position: { expression: 'position + 1' } }))})
    return torch.cat((numbers[:position], numbers[position + 1 :]))`,
  },
  exp: {
    imports: ['import math', 'from math import inf'],
    text: () => `
def exp(x):
    try:
        return math.exp(x)
    except OverflowError:
        return inf`,
  },
  ln: {
    imports: ['import math', 'from math import inf'],
    text: () => `
def ln(x):
    return -inf if x == 0 else math.log(x)`,
  },
  sigmoid: {
    needs: ['exp'],
    text: () => `
def sigmoid(x):
    return 1 / (1 + exp(-x))`,
  },
  sigmoid_slope: {
    needs: ['sigmoid'],
    text: () => `
def sigmoid_slope(x):
    s = sigmoid(x)
    return s * (1 - s)`,
  },
  slopes: {
    text: () => `
def slopes(activations):
    return activations * (1 - activations)`,
  },
  weighted_sums: {
    text: () => `
def weighted_sums(weights, inputs, biases):
    return weights.reshape(len(biases), len(inputs)) @ inputs + biases`,
  },
  start_randomly: {
    needs: ['random_numbers'],
    text: () => `
def start_randomly(model, spread):
    """Weights from the blocks' own generator, so that the same seed gives the same network. Biases start at 0."""
    for layer in model[::2]:
        weights = random_numbers(layer.weight.numel(), -spread, spread)
        layer.weight.data = torch.tensor(weights).view(layer.weight.shape)
        torch.nn.init.zeros_(layer.bias)`,
  },
  keep_outputs: {
    text: () => `
def keep_outputs(model):
    """Blocks keep in lists what each layer answered. A model does so when it is asked to."""

    def keep(layer, _, outputs):
        layer.outputs = outputs.detach()

    for layer in model[1::2]:
        layer.outputs = torch.zeros(0)
        layer.register_forward_hook(keep)`,
  },
  keep_slopes: {
    needs: ['keep_outputs'],
    text: () => `
def keep_slopes(model):
    """The same for the slopes of the sigmoids, where the last image went through."""

    def keep(layer, *_):
        layer.slopes = layer.outputs[-1] * (1 - layer.outputs[-1])

    for layer in model[1:-1:2]:
        layer.slopes = torch.zeros(0)
        layer.register_full_backward_hook(keep)`,
  },
  keep_deltas: {
    needs: ['keep_outputs'],
    text: () => `
def keep_deltas(model):
    """The same for how much the loss of the last image changes with what each neuron adds up."""

    def keep(layer, gradients, _):
        layer.deltas = gradients[0][-1] * len(layer.outputs)

    for layer in model[1::2]:
        layer.deltas = torch.zeros(0)
        layer.register_full_backward_hook(keep)`,
  },
  gradient_of: {
    text: () => `
def gradient_of(parameter):
    """As a list, which is empty before the first backward."""
    return torch.zeros(0) if parameter.grad is None else parameter.grad.flatten()`,
  },
  cross_entropy: {
    needs: ['ln'],
    text: () => `
def cross_entropy(prediction, label):
    """No logarithm counts for less than -100, as in torch.nn.BCELoss: a sure wrong answer costs 100, not infinity."""
    ln_yes = max(ln(prediction), -100)
    ln_no = max(ln(1 - prediction), -100)
    return -(label * ln_yes + (1 - label) * ln_no)`,
  },
}
