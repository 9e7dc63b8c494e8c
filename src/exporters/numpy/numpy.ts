/** NumPy: lists that blocks work on as a whole are arrays of float64, and a layer of neurons is one line. */
import { message } from '../../core/message'
import type { Exporter } from '../exporter'
import type { Dialect } from '../python/dialect'
import { writePython } from '../python/python'
import { vectorSpellings } from '../python/spellings/vector-spellings'
import { NUMPY_ARRAYS } from './arrays'
import { NUMPY_HELPERS } from './helpers'

export const NUMPY: Dialect = {
  name: 'numpy',
  title: 'NumPy',
  arrays: NUMPY_ARRAYS,
  helpers: NUMPY_HELPERS,
  spellings: vectorSpellings(NUMPY_ARRAYS),
  library: {
    word: 'np',
    import: 'import numpy as np',
    setUp: { why: message('export-numpy-errors'), line: 'np.seterr(all="ignore", invalid="raise")' },
  },
  needs: message('export-needs-numpy'),
  differences: [
    message('export-numpy-differs-mistakes'),
    message('export-numpy-differs-no-answer'),
    message('export-python-differs-whole-numbers'),
    message('export-numpy-differs-single-number'),
    message('export-python-differs-sums'),
    message('export-python-differs-screen'),
  ],
}

export const numpy: Exporter = {
  name: NUMPY.name,
  title: NUMPY.title,
  write: (input) => writePython(input, NUMPY),
}
