## Names that people type

editor-name-missing = Type a name first.
editor-name-too-long = This name is too long: it has { $length } characters, and { $most } fit.
editor-name-unseen = This name has something in it that cannot be seen. Type it anew.
editor-name-taken = You already have something called “{ $name }”. Pick another name.
editor-name-alike = “{ $name }” looks too much like “{ $other }”, which you already have. Capital letters do not make a new name.

## Variables and lists

editor-make-variable = Make a variable
editor-make-list = Make a list
editor-new-variable = What is the variable called?
editor-new-list = What is the list called?
editor-rename-variable = Rename the variable “{ $name }”
editor-rename-list = Rename the list “{ $name }”
editor-new-name = What is its new name?
editor-delete-variable = Delete the variable “{ $name }”?
editor-delete-list = Delete the list “{ $name }”?
# How many blocks use the variable or list.
editor-delete-used = { $count ->
    [one] 1 block uses it and will ask you to pick another one. You can undo this.
   *[other] { $count } blocks use it and will ask you to pick another one. You can undo this.
}
editor-delete-named = Delete “{ $name }”
editor-rename-named = Rename “{ $name }”…
# What a menu shows as long as nothing is chosen in it.
editor-pick-variable = pick a variable
editor-pick-list = pick a list
editor-pick-input = pick an input

## Own blocks

editor-make-block = Make a block
editor-edit-block = Edit this block
editor-change-block = Change this block…
editor-show-definition = Show what it does
# Stands for the name of an own block whose definition is gone.
editor-block-gone = a block that is gone
editor-returns-in-use = { $count ->
    [one] “{ $name }” is used by 1 block. Take it away before you change whether it gives back a number.
   *[other] “{ $name }” is used by { $count } blocks. Take them away before you change whether it gives back a number.
}
editor-still-called = { $count ->
    [one] “{ $name }” is still used by 1 block, so it stays. Take that away first.
   *[other] “{ $name }” is still used by { $count } blocks, so it stays. Take those away first.
}

## What is inside a block

editor-show-inside = Show what is inside
editor-nothing-inside = There are no blocks inside this one.

## Running from a block's menu

editor-run-stack = Run this stack
editor-run-block = Run just this
editor-run-block-key = Run just this block
editor-block-help = What does this block do?
editor-run-to = Run to here
editor-pause = Pause here
editor-pause-not = Don't pause here
editor-pause-when = Pause here only when…
editor-pause-change = Change when it pauses…

## Marks on blocks

# $condition is what must hold: "loss < 0.1".
editor-pauses = The run pauses here
editor-pauses-when = The run pauses here when { $condition }
# $block is what a screen reader calls the block.
editor-block-pauses = { $block }, the run pauses here
editor-block-pauses-when = { $block }, the run pauses here when { $condition }
editor-problem-show = What is wrong here?
editor-problem-hide = Hide what is wrong here

## Toolbox and workbench

editor-find = Find a block
editor-find-start = Type what you look for
editor-find-none = No block has these words
editor-blocks = { $count } { $count ->
    [one] block
   *[other] blocks
}
editor-found = { editor-blocks } found
editor-larger = Larger
editor-smaller = Smaller
editor-to-start = Back to the first block
editor-ok = OK
# $text is what somebody typed.
editor-no-number = “{ $text }” is no number. Type one such as 12, 0.5 or 3/4.
# What a screen reader calls a hole for a number.
editor-number = number

## Steps that cannot stay

editor-too-deep = Blocks can stand inside one another at most { $most } deep. Your last step was taken back.
editor-stack-too-long = A stack can have at most { $most } blocks. Your last step was taken back.
editor-too-many-blocks = A project can have at most { $most } blocks. Your last step was taken back.
editor-too-many-stacks = A project can have at most { $most } stacks and { $most } notes. Your last step was taken back.
editor-text-too-long = A text can have at most { $most } characters. Your last step was taken back.

## Projects that cannot be shown

editor-cannot-show = This project cannot be shown. Your open project is untouched.
editor-unknown-block = This project has a block that Blockgrad does not know: “{ $type }”.
editor-shared-id = Two blocks of this project share the id “{ $id }”.
editor-unknown-input = In this project “{ $name }” is used with an input that it does not have.
editor-block-misplaced = In this project a block is in a place where it does not fit: “{ $type }”.
editor-hole-misplaced = In this project the hole “{ $hole }” of a “{ $type }” block holds something that does not fit.
