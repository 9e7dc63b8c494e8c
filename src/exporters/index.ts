/** The languages that projects can be exported to, in the order of the tabs: one line for each. */

import { c } from './c/c'
import type { Exporter } from './exporter'
import { numpy } from './numpy/numpy'

export const EXPORTERS: readonly Exporter[] = [numpy, c]
