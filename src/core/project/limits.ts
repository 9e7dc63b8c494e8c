/** How large a project may be. Within these, everything can be opened, shown, saved and opened again. */

/** Characters of a project file. */
export const LONGEST_FILE = 32_000_000
export const MOST_BLOCKS = 20_000
/** Blocks in one sequence, its hat included: Blockly's way of saving and loading calls itself for each block, and call stacks have limits. */
export const LONGEST_STACK = 5_000
/** Blocks inside blocks. */
export const DEEPEST_NESTING = 200
export const MOST_NAMES = 2_000
/** Starting numbers of all lists together. */
export const MOST_NUMBERS = 1_500_000
export const LONGEST_NAME = 100
export const LONGEST_TEXT = 10_000
/** Of a stack or note from the middle of the workspace, to each side, in workspace units. */
export const FARTHEST_PLACE = 1e6
/** Width or height, in workspace units. */
export const LARGEST_NOTE = 10_000
export const LARGEST_SEED = 2_147_483_646
/** Items in a row, where a list is looked at as a picture. */
export const WIDEST_LOOK = 1_000
/** Images of a learner's own in a set. */
export const MOST_IMAGES_OF_A_SET = 100_000

/** Characters of a task's instructions. */
export const LONGEST_INSTRUCTIONS = 20_000
export const MOST_CHECKS = 100
/** Of what a check names, or knows as a slip. */
export const MOST_IN_A_CHECK = 100
/** Items of a list that a check draws. */
export const LONGEST_DRAWN_LIST = 100_000
export const MOST_TRIALS = 100
/** Predictions, or explanations, of a lesson. */
export const MOST_ANSWERS = 500
