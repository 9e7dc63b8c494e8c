/** Keys that work everywhere on the page. They are few, because Blockly's own keys must keep working. */
import { useEffect } from 'preact/hooks'
import { useWorkbench } from './workbench'

export function useKeys(): void {
  const { commands, projects, dialogs } = useWorkbench()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      if (dialogs.open.peek().length > 0) return
      // Blockly undoes by itself where it has the focus, and fields for typing undo what was typed.
      if (event.key === 'z' && !(event.target as Element).closest('.blocks-host, input, textarea')) {
        commands.undo()
        return
      }
      const does = { Enter: commands.pressFlag, s: projects.save, o: projects.chooseFile }[event.key]
      if (!does) return
      event.preventDefault()
      void does()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [commands, projects, dialogs])
}
