/** What a page and the service worker say to one another. */

/** The page asks which version new tabs get, and hands over a port for the answer, a version. */
export interface WhichVersion {
  readonly kind: 'which-version'
}

/** A file of the page, as the build lists it. */
export interface ListedFile {
  /** Relative to the page's folder. */
  readonly url: string
  /** What tells two contents of one address apart; null where the address itself does. */
  readonly revision: string | null
  /** The content's own fingerprint: a host that is half updated can't slip in another version's file. */
  readonly integrity: string
}

/** What the build writes into the first line of the service worker. */
export interface Build {
  readonly version: string
  readonly files: readonly ListedFile[]
}
