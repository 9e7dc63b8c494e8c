/** Arrays of float64 in NumPy. */
import type { Arrays } from '../python/spellings/arrays'

export const NUMPY_ARRAYS: Arrays = {
  maths: (name, used) => {
    used.import('import numpy as np')
    return name === 'ln' ? 'np.log' : `np.${name}`
  },
  // Without a float among them, NumPy would make an array of integers.
  of: (list, areFloats) => `np.array(${list}${areFloats ? '' : ', dtype=float'})`,
  zeros: (count) => `np.zeros(${count})`,
  full: (count, value, isFloat) => `np.full(${count}, ${value}${isFloat ? '' : ', dtype=float'})`,
  item: (picked) => picked,
  copy: (array) => `${array}.copy()`,
  append: (array, value) => `np.append(${array}, ${value})`,
  insert: (array, position, value) => `np.insert(${array}, ${position}, ${value})`,
  without: (array, position) => `np.delete(${array}, ${position})`,
  contains: (array, value) => `np.any(${array} == ${value})`,
  sum: (array) => `${array}.sum()`,
  dot: (a, b) => `np.dot(${a}, ${b})`,
  sigmoid: (array, helper) => `${helper('sigmoid')}(${array})`,
  largest: (array) => `${array}.max()`,
  positionOfLargest: (array) => `int(${array}.argmax())`,
  loadPixels: (path) => `${path} / 255`,
  image: (pixels, position, mayChange) => `${pixels}[${position}]${mayChange ? '.copy()' : ''}`,
  join: (parts) => `np.concatenate([${parts.join(', ')}])`,
}
