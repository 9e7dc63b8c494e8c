/**
 * What files' names tell of the images in them. EMNIST numbers its classes and says in a table beside the files which
 * character each number is; and it stores its images on their side, rows for columns. The tables are those of “EMNIST:
 * an extension of MNIST to handwritten letters” (Cohen, Afshar, Tapson, van Schaik 2017).
 */

const DIGITS = [...'0123456789']
const LARGE = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const SMALL = [...'abcdefghijklmnopqrstuvwxyz']
/** Small letters that do not look like their large ones: the others count as those. */
const MERGED = [...DIGITS, ...LARGE, ...'abdefghnqrt']

/** By label; '' where there is no such class. */
const SETS: readonly (readonly [name: RegExp, classes: readonly string[]])[] = [
  [/letters/i, ['', ...LARGE]],
  [/balanced|bymerge/i, MERGED],
  [/byclass/i, [...DIGITS, ...LARGE, ...SMALL]],
  [/digits|mnist|^(train|t10k)-(images|labels)/i, DIGITS],
]

/** What each label stands for, by the name of a file; null where the name does not tell. */
export const classesOf = (fileName: string): readonly string[] | null =>
  SETS.find(([name]) => name.test(fileName))?.[1] ?? null

/** Whether its images lie on their side. */
export const isOnItsSide = (fileName: string): boolean => /emnist/i.test(fileName)

/** Whether it is meant for testing. */
export const isForTesting = (fileName: string): boolean => /test|t10k/i.test(fileName)

/** What the files are called together: what their names have before “train”, “test”, “images” or “labels”. */
export function setName(fileName: string): string {
  const name = fileName.replace(/\.gz$/i, '')
  const at = name.search(/train|test|t10k|image|label/i)
  const before = at < 0 ? name : withoutMarks(name.slice(0, at))
  return before || (/^(train|t10k)-images/.test(name) ? 'mnist' : name)
}

/** Without the marks at its end. A regular expression would begin anew at each mark of a name that is full of them. */
function withoutMarks(text: string): string {
  let end = text.length
  while (end > 0 && '-_. '.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}
