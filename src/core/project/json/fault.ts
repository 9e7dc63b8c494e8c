/**
 * A recogniser of JSON (RFC 8259), with a stack of its own: where a text stops being JSON. The host's own parser says
 * so in words that differ from browser to browser, and sometimes not at all; so a text that it has refused is gone
 * through once more, here.
 */

const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y
const CUT_ESCAPE = /\\(?:u[\da-fA-F]{0,3})?$/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const LIKE_A_NUMBER = /[-+.\deE]+/y
const SPACE = /[ \t\n\r]+/y
const WORDS = ['true', 'false', 'null']

/** The position of the first character that can't stand where it does; the text's length where it ends too early. */
export function jsonFault(text: string): number {
  return new Scan(text).fault()
}

/** Its methods read on from `at`; one that gives false leaves `at` at the fault. */
class Scan {
  private at = 0
  /** The brackets that close what is open. */
  private readonly open: ('}' | ']')[] = []

  constructor(private readonly text: string) {}

  fault(): number {
    do {
      if (!this.value()) break
      this.close()
    } while (this.open.length > 0 && this.comma())
    return this.at
  }

  /** A value, or only its beginning where it is a list or an object with something in it. */
  private value(): boolean {
    for (;;) {
      this.skip(SPACE)
      const here = this.text[this.at]
      if (here === '"') return this.string()
      if (here !== '[' && here !== '{') return this.word()
      const end = here === '[' ? ']' : '}'
      this.open.push(end)
      this.at++
      this.skip(SPACE)
      if (this.text[this.at] === end) return true
      if (end === '}' && !this.key()) return false
    }
  }

  private close(): void {
    this.skip(SPACE)
    while (this.open.length > 0 && this.text[this.at] === this.open.at(-1)) {
      this.open.pop()
      this.at++
      this.skip(SPACE)
    }
  }

  private comma(): boolean {
    if (this.text[this.at] !== ',') return false
    this.at++
    this.skip(SPACE)
    return this.open.at(-1) === ']' || this.key()
  }

  private key(): boolean {
    if (this.text[this.at] !== '"' || !this.string()) return false
    this.skip(SPACE)
    if (this.text[this.at] !== ':') return false
    this.at++
    return true
  }

  private string(): boolean {
    for (this.at++; this.at < this.text.length; this.at++) {
      const code = this.text.charCodeAt(this.at)
      if (code === 0x22) {
        this.at++
        return true
      }
      if (code < 0x20) return false
      if (code !== 0x5c) continue
      if (!this.skip(ESCAPE)) {
        this.skip(CUT_ESCAPE)
        return false
      }
      this.at--
    }
    return false
  }

  private word(): boolean {
    const { text, at } = this
    const whole = WORDS.find((each) => text.startsWith(each, at))
    if (whole) {
      this.at += whole.length
      return true
    }
    // "tr", "1." or "2e" at the very end was cut off; anywhere else it is wrong.
    const rest = text.slice(at, at + 5)
    if (WORDS.some((each) => each.startsWith(rest))) {
      this.at += rest.length
      return false
    }
    if (this.skip(LIKE_A_NUMBER) && this.at === text.length) return false
    this.at = at
    return this.skip(NUMBER)
  }

  private skip(form: RegExp): boolean {
    form.lastIndex = this.at
    if (!form.test(this.text)) return false
    this.at = form.lastIndex
    return true
  }
}
