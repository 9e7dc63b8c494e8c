/**
 * The bar on top: what is open on the left, the run in the middle, the tools on the right. Where they don't fit into one
 * row, it folds: words first, then into a second row; in a low window, into a menu.
 */
import { say } from '../../words'
import { type Steps, useFold } from '../layout/fold'
import { isHandheld, isLow } from '../layout/layout'
import { RunControls } from './controls/run-controls'
import { Logo } from './logo'
import { ProjectMenu } from './project-menu'
import { ProjectName } from './project-name'
import { Tools } from './tools'
import './bar.css'
import './controls/controls.css'
import './bar-folds.css'

type Fold = 'wide' | 'close' | 'closer' | 'snug' | 'rows' | 'icons' | 'low' | 'low-more' | 'phone'

const USUAL: Steps<Fold> = ['wide', 'close', 'closer', 'snug', 'rows', 'icons']
const LOW: Steps<Fold> = ['low', 'low-more']
/** The run has a place of its own, at the lower edge. */
const PHONE: Steps<Fold> = ['phone']

const FOLDS_TOOLS: ReadonlySet<Fold> = new Set(['snug', 'low', 'low-more', 'phone'])

export function TopBar() {
  const { row, fold } = useFold<HTMLElement, Fold>(
    isLow.value ? LOW : isHandheld.value ? PHONE : USUAL,
    '.bar-project, .controls, .controls-keys, .run-key',
  )
  const menu = <ProjectMenu hasTools={FOLDS_TOOLS.has(fold.value)} />
  return (
    <header ref={row} class="bar">
      <div class="bar-project">
        <Logo />
        <h1 class="for-readers">{say('bar-blockgrad')}</h1>
        <ProjectName />
        {!isHandheld.value && menu}
      </div>
      {!isHandheld.value && <RunControls />}
      <div class="bar-tools">
        <Tools />
        {isHandheld.value && menu}
      </div>
    </header>
  )
}
