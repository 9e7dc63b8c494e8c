/** Whether somebody holds files over the page, and who gets them: while nobody has asked for them, they are opened. */
import { signal } from '@preact/signals'

export const hovers = signal(false)

export const takesDrop = signal<((transfer: DataTransfer) => void) | null>(null)
