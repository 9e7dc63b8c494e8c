/** Collects the lines of a program: each indented as deep as it stands, each with the block that it came from. */
import type { CodeLine } from './exporter'

export class Lines {
  private readonly written: CodeLine[] = []
  private depth = 0

  constructor(
    /** One step to the right. */
    private readonly indent = '    ',
    /** Width in characters at which comments turn to the next line. */
    private readonly width = 92,
  ) {}

  get all(): readonly CodeLine[] {
    return this.written
  }

  /** How many steps to the right the next line stands. */
  get level(): number {
    return this.depth
  }

  /** Room for a comment's words on a line that stands here, behind a sign as long as `sign`. */
  roomAfter(sign: string): number {
    return Math.max(40, this.width - this.depth * this.indent.length - sign.length)
  }

  /** An empty line has no block and no spaces. */
  add(text: string, at = ''): void {
    this.written.push(
      text === '' ? { text: '', at: '' } : { text: this.indent.repeat(this.depth) + text, at },
    )
  }

  /** All lines of others, from where the next line stands. */
  append({ all }: Lines): void {
    for (const { text, at } of all) this.add(text, at)
  }

  /** What `write` adds comes before the line with this number, counted from 0. */
  before(line: number, write: () => void): void {
    const end = this.written.length
    write()
    this.written.splice(line, 0, ...this.written.splice(end))
  }

  /** At most one empty line, and none at the top. */
  gap(): void {
    const last = this.written.at(-1)
    if (last && last.text !== '') this.add('')
  }

  /** What `write` adds stands one step further to the right. Gives the number of lines that it added. */
  indented(write: () => void): number {
    const before = this.written.length
    this.depth++
    write()
    this.depth--
    return this.written.length - before
  }
}
