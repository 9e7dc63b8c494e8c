/** A file dropped anywhere on the page is opened; several are images with their labels. While one hovers, the page says what will happen. */
import { useEffect } from 'preact/hooks'
import { say } from '../../words'
import { OpenIcon } from '../icons'
import { looksLikeImages, openImages } from '../images/open-images'
import { useWorkbench } from '../workbench'
import { hovers, takesDrops } from './hovering'
import './drop.css'

/** A project is never one of these. */
const HOLDS_A_LIST = /\.(txt|csv|npy|npz)$/i

/** A folder, a zip or several projects: a lesson or a class's work, and each has its own place. */
function isBundle(transfer: DataTransfer | null, files: readonly File[]): boolean {
  const isFolder = transfer?.items[0]?.webkitGetAsEntry?.()?.isDirectory ?? false
  const isProjects = files.length > 1 && files.every(({ name }) => /\.json$/i.test(name))
  return isFolder || isProjects || files.some(({ name }) => /\.zip$/i.test(name))
}

export function DropZone() {
  const workbench = useWorkbench()

  useEffect(() => {
    const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const over = (event: DragEvent) => {
      if (!carriesFile(event)) return
      event.preventDefault()
      hovers.value = true
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) hovers.value = false
    }
    const drop = (event: DragEvent) => {
      hovers.value = false
      if (!carriesFile(event)) return
      event.preventDefault()
      event.stopPropagation()
      const { dataTransfer } = event
      const take = takesDrops.peek()
      if (take && dataTransfer) return take(dataTransfer)
      const files = [...(dataTransfer?.files ?? [])]
      const [file] = files
      if (!file) return
      if (isBundle(dataTransfer, files)) workbench.notices.show(say('files-bundle', { file: file.name }))
      else if (HOLDS_A_LIST.test(file.name))
        workbench.notices.show(say('files-holds-list', { file: file.name }))
      else if (files.length > 1 || looksLikeImages(file)) void openImages(workbench, files)
      else void workbench.projects.openFile(file)
    }
    // Before Blockly's own listeners, which know nothing of files.
    addEventListener('dragover', over, true)
    addEventListener('dragleave', leave, true)
    addEventListener('drop', drop, true)
    return () => {
      removeEventListener('dragover', over, true)
      removeEventListener('dragleave', leave, true)
      removeEventListener('drop', drop, true)
    }
  }, [workbench])

  if (!hovers.value) return null
  return (
    <div class="drop" aria-hidden="true">
      <p>
        <OpenIcon />
        {say('files-drop')}
      </p>
    </div>
  )
}
