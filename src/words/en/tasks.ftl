## tasks: making one

tasks-title = Make a task of “{ $project }”
tasks-instructions = What is to be done
tasks-instructions-how = A line that begins with - is an item of a list, **so** is bold. A block is written as it looks, in brackets: [set total to 0].
tasks-drawers = Drawers
tasks-all-drawers = All drawers
tasks-stacks = Stacks
tasks-stacks-how = A locked stack can't be moved, deleted or changed. It is a frame, not a safe: pupils can open a lock.
# $stack is what stands on its first block.
tasks-stack-lock = Lock of “{ $stack }”
tasks-free = Free
tasks-locked = Locked
tasks-locked-but-numbers = Locked, but numbers may change
tasks-blocks = { $count ->
    [one] { $count } block
   *[other] { $count } blocks
 }
tasks-checks = Checks
tasks-checks-how = They look at what a program does, not at how it is built.
tasks-check-own-block = “{ $block }” gives the same as mine
tasks-check-own-block-how = Pupils get it empty and build it. It is called with numbers that they have not seen.
tasks-inputs = Its inputs are numbers from { $from } to { $to }
tasks-inputs-from = Smallest input of “{ $block }”
tasks-inputs-to = Largest input of “{ $block }”
tasks-inputs-whole = whole ones only
tasks-check-gradients = All lists that learn do so truly: the gradient check says yes
tasks-check-variable = { $variable } is at least { $number } after a run
tasks-check-accuracy = { $variable } is at least { $number } on images that they have not seen
tasks-which-variable = Variable
tasks-at-least = At least
tasks-keep = Keep it for later
tasks-hand-out = Hand out…
tasks-kept = The task is kept with this project. Stacks can be locked from a block's menu, too.
tasks-no-words = Say what is to be done first.
