/** English for the command line. */
import blockErrors from './block-errors.ftl?raw'
import checks from './checks.ftl?raw'
import cli from './cli.ftl?raw'
import core from './core.ftl?raw'
import data from './data.ftl?raw'
import exports from './exports.ftl?raw'
import gradients from './gradients.ftl?raw'
import grading from './grading.ftl?raw'
import lessons from './lessons.ftl?raw'
import lessonsPanel from './lessons-panel.ftl?raw'
import reports from './reports.ftl?raw'
import run from './run.ftl?raw'

export const commandLine = [
  core,
  blockErrors,
  data,
  cli,
  run,
  exports,
  reports,
  gradients,
  lessons,
  lessonsPanel,
  checks,
  grading,
]
