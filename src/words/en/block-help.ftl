## block-help: what one block is for, and the page of all blocks

# $block is what stands on the block.
block-help-title = “{ $block }”
block-help-examples = Try it in your head
# $numbers is a line such as: total = 5 · weights = (1, 2, 3)
block-help-before = Before: { $numbers }
block-help-after = Afterwards: { $numbers }
# $value is a number, numbers in brackets, or yes or no.
block-help-gives = It gives { $value }.
block-help-yes = yes
block-help-no = no
# $message is the sentence that the learner would see.
block-help-stops = It stops and says: “{ $message }”
block-help-put = Put it into my program
block-help-put-done = It stands beside your blocks. Open its menu to run just this.
block-help-put-not = This example needs blocks that your program does not have.
block-help-uses = Where it is used
block-help-unused = This program does not use it yet.
block-help-used = { $count ->
    [one] Once in this program:
   *[other] { $count } times in this program:
}
# $block and $top are what stands on two blocks: the one that is looked for, and the first one of its stack.
block-help-use = “{ $block }” in “{ $top }”
block-help-in-examples = Examples that use it:
block-help-all = All blocks
block-help-search = Look up a block
block-help-print = Print
block-help-none = No block has these words. Try a shorter one.
block-help-count = { $count ->
    [one] One block
   *[other] { $count } blocks
}

## What a picture of a block says where nothing was chosen

block-some-list = a list
block-some-variable = a variable
block-some-input = an input
block-some-own-block = my block
block-defines = define
