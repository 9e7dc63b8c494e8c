/** The languages that projects can be exported to, in the order of the tabs: one line for each. */
import { c } from './c/c'
import type { Exporter } from './exporter'
import { numpy } from './numpy/numpy'
import { pytorch } from './pytorch/pytorch'
import { sb3 } from './sb3/sb3'

export const EXPORTERS: readonly Exporter[] = [numpy, pytorch, c, sb3]
