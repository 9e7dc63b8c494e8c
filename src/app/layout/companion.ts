/** A panel that stands above the stage for a while; who opens it brings it along. In its time, a lesson's panel there waits. */
import { signal } from '@preact/signals'
import type { FunctionComponent } from 'preact'

export const companion = signal<FunctionComponent | null>(null)
