/**
 * Scratch's blocks as a learner reads them, which also says what can stand in them: round holes with what is typed
 * into them (a number where nothing is said, `text`, `whole` numbers, positions: `index`), pointed holes for
 * questions, and menus in brackets.
 */

export const SHAPES = {
  event_whenflagclicked: 'when green flag clicked',
  data_variable: '[VARIABLE]',
  data_setvariableto: 'set [VARIABLE] to (VALUE:text)',
  data_changevariableby: 'change [VARIABLE] by (VALUE)',
  data_showvariable: 'show variable [VARIABLE]',
  data_hidevariable: 'hide variable [VARIABLE]',
  data_addtolist: 'add (ITEM:text) to [LIST]',
  data_deleteoflist: 'delete (INDEX:index) of [LIST]',
  data_deletealloflist: 'delete all of [LIST]',
  data_insertatlist: 'insert (ITEM:text) at (INDEX:index) of [LIST]',
  data_replaceitemoflist: 'replace item (INDEX:index) of [LIST] with (ITEM:text)',
  data_itemoflist: 'item (INDEX:index) of [LIST]',
  data_lengthoflist: 'length of [LIST]',
  data_listcontainsitem: '[LIST] contains (ITEM:text)?',
  data_showlist: 'show list [LIST]',
  data_hidelist: 'hide list [LIST]',
  operator_add: '(NUM1) + (NUM2)',
  operator_subtract: '(NUM1) - (NUM2)',
  operator_multiply: '(NUM1) * (NUM2)',
  operator_divide: '(NUM1) / (NUM2)',
  operator_mod: '(NUM1) mod (NUM2)',
  operator_round: 'round (NUM)',
  operator_mathop: '[OPERATOR] of (NUM)',
  operator_lt: '(OPERAND1:text) < (OPERAND2:text)',
  operator_gt: '(OPERAND1:text) > (OPERAND2:text)',
  operator_equals: '(OPERAND1:text) = (OPERAND2:text)',
  operator_and: '<OPERAND1> and <OPERAND2>',
  operator_or: '<OPERAND1> or <OPERAND2>',
  operator_not: 'not <OPERAND>',
  operator_join: 'join (STRING1:text)(STRING2:text)',
  control_repeat: 'repeat (TIMES:whole)',
  control_repeat_until: 'repeat until <CONDITION>',
  control_forever: 'forever',
  control_if: 'if <CONDITION> then',
  control_if_else: 'if <CONDITION> then',
  control_stop: 'stop [STOP_OPTION]',
  looks_say: 'say (MESSAGE:text)',
} as const

export type Opcode = keyof typeof SHAPES

/** A piece of a shape: words, or a place for something. */
export type Piece =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'hole'; readonly name: string; readonly typed: Typed }
  | { readonly kind: 'question'; readonly name: string }
  | { readonly kind: 'menu'; readonly name: string }

/** What a learner may type into a round hole. */
export type Typed = 'number' | 'text' | 'whole' | 'index'

const PIECE = /\((?<hole>\w+)(?::(?<typed>\w+))?\)|<(?<question>[A-Z]\w*)>|\[(?<menu>\w+)\]/g

/** The shape's pieces in order. */
export function piecesOf(shape: string): readonly Piece[] {
  const pieces: Piece[] = []
  let done = 0
  for (const match of shape.matchAll(PIECE)) {
    const { hole, typed, question, menu } = match.groups ?? {}
    if (match.index > done) pieces.push({ kind: 'words', words: shape.slice(done, match.index) })
    if (hole !== undefined) pieces.push({ kind: 'hole', name: hole, typed: (typed ?? 'number') as Typed })
    else if (question !== undefined) pieces.push({ kind: 'question', name: question })
    else if (menu !== undefined) pieces.push({ kind: 'menu', name: menu })
    done = match.index + match[0].length
  }
  if (done < shape.length) pieces.push({ kind: 'words', words: shape.slice(done) })
  return pieces
}

/** By opcode. */
export const PIECES: Readonly<Record<Opcode, readonly Piece[]>> = Object.fromEntries(
  Object.entries(SHAPES).map(([opcode, shape]) => [opcode, piecesOf(shape)]),
) as Record<Opcode, readonly Piece[]>
