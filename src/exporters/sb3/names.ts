/**
 * Names as Scratch can show them. Scratch knows variables, lists and inputs by ids or takes any text, so a name needs
 * only to be one line; what the export brings along begins with a low line, to be told from a learner's own.
 */
import { UNFIT_FOR_A_LINE } from '../../core/project/names'

/** One line, and unlike all that were taken here. */
export class Names {
  private readonly taken = new Set<string>()

  take(name: string, kind: string): string {
    const line = oneLine(name) || kind
    let unlike = line
    for (let n = 2; this.taken.has(unlike); n++) unlike = `${line} ${n}`
    this.taken.add(unlike)
    return unlike
  }
}

export const oneLine = (text: string): string => text.replaceAll(UNFIT_FOR_A_LINE, ' ').trim()

/** Texts and comments may have several lines, but nothing that no font can show. */
export const readable = (text: string): string =>
  text
    .replaceAll(UNFIT_FOR_A_LINE, (each) => (each === '\n' || each === '\t' ? each : ' '))
    .replaceAll(/[\ufffe\uffff]/g, ' ')

/** The words of a custom block: a per cent sign would begin an input. */
export const blockWords = (name: string): string => oneLine(name).replaceAll('%', '％').replaceAll('\\', '＼')
