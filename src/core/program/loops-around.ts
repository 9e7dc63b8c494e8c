/** The innermost loop around each instruction: what “the next turn” means where a run stands. */
import type { Code, Place } from './code'
import type { Program, Statement } from './ir'

/**
 * By instruction: the place of the innermost loop around it; undefined where there is none. A loop's own turn counts
 * as inside it.
 */
export function loopsAround(
  { scripts, procedures }: Program,
  { places }: Code,
): readonly (Place | undefined)[] {
  const loops: (Place | undefined)[] = []
  const visit = (statements: readonly Statement[], loop: Place | undefined): void => {
    for (const statement of statements) {
      // biome-ignore lint/style/noNonNullAssertion: every statement of the program was laid out
      const place = places.get(statement)!
      loops[place.start] = loop
      switch (statement.kind) {
        case 'if':
          visit(statement.then, loop)
          visit(statement.else, loop)
          break
        case 'loop':
          visit(statement.before, place)
          visit(statement.body, place)
          loops[place.question] = place
          break
        case 'repeat':
        case 'forEach':
          visit(statement.body, place)
          loops[place.turn] = place
      }
    }
  }
  for (const { body } of [...scripts, ...procedures]) visit(body, undefined)
  return loops
}
