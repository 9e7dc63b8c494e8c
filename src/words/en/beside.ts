/** What stands beside the blocks: the stage's cards, what is done with its lists, and the program in other languages. */
import levels from './levels.ftl?raw'
import lists from './lists.ftl?raw'
import panels from './panels.ftl?raw'

export default `${panels}\n${lists}\n${levels}`
