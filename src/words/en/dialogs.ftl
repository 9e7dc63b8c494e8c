## What dialogs share

dialogs-close = Close
# Closes a dialog without an answer.
dialogs-never-mind = Never mind
dialogs-ok = OK

## A name

dialogs-name-missing = Please type a name.

## An own block

dialogs-make-block = Make a block
dialogs-change-block = Change your block
# The buttons that end these dialogs.
dialogs-make-block-yes = Make the block
dialogs-change-block-yes = Change the block
dialogs-block-name = What is your block called?
# Stands on the preview of a block that has no name yet.
dialogs-block-nameless = my block
dialogs-inputs = Its inputs: numbers that you hand to it
dialogs-add-input = Add an input
dialogs-returns = It gives back a number, so it fits into holes
dialogs-input-name = Name of the input
# An input's first name, which can be changed.
dialogs-input-first-name = number { $number }
dialogs-move-up = Move { $input } up
dialogs-move-down = Move { $input } down
dialogs-remove = Remove { $input }
# Stands for $input where it has no name.
dialogs-this-input = this input
dialogs-block-name-missing = Please give your block a name.
dialogs-name-too-long = A name has at most { $most } letters.
dialogs-block-name-taken = There is a block called “{ $name }” already.
dialogs-input-name-missing = Please give every input a name.
dialogs-input-name-too-long = A name has at most { $most } letters. An input has { $length }.
dialogs-name-unseen = A name has something in it that cannot be seen. Type it anew.
dialogs-input-name-twice = Two inputs are called “{ $name }”.

## When to pause before a block: a sentence with menus, from top to bottom

dialogs-condition = Pause here only when …
dialogs-condition-nothing = There is nothing to compare yet. Make a variable or a list in the drawers beside the blocks.
# $block is what stands on the block. The menus below go on with the sentence.
dialogs-condition-before = The run pauses before { $block } each time that
dialogs-condition-subject = What to look at
dialogs-condition-variables = Variables
dialogs-condition-items = One item of a list
dialogs-condition-item-of = an item of { $list }
dialogs-condition-lengths = How long a list is
dialogs-condition-length-of = the length of { $list }
dialogs-condition-which = Which item
dialogs-condition-which-typed = Which item: number
# In a menu with variables: the number that is typed instead.
dialogs-condition-which-number = item number
dialogs-condition-compare = How to compare
dialogs-condition-less = is less than
dialogs-condition-at-most = is at most
dialogs-condition-equal = is equal to
dialogs-condition-different = is different from
dialogs-condition-at-least = is at least
dialogs-condition-greater = is greater than
dialogs-condition-with = Compare with
dialogs-condition-with-typed = Compare with: number
dialogs-condition-with-number = the number
# $condition is what was chosen, such as “item 3 of hidden > 0.5”.
dialogs-condition-whole = It pauses when { $condition }.
dialogs-condition-number-missing = Type the number to compare with, such as 5 or 0.5.
dialogs-condition-item-missing = Which item? Type a whole number: items count from 1.
dialogs-condition-never = Don't pause here
