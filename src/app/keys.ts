/**
 * Keys that work everywhere on the page. They are few, because Blockly's own keys must keep working. Those for a paused
 * run are function keys: they type nothing, so they work in fields too, and no browser wants these.
 */
import { useEffect } from 'preact/hooks'
import { useWorkbench } from './workbench'

export function useKeys(): void {
  const { commands, projects, dialogs } = useWorkbench()
  useEffect(() => {
    const stepKeys: Readonly<Record<string, () => void>> = {
      F9: commands.step,
      'Shift F9': commands.back,
      F8: () => commands.walk('over'),
      'Shift F8': () => commands.walk('out'),
      F4: () => commands.walk('turn'),
      'Shift F4': () => commands.walk('image'),
    }
    const press = (event: KeyboardEvent) => {
      const isPlain = !(event.ctrlKey || event.metaKey || event.altKey)
      const steps = isPlain && stepKeys[event.shiftKey ? `Shift ${event.key}` : event.key]
      if (steps && dialogs.open.peek().length === 0) {
        event.preventDefault()
        steps()
        return
      }
      if (!(event.ctrlKey || event.metaKey) || event.altKey || dialogs.open.peek().length > 0) return
      if (event.shiftKey && event.key !== 'Enter') return
      // Blockly undoes by itself where it has the focus, and fields for typing undo what was typed.
      if (event.key === 'z' && !(event.target as Element).closest('.blocks-host, input, textarea')) {
        commands.undo()
        return
      }
      const flag = event.shiftKey ? commands.startPaused : commands.pressFlag
      const does = { Enter: flag, s: projects.save, o: projects.chooseFile }[event.key]
      if (!does) return
      event.preventDefault()
      void does()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [commands, projects, dialogs])
}
