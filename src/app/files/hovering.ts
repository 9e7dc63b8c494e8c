/** Whether somebody holds files over the page. */
import { signal } from '@preact/signals'

export const hovers = signal(false)
