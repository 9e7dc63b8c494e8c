## Locks

editor-lock = Lock this stack
editor-lock-but-numbers = Lock this stack, but not its numbers
editor-open-lock = Open the lock…
editor-open-title = Open this lock?
editor-open-what = It keeps the task together, and it is no safe: you can open it. Whoever looks at your work later sees that you did.
editor-open-yes = Open it
editor-locked-mark = Locked
# $block is how a screen reader names it.
editor-block-locked = { $block }, locked
editor-locked = This stack is locked: it belongs to the task. Build beside it.
editor-locked-but-numbers = This stack is locked: only the numbers in it can change.
editor-locked-taken-back = That would change a locked stack. Your last step was taken back.
