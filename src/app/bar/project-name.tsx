/** The project's name, changed in place. An empty name is none: the old one comes back. */
import { LONGEST_NAME } from '../../core/project/limits'
import { say } from '../../words'
import { useWorkbench } from '../workbench'

export function ProjectName() {
  const { store } = useWorkbench()
  const name = store.name.value

  const take = (field: HTMLInputElement) => {
    const typed = field.value.trim()
    if (typed !== '') store.rename(typed)
    field.value = store.name.peek()
  }

  return (
    <input
      class="project-name"
      aria-label={say('bar-project-name')}
      title={name}
      value={name}
      maxLength={LONGEST_NAME}
      autocomplete="off"
      spellcheck={false}
      onChange={({ currentTarget }) => take(currentTarget)}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Escape') currentTarget.value = store.name.peek()
        if (key === 'Enter' || key === 'Escape') currentTarget.blur()
      }}
    />
  )
}
