/**
 * Keys that work everywhere on the page. They are few, because Blockly's own keys must keep working. Those for a paused
 * run are function keys: they type nothing, so they work in fields too, and no browser wants these.
 */
import { useEffect } from 'preact/hooks'
import { useWorkbench } from './workbench'

export function useKeys(): void {
  const { commands, projects, dialogs } = useWorkbench()
  useEffect(() => {
    /** What each does alone, and with Shift. */
    const stepKeys: Readonly<Record<string, { readonly alone: () => void; readonly shift: () => void }>> = {
      F9: { alone: commands.step, shift: commands.back },
      F8: { alone: () => commands.walk('over'), shift: () => commands.walk('out') },
      F4: { alone: () => commands.walk('turn'), shift: () => commands.walk('image') },
    }
    const press = (event: KeyboardEvent) => {
      const isPlain = !(event.ctrlKey || event.metaKey || event.altKey)
      const steps = isPlain && stepKeys[event.key]
      if (steps && dialogs.open.peek().length === 0) {
        event.preventDefault()
        steps[event.shiftKey ? 'shift' : 'alone']()
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
