/** The dialog of a class: its files are asked for, looked at, and stand in a table. */
import { say, sentence } from '../../words'
import { WarnIcon } from '../icons'
import type { ClassSession } from './class-session'
import { HandIn, type HandInProps } from './files/hand-in'
import { ClassTable } from './table/class-table'
import { ClassTools } from './table/class-tools'
import './class.css'

interface ClassDialogProps extends HandInProps {
  /** Opens the project of a row. */
  readonly openRow: (at: number) => void
}

export function ClassDialog(props: ClassDialogProps) {
  const { session, openRow } = props
  const step = session.step.value
  return (
    <div class="class">
      {step === 'files' && <HandIn {...props} />}
      {step === 'reading' && <p role="status">{say('class-reading')}</p>}
      {step !== 'files' && step !== 'reading' && (
        <>
          <Progress session={session} />
          <Mistake session={session} />
          <ClassTools session={session} />
          <ClassTable session={session} openRow={openRow} />
        </>
      )}
      {step === 'files' && <Mistake session={session} />}
    </div>
  )
}

function Progress({ session }: { readonly session: ClassSession }) {
  const { step, count, files, stop, goOn } = session
  const numbers = { count: count.value, of: files.value.length }
  if (step.value === 'done') return null
  const isWorking = step.value === 'working'
  return (
    <div class="class-progress">
      <progress max={numbers.of} value={numbers.count} aria-label={say('class-progress', numbers)} />
      <p role="status">{say(isWorking ? 'class-progress' : 'class-stopped', numbers)}</p>
      <button type="button" class="key" onClick={isWorking ? stop : goOn}>
        {say(isWorking ? 'class-stop' : 'class-go-on')}
      </button>
    </div>
  )
}

function Mistake({ session: { mistake } }: { readonly session: ClassSession }) {
  if (!mistake.value) return null
  return (
    <p class="class-mistake" role="alert">
      <WarnIcon />
      <span>{sentence(mistake.value)}</span>
    </p>
  )
}
