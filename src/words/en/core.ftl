## What stops a run, and what core finds in a program beforehand. $list and the like are names that a learner gave.

# $list is a list or "row 3 of w1"; $index was asked for, $length is there.
no-such-item = There is no item { $index } in { $list }: it has { $length ->
    [one] { $length } item
   *[other] { $length } items
 }. Lists count from 1.
no-such-item-empty = There is no item { $index } in { $list }: it is empty.
no-such-item-whole = There is no item { $index } in { $list }: an item's number must be whole.
no-such-row = There is no row { $row } in { $list }: its { $length ->
    [one] { $length } number
   *[other] { $length } numbers
 } make { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
 } of { $width }. Rows count from 1.

# $what needs the two lists: "The dot product".
different-lengths = { $what } needs two lists of the same length. { $a } has { $lengthA ->
    [one] { $lengthA } number
   *[other] { $lengthA } numbers
 }, { $b } has { $lengthB }.
# $what is the place that a number was put into: "The length of a row".
must-be-whole = { $what } must be a whole number, { $least } or more. It was given { $given }.
length-of-a-row = The length of a row
times-to-repeat = The number of times to repeat

row-of-list = row { $row } of { $list }
row-keeps-its-length = { $row } has room for { $length } numbers, but { $wanted } should go into it.
# $what is a list, an own block, or "The program".
out-of-memory = { $what } grew too long: there is no memory left for more numbers. Does a loop keep adding to it?
the-program = The program

calls-too-deep = { $block } called itself { COUNT($depth) } times without finishing.
nothing-given-back = { $block } came to its end without giving back a number. Put a “give back” block at its end.

## Results that are not a number

root-below-zero = The square root of { $a } has no answer: it is below 0.
ln-below-zero = ln of { $a } has no answer: it is below 0.
function-without-answer = { $name } of { $a } has no answer.
# $sign is ÷, "to the power of", or the like.
operation-without-answer = { $a } { $sign } { $b } has no answer.
operation-without-answer-look = { $a } { $sign } { $b } has no answer. Look at { $variable }, it is { $value }.
sign-power = to the power of
sign-and = and
result-without-answer = A result here stopped being a number. That happens when very large numbers meet, as in ∞ − ∞ or 0 × ∞.

## What is missing in a block

block-does-not-fit = This block does not fit here. Take it out and use another one.
hole-for-question = There is an empty hole in this block. Put a yes-or-no block into it, such as 1 < 2.
hole-for-number = There is an empty hole in this block. Put a number into it.
no-list-chosen = No list is chosen in this block. Make a list, then pick it in the menu.
no-variable-chosen = No variable is chosen in this block. Make a variable, then pick it in the menu.
input-of-another-block = This input belongs to another own block. It only works under the block that defines it.
input-without-number = This input has a number only while { $block } runs. Pause inside { $block }, then try again.
definition-is-gone = The definition of this own block is gone. Make it again, or take this block out.
variable-is-gone = This variable is gone.
list-is-gone = This list is gone.

## The stage

too-many-charts = There are { $most } charts already. Use fewer different names.
too-many-pictures = There are { $most } pictures already. Show fewer different ones.
picture-too-large = { $title } is too large to show: it has { $length ->
    [one] { $length } number
   *[other] { $length } numbers
 }, and all pictures together may have { COUNT($most) }. Show a row of it.

## Project files

file-too-large = This file is too large: { $size } MB. A project has at most { $most } MB.
file-not-readable = This file could not be read. Is it still where it was?
not-a-project = This is not a Blockgrad project. A project file starts with "format": "blockgrad".
project-of-newer-version = This project was made with a newer Blockgrad (version { $version } of the file format; this one reads up to { $known }). Open it there, or update this one.
file-is-empty = This file is empty.
file-is-not-json = This is not a Blockgrad project: it is not a JSON file.
file-stops-in-the-middle = This file stops in the middle, at line { $line }. Its end is missing.
# A file that was opened all the same.
brought-near = { $count ->
    [one] One stack or note stood too far away to be found. It is at the top left now.
   *[other] { $count } stacks and notes stood too far away to be found. They are at the top left now.
}
# $key is what stands before the colon.
key-twice = This file says “{ $key }” twice in the same place, at line { $line }. Take out the one that is wrong.
file-is-damaged = This file is damaged at line { $line }: what stands there is not JSON.
two-of-one-id = Two variables or lists in this file have the same id “{ $id }”.
two-of-one-name = Two variables or lists in this file are both called “{ $name }”.
names-differ-in-capitals = “{ $a }” and “{ $b }” differ only in capital letters. Give one of them another name.
names-look-the-same = “{ $a }” and “{ $b }” look the same. Give one of them another name.
too-many-starting-numbers = The lists of this project start with { $numbers } numbers. A file can keep at most { $most }.
too-many-blocks = This file has more than { $most } blocks.
blocks-too-deep = Blocks stand inside one another more than { $most } deep in this file.
# $reason is a whole sentence.
cannot-be-saved-yet = This project can't be saved yet. { $reason }
cannot-be-saved = This project can't be saved: reading it back gives something else.

