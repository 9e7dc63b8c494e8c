/** Small functions for what NumPy has no word of its own for. */
import { parts } from '../../words'
import { fString } from '../python/code/literals'
import type { Helpers } from '../python/spellings/helpers'

export const NUMPY_HELPERS: Helpers = {
  row_of: {
    text: () => `
def row_of(numbers, row, width):
    """A row, counted from 1, of an array seen as rows of width numbers. What changes in it changes in the array."""
    if row != int(row) or width != int(width) or not 1 <= row <= len(numbers) // width:
        raise IndexError(${fString(parts('export-python-stop-no-row', { row: { expression: 'row' }, width: { expression: 'width' } }))})
    return numbers[int(row - 1) * int(width) : int(row * width)]`,
  },
  sigmoid: {
    text: () => `
def sigmoid(x):
    return 1 / (1 + np.exp(-x))`,
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
  cross_entropy: {
    text: () => `
def cross_entropy(prediction, label):
    """No logarithm counts for less than -100, as in PyTorch: a sure wrong answer costs 100, not infinity."""
    ln_yes = max(np.log(prediction), -100)
    ln_no = max(np.log(1 - prediction), -100)
    return -(label * ln_yes + (1 - label) * ln_no)`,
  },
}
