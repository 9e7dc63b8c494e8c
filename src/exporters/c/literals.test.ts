/** What a C program prints when it stops: any words of any language, with values of the program among them. */
import { expect, it } from 'vitest'
import { printsError } from './literals'

it.each([
  [['There is no item ', { format: '%g', value: 'i' }, '.'] as const, '"There is no item %g.\\n", i'],
  [
    ['Von ', { format: '%zu', value: 'n' }, ' fehlt ', { format: '%g', value: 'i' }] as const,
    '"Von %zu fehlt %g\\n", n, i',
  ],
  [['100 % of "it"\\'] as const, '"100 %% of \\"it\\"\\\\\\n"'],
  [['“é”\n'] as const, '"\\342\\200\\234\\303\\251\\342\\200\\235\\012\\n"'],
])('%j', (pieces, printed) => {
  expect(printsError(pieces)).toBe(`fprintf(stderr, ${printed});`)
})
