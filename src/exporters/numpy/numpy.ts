/** NumPy: lists that blocks work on as a whole are arrays of float64, and a layer of neurons is one line. */
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
    setUp: [
      '# As in the blocks: dividing by 0 gives infinity, and what has no answer stops the program.',
      'np.seterr(all="ignore", invalid="raise")',
    ],
  },
  needs: 'Python 3.8 or newer and NumPy',
  differences: [
    'A mistake, such as an item that is not there, ends the program with a message of Python’s or NumPy’s own.',
    'Two numbers of Python’s own that have no answer together, as in ∞ − ∞, give nan, and the program goes on; dividing such a number by 0 ends it. The blocks stop at the first and give ∞ for the second.',
    'Whole numbers stay exact however large they get; in the blocks they lose digits beyond 9,007,199,254,740,992.',
    'NumPy stretches a list of a single number where it meets a longer one; the blocks stop there.',
    'Sums of whole lists are added up in another order, so their last digits may differ.',
    'Pictures and charts are not drawn, and nothing is shown on a stage; say and log print.',
  ],
}

export const numpy: Exporter = {
  name: NUMPY.name,
  title: NUMPY.title,
  write: (input) => writePython(input, NUMPY),
}
