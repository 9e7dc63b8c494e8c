/** Whether somebody holds files over the page, and for whom they are. */
import { signal } from '@preact/signals'

export const hovers = signal(false)

/** While a dialog asks for files: what is dropped anywhere is for it. */
export const takesDrops = signal<((dropped: DataTransfer) => void) | null>(null)
