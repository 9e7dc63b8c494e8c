/** Small functions for what PyTorch has no word of its own for. Those on single numbers are plain Python. */
import type { Helpers } from '../python/helpers'

export const PYTORCH_HELPERS: Helpers = {
  row_of: {
    text: `
def row_of(numbers, row, width):
    """A row, counted from 1, of a tensor seen as rows of width numbers. What changes in it changes in the tensor."""
    if row != int(row) or width != int(width) or not 1 <= row <= len(numbers) // width:
        raise IndexError(f"there is no row {row} of {width} numbers")
    return numbers[int(row - 1) * int(width) : int(row * width)]`,
  },
  inserted: {
    text: `
def inserted(numbers, position, value):
    if position > len(numbers):
        raise IndexError(f"there is no place {position + 1} to insert at")
    return torch.cat((numbers[:position], torch.tensor([value]), numbers[position:]))`,
  },
  without: {
    text: `
def without(numbers, position):
    if position >= len(numbers):
        raise IndexError(f"there is no item {position + 1}")
    return torch.cat((numbers[:position], numbers[position + 1 :]))`,
  },
  exp: {
    imports: ['import math', 'from math import inf'],
    text: `
def exp(x):
    try:
        return math.exp(x)
    except OverflowError:
        return inf`,
  },
  ln: {
    imports: ['import math', 'from math import inf'],
    text: `
def ln(x):
    return -inf if x == 0 else math.log(x)`,
  },
  sigmoid: {
    needs: ['exp'],
    text: `
def sigmoid(x):
    return 1 / (1 + exp(-x))`,
  },
  sigmoid_slope: {
    needs: ['sigmoid'],
    text: `
def sigmoid_slope(x):
    s = sigmoid(x)
    return s * (1 - s)`,
  },
  slopes: {
    text: `
def slopes(activations):
    return activations * (1 - activations)`,
  },
  weighted_sums: {
    text: `
def weighted_sums(weights, inputs, biases):
    return weights.reshape(len(biases), len(inputs)) @ inputs + biases`,
  },
  cross_entropy: {
    needs: ['ln'],
    text: `
def cross_entropy(prediction, label):
    """No logarithm counts for less than -100, as in torch.nn.BCELoss: a sure wrong answer costs 100, not infinity."""
    ln_yes = max(ln(prediction), -100)
    ln_no = max(ln(1 - prediction), -100)
    return -(label * ln_yes + (1 - label) * ln_no)`,
  },
}
