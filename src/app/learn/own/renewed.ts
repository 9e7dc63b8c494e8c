import { signal } from '@preact/signals'
import type { Lesson } from '../../../lessons'

/** A lesson that was read anew, since its maker has changed it: where it is open, it goes on as it is now. */
export const renewed = signal<Lesson | null>(null)
