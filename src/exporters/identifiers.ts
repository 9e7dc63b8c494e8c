/**
 * Identifiers from learners' names: plain ASCII that every language takes, unlike any other in its scope and unlike
 * the language's own words. The name itself goes into a comment where the identifier does not say it all.
 */

/** Letters that networks are full of, and some that have no accent to lose. */
const SPELLED: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  η: 'eta',
  θ: 'theta',
  λ: 'lambda',
  μ: 'mu',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  τ: 'tau',
  φ: 'phi',
  ω: 'omega',
  Δ: 'Delta',
  Σ: 'Sigma',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  '%': 'percent',
  '∂': 'd',
}

const LONGEST = 40

export interface IdentifierRules {
  /** Words that mean something to the language or to the exported program itself. */
  readonly reserved: ReadonlySet<string>
  /** Whether `a` and `A` are the same to the language, or may be. */
  readonly ignoresCase?: boolean
}

export class Identifiers {
  private readonly taken: Set<string>

  constructor(
    private readonly rules: IdentifierRules,
    taken: Iterable<string> = [],
  ) {
    this.taken = new Set(taken)
  }

  /** For names that live inside: they differ from all that is taken here so far. */
  inner(): Identifiers {
    return new Identifiers(this.rules, this.taken)
  }

  /** An identifier that nobody has yet. `kind` stands in for a name of which nothing is left: "list". */
  take(name: string, kind: string): string {
    const plain = plainOf(name) || kind
    const first = this.isReserved(plain) ? `${plain}_` : plain
    let identifier = first
    for (let n = 2; this.taken.has(this.key(identifier)) || this.isReserved(identifier); n++)
      identifier = `${first.replace(/_$/, '')}_${n}`
    this.taken.add(this.key(identifier))
    return identifier
  }

  /** Nobody gets this one from here on. */
  keep(identifier: string): void {
    this.taken.add(this.key(identifier))
  }

  private isReserved(identifier: string): boolean {
    return this.rules.reserved.has(identifier)
  }

  private key(identifier: string): string {
    return this.rules.ignoresCase ? identifier.toLowerCase() : identifier
  }
}

/** Whether somebody who reads the identifier knows the name: only spaces became something else. */
export const saysItAll = (name: string, identifier: string): boolean =>
  name.replaceAll(/[ -]/g, '_') === identifier

/** A letter among letters stays one; a sign or a Greek letter becomes a word of its own. */
function spelled(letter: string): string {
  const word = Object.hasOwn(SPELLED, letter) ? SPELLED[letter] : undefined
  if (word === undefined) return letter
  return /\p{Script=Latin}/u.test(letter) ? word : `_${word}_`
}

function plainOf(name: string): string {
  const ascii = [...name]
    .map(spelled)
    .join('')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .replaceAll(/_+/g, '_')
    .slice(0, LONGEST)
    .replaceAll(/^_+|_+$/g, '')
  return /^\d/.test(ascii) ? `n${ascii}` : ascii
}
