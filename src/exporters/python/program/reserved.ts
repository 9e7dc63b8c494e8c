/** Words that a learner's names must not become in Python: its own, and those that exported programs use. */

const KEYWORDS =
  'and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield match case type False None True'

/** Functions and modules that programs call by name. */
const USED =
  'abs all answers any bool charts dict enumerate exit float folder for_json inf int json len list map math max min np numpy object open print random random_state range round save_lists set sorted starting_lists str sum super sys torch zip DataLoader Path TensorDataset Exception IndexError ValueError RuntimeError Stop'

export const reservedWords = (helpers: Iterable<string>): ReadonlySet<string> =>
  new Set([...KEYWORDS.split(' '), ...USED.split(' '), ...helpers])
