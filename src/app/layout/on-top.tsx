/** What lies over the page now and then: dialogs, and where a file can be dropped. Nobody needs it in the first second. */
import { DialogHost } from '../dialogs/dialog-host'
import { DropZone } from '../files/drop'
import { useWorkbench } from '../workbench'

export function OnTop() {
  const { dialogs } = useWorkbench()
  return (
    <>
      <DialogHost dialogs={dialogs} />
      <DropZone />
    </>
  )
}
