/** What a check works with. */
import type { Language } from '../language/language'
import type { ImageSource } from '../language/op'
import type { Project } from '../project/project'
import type { WasmHost } from '../turbo/index'

export interface CheckParts {
  /** The learner's. */
  readonly project: Project
  readonly solution: Project
  /** Own blocks that make known mistakes. */
  readonly slips: Project | null
  readonly language: Language
  /** In all widths that these programs need (`widthsFor`). */
  readonly images: ImageSource
  /** Null where there is no WebAssembly: then runs take longer, and their budget is the same. */
  readonly host: WasmHost | null
  /** Of the hidden numbers: the same seed draws the same. */
  readonly seed: number
  /** How long a run may take: nanoseconds or so of compiled code, or instructions where there is none. */
  readonly fuel: number
}
