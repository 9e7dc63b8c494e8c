/** English: what each part of the house reads, so that a page need not load what only a command says. */
import bar from './bar.ftl?raw'
import blocks from './blocks.ftl?raw'
import cli from './cli.ftl?raw'
import core from './core.ftl?raw'
import data from './data.ftl?raw'
import dialogs from './dialogs.ftl?raw'
import editor from './editor.ftl?raw'
import exports from './exports.ftl?raw'
import files from './files.ftl?raw'
import help from './help.ftl?raw'
import images from './images.ftl?raw'
import inspect from './inspect.ftl?raw'
import levels from './levels.ftl?raw'
import lists from './lists.ftl?raw'
import panels from './panels.ftl?raw'
import reports from './reports.ftl?raw'
import run from './run.ftl?raw'
import stage from './stage.ftl?raw'
import status from './status.ftl?raw'
import worker from './worker.ftl?raw'

const engine = [core, blocks, data]

export const page = [
  ...engine,
  ...[
    bar,
    dialogs,
    editor,
    files,
    help,
    images,
    inspect,
    levels,
    lists,
    panels,
    reports,
    run,
    stage,
    status,
    worker,
  ],
]

export const commandLine = [...engine, cli, run, exports, reports]

/** For the worker that writes programs in other languages, and names their files. */
export const programs = [...engine, exports, files]
