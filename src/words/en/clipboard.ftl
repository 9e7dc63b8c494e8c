## Copying and pasting blocks

clipboard-copy = Copy
clipboard-paste = Paste
# $things are some of the next three.
clipboard-brought = Came along, because the blocks need it: { $things }.
clipboard-own-block = the block “{ $name }”
clipboard-variable = the variable “{ $name }”
clipboard-list = the list “{ $name }”
clipboard-more = { $count } more
# $names are names of inputs of own blocks.
clipboard-lost-inputs = { $count ->
    [one] { $names } is an input of a block that is not here: pick another one.
   *[other] { $names } are inputs of blocks that are not here: pick others.
}
clipboard-no-blocks = There are no blocks on the clipboard. Press a block and copy it first.
clipboard-press-keys = Nothing was copied on this page yet. What you copied elsewhere comes with Ctrl+V or ⌘V.
# $why is a sentence.
clipboard-refused = What you copied could not be pasted, and your project is untouched. { $why }
clipboard-damaged = These blocks came damaged. Copy them again.
clipboard-too-long = That is more than a project can hold.
clipboard-of-newer = These blocks come from a newer Blockgrad. Load this page anew first.