# $place is "stack 1, block 4"; $fault is one of those below.
mistake-in-file = There is a mistake in this file at { $place }: { $fault }.
unknown-in-file = This file has something that Blockgrad does not know: { $place }.
missing-in-file = Something is missing in this file: { $place }.

# Places in a file, from the outside in.
place-top = the top of the file
place-inside = { $outer }, { $inner }
place-key = “{ $key }”
place-variable = variable { $number }
place-list = list { $number }
place-stack = stack { $number }
place-block = block { $number }
place-note = note { $number }
place-input = input { $number }
place-number = number { $number }
place-file = file { $number }
place-class = class { $number }
place-offer = drawer or block { $number }
place-lock = lock { $number }
place-check = check { $number }
place-slip = slip { $number }
place-prediction = prediction { $number }
place-explanation = explanation { $number }

# What was expected in a place; $expected and $found follow.
expected-found = expected { $expected }, found { $found }
found-nothing = nothing
found-null = null
found-list = a list
found-text = the text “{ $text }”
found-number = the number { $number }
found-too-large = a number that is too large for a computer
found-true = true
found-false = false
found-object = something in { "{ }" }

expect-id = an id in quotes
expect-id-length = an id of 1 to 100 characters
expect-name = a name in quotes
expect-visible-name = a name of 1 to { $most } letters that can be seen, with no space at its ends
expect-words = words in quotes
expect-short-words = at most { $most } characters
expect-yes-no = true or false
expect-number = a number
expect-place = a place between -1000000 and 1000000
expect-size = a size between 1 and 10000
expect-list = a list in [ ]
expect-short-list = a list of at most { $most }
expect-object = something in { "{ }" }
expect-whole = a whole number
expect-whole-between = a whole number from { $least } to { $most }
expect-two-classes = two classes in [ ], with different labels
expect-file-names = the names of two or four files
expect-fingerprint = 64 hexadecimal digits in quotes
expect-format = the word "{ $format }"
expect-version = { $plain }, or { $framed } for a project with a frame
expect-lock = "stack" or "numbers"
expect-check = "own-block", "list", "variable", "gradients" or "accuracy"
expect-guess = a number, or words in quotes
expect-range = numbers from a smaller to a larger one
expect-no-such-name = a name that a check can use
expect-finite = a number that is not infinite
expect-no-less = a number of 0 or more
expect-look = "numbers", "bars" or "picture"
expect-type = the type of a block in quotes
expect-holes = holes in { "{ }" }
expect-blocks = a list of blocks
expect-number-or-block = a number or a block
expect-question = a yes-or-no block
expect-text = at most { $most } characters of text
# $options are the words that a file may hold there: "training, test".
expect-option = one of { $options }
expect-id-of-list = the id of a list
expect-id-of-variable = the id of a variable
expect-id-of-input = the id of an input of an own block

# Other faults.
fault-empty-stack = a stack has at least one block
fault-long-stack = one stack has { $blocks } blocks; at most { $most } fit
fault-below-last = nothing can stand below this block
fault-id-of-another-block = the id “{ $id }” is used by another block
fault-does-not-fit = the block { $type } does not fit there
fault-unknown-block = Blockgrad has no block of the type “{ $type }”
fault-signature = a definition of an own block has a “signature”, and no other block has one
fault-procedure = a call of an own block has a “procedure”, and no other block has one
fault-no-such-hole = this block has no such hole
fault-no-list = there is no list with the id “{ $id }”
fault-no-variable = there is no variable with the id “{ $id }”
fault-no-input = there is no input of an own block with the id “{ $id }”
fault-defined-twice = the own block “{ $name }” is defined twice
fault-input-id-twice = the id of the input “{ $name }” is used twice
