/** PyTorch: lists that blocks work on as a whole are tensors of float64; all else is plain Python. */
import { message } from '../../core/message'
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
    setUp: { why: message('export-pytorch-doubles'), line: 'torch.set_default_dtype(torch.float64)' },
  },
  fold: foldLayers,
  needs: message('export-needs-pytorch'),
  differences: [
    message('export-pytorch-differs-mistakes'),
    message('export-pytorch-differs-no-answer'),
    message('export-python-differs-whole-numbers'),
    message('export-pytorch-differs-single-number'),
    message('export-python-differs-sums'),
    message('export-python-differs-screen'),
  ],
}

export const pytorch: Exporter = {
  name: PYTORCH.name,
  title: PYTORCH.title,
  write: (input) => writePython(input, PYTORCH),
}
