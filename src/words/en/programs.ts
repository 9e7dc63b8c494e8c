/** English for the worker that writes programs in other languages, and names their files. */
import blockErrors from './block-errors.ftl?raw'
import core from './core.ftl?raw'
import exports from './exports.ftl?raw'
import files from './files.ftl?raw'

export const programs = [core, blockErrors, exports, files]
