/** Facts of an abstract interpretation that only ever claim less, round by round, until they hold. */

export interface Lattice<T> {
  /** What holds whichever of the two does. */
  join(a: T, b: T): T
  isSame(a: T, b: T): boolean
  /** `next`, claiming nothing of what moved on from `before`: so that loops are soon understood. */
  widen(before: T, next: T): T
}

/** Changes after which a fact that still moves is widened. */
const PATIENCE = 3

export class Growing<T> {
  private changes = 0

  constructor(
    private readonly lattice: Lattice<T>,
    /** Null stands for what nothing has reached. */
    public value: T | null = null,
  ) {}

  /** Makes it hold for what was found, too. Whether that changed it. */
  include(found: T): boolean {
    const before = this.value
    if (before === null) {
      this.value = found
      return true
    }
    const next = this.lattice.join(before, found)
    if (this.lattice.isSame(before, next)) return false
    this.value = ++this.changes > PATIENCE ? this.lattice.widen(before, next) : next
    return true
  }
}
