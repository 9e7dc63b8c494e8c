/** PyTorch: lists that blocks work on as a whole are tensors of float64; all else is plain Python. */
import type { Exporter } from '../exporter'
import type { Dialect } from '../python/dialect'
import { writePython } from '../python/python'
import { vectorSpellings } from '../python/spellings/vector-spellings'
import { PYTORCH_ARRAYS } from './arrays'
import { foldLayers } from './fold'
import { PYTORCH_HELPERS } from './helpers'

export const PYTORCH: Dialect = {
  name: 'pytorch',
  title: 'PyTorch',
  arrays: PYTORCH_ARRAYS,
  helpers: PYTORCH_HELPERS,
  spellings: vectorSpellings(PYTORCH_ARRAYS),
  library: {
    word: 'torch',
    import: 'import torch',
    setUp: ['# As in the blocks, numbers have 64 bits.', 'torch.set_default_dtype(torch.float64)'],
  },
  fold: foldLayers,
  needs: 'Python 3.8 or newer, PyTorch and NumPy',
  differences: [
    'A mistake, such as an item that is not there, ends the program with a message of Python’s or PyTorch’s own.',
    'What has no answer, as ∞ − ∞, gives nan, and the program goes on; a division by 0, or a power too large for a float, ends it. The blocks stop at the first, and give ∞ for the others.',
    'Whole numbers stay exact however large they get; in the blocks they lose digits beyond 9,007,199,254,740,992.',
    'PyTorch stretches a list of a single number where it meets a longer one; the blocks stop there.',
    'Sums of whole lists are added up in another order, so their last digits may differ.',
    'Pictures and charts are not drawn, and nothing is shown on a stage; say and log print.',
  ],
}

export const pytorch: Exporter = {
  name: PYTORCH.name,
  title: PYTORCH.title,
  write: (input) => writePython(input, PYTORCH),
}
