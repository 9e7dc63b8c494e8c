/** English for the page: what it may say at any time, and what it fetches when it is needed first. */
import bar from './bar.ftl?raw'
import blockErrors from './block-errors.ftl?raw'
import core from './core.ftl?raw'
import dialogs from './dialogs.ftl?raw'
import editor from './editor.ftl?raw'
import files from './files.ftl?raw'
import images from './images.ftl?raw'
import inspect from './inspect.ftl?raw'
import laterParts from './later.ftl?raw'
import offline from './offline.ftl?raw'
import reports from './reports.ftl?raw'
import run from './run.ftl?raw'
import stage from './stage.ftl?raw'
import status from './status.ftl?raw'
import worker from './worker.ftl?raw'

export const page = [
  core,
  blockErrors,
  bar,
  dialogs,
  editor,
  files,
  images,
  inspect,
  laterParts,
  offline,
  reports,
  run,
  stage,
  status,
  worker,
]

export const later = {
  clipboard: () => import('./clipboard.ftl?raw'),
  help: () => import('./help.ftl?raw'),
  imagesDialog: () => import('./images-dialog.ftl?raw'),
  lessons: () => import('./lessons.ftl?raw'),
  lessonPanel: () => import('./lessons-panel.ftl?raw'),
  checks: () => import('./checks.ftl?raw'),
  locks: () => import('./locks.ftl?raw'),
  share: () => import('./share.ftl?raw'),
  teacher: () => import('./teacher'),
  /** What is kept on this device, and handing it over. */
  device: () => import('./device.ftl?raw'),
  print: () => import('./print.ftl?raw'),
  blockHelp: () => import('./block-help.ftl?raw'),
  gradients: () => import('./gradients.ftl?raw'),
  beside: () => import('./beside'),
  /** Files with lists and with images. */
  data: () => import('./data.ftl?raw'),
}
