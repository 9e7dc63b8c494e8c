/** The bar on top: what is open on the left, the run in the middle, the tools on the right. */
import { say } from '../../words'
import { isPhone } from '../layout/layout'
import { Logo } from './logo'
import { ProjectMenu } from './project-menu'
import { ProjectName } from './project-name'
import { RunControls } from './run-controls'
import { Tools } from './tools'
import './bar.css'
import './controls.css'

export function TopBar() {
  return (
    <header class="bar">
      <div class="bar-project">
        <Logo />
        <h1 class="for-readers">{say('bar-blockgrad')}</h1>
        <ProjectName />
        {!isPhone.value && <ProjectMenu />}
      </div>
      {!isPhone.value && <RunControls />}
      <div class="bar-tools">
        <Tools />
        {isPhone.value && <ProjectMenu />}
      </div>
    </header>
  )
}
