/** Arrays of float64 in PyTorch: tensors of one dimension. Single numbers stay Python's own. */
import type { Arrays } from '../python/spellings/arrays'

const FLOATS = 'dtype=torch.float64'

export const PYTORCH_ARRAYS: Arrays = {
  maths: (name, used) => {
    if (name !== 'sqrt') return used.helper(name)
    used.import('import math')
    return 'math.sqrt'
  },
  // Without a float among them, PyTorch would make a tensor of integers.
  of: (list, areFloats) => `torch.tensor(${list}${areFloats ? '' : `, ${FLOATS}`})`,
  zeros: (count) => `torch.zeros(${count})`,
  full: (count, value, isFloat) =>
    /^-?\d+$/.test(value)
      ? `torch.full((${count},), ${value}.0)`
      : `torch.full((${count},), ${value}${isFloat ? '' : `, ${FLOATS}`})`,
  item: (picked) => `${picked}.item()`,
  copy: (array) => `${array}.clone()`,
  append: (array, value) => `torch.cat((${array}, torch.tensor([${value}])))`,
  insert: (array, position, value, helper) => `${helper('inserted')}(${array}, ${position}, ${value})`,
  without: (array, position, helper) => `${helper('without')}(${array}, ${position})`,
  contains: (array, value) => `torch.any(${array} == ${value})`,
  sum: (array) => `${array}.sum().item()`,
  dot: (a, b) => `torch.dot(${a}, ${b}).item()`,
  sigmoid: (array) => `torch.sigmoid(${array})`,
  largest: (array) => `${array}.max().item()`,
  positionOfLargest: (array) => `int(${array}.argmax())`,
  loadPixels: (path) => `torch.from_numpy(${path}) / 255`,
  image: (pixels, position, mayChange) => `${pixels}[${position}]${mayChange ? '.clone()' : ''}`,
  join: (parts) => `torch.cat((${parts.join(', ')}))`,
}
