## The six things to try first. The first words of each are bold.

help-flag = Press the green flag.
help-flag-more = The blocks run one after another, and the one that runs glows. On the stage you see every number change.
help-step = Look closely.
help-step-more = Pause, then press Step: one block runs, and you see what it did. Back undoes it. To see the very first step, press Step before the flag. To pause before a block, open its menu (right click, or a long press) and choose “Pause here”, or “Pause here only when…”.
help-ask = Ask.
help-ask-more = When the program stands still, point at a block or tap it: it shows what it did, with the numbers. Press it, and “Run just this” tries it out. Press a number on the stage, and the block that changed it last lights up.
help-turbo = Switch turbo on
# $switch is help-turbo, in bold.
help-turbo-more = { $switch }, also in the middle of a run. The same blocks do the same sums with the same numbers, only much faster. When the network has learned, draw a digit for it on the drawing pad.
help-change = Change something.
help-change-more = Drag blocks, type another number, press the flag again. Nothing can break: undo takes every step back, and the examples are always there.
help-take = Take it with you.
help-take-more = Your project is kept on this device by itself. “{ bar-save }” makes a file that you can hand on. To open one, drop it on this page.
help-blocks = All blocks, with examples
help-credit = The handwritten digits are from MNIST, by Yann LeCun, Corinna Cortes and Christopher Burges.

## Keys, and what each does

help-keys = Keys
help-key-start = Ctrl + Enter
help-does-start = start from the beginning
help-key-start-paused = Ctrl + Shift + Enter
help-does-start-paused = start paused, before the first block
help-key-step = F9
help-does-step = step: run one block
help-key-back = Shift + F9
help-does-back = back: undo one block of the run
help-key-over = F8
help-does-over = in a pause: jump over an own block
help-key-out = Shift + F8
help-does-out = in a pause: jump out of an own block
help-key-turn = F4
help-does-turn = in a pause: jump to the loop's next turn
help-key-image = Shift + F4
help-does-image = in a pause: jump to the next image
help-key-save = Ctrl + S
help-does-save = save to this computer
help-key-open = Ctrl + O
help-does-open = open from this computer
help-key-undo = Ctrl + Z
help-does-undo = undo a change of blocks
help-key-drawers = T
help-does-drawers = among the blocks: go to the drawers
help-key-walk = Arrow keys, Enter
help-does-walk = walk through blocks, and press what is chosen
help-key-run-just-this = R
help-does-run-just-this = run just the chosen block
help-key-draw = Arrow keys, Space
help-does-draw = on the drawing pad: move the pen, put it down and lift it
help-key-block = F1
help-does-block = on a block: what it does, with examples
help-key-move = M
help-does-move = move the chosen block with the arrow keys
