## run: what a run does, and how it stands. $block is what stands on a block: change total by 1

run-press-flag = Press the green flag to start.
run-waits-for-guess = Take your guess, then press the green flag.
run-preparing = Getting ready …
# How much of the images of handwritten digits has come, in megabytes: 0.3 of 0.8.
run-fetching = Fetching the digits: { $now } of { $all } MB
run-fetching-spoken = Fetching the digits.
run-running = { $mode ->
    [turbo] Running in turbo
   *[stepwise] Running
}
run-running-spoken = { $mode ->
    [turbo] Running in turbo.
   *[stepwise] Running.
}
run-running-steps = { $mode ->
    [turbo] Running in turbo
   *[stepwise] Running
}: { COUNT($steps) } { $steps ->
    [one] block
   *[other] blocks
} so far
run-paused = Paused
run-paused-before = Paused before “{ $block }”
run-paused-as-asked = Paused before “{ $block }”, as you asked
# $condition is run-condition.
run-paused-because = Paused before “{ $block }”, because { $condition }
run-finished = Finished.
run-finished-steps = Finished after { COUNT($steps) } { $steps ->
    [one] block
   *[other] blocks
}.
run-stopped = Stopped. The numbers stay for you to look at.
run-failed = The program stopped here.

## The condition of a pause

# $left and $right are a number, a variable's name or one of the next three, $sign is one of < ≤ = ≠ ≥ >
run-condition = { $left } { $sign } { $right }
run-condition-item = item { $index } of { $list }
run-condition-length = length of { $list }
run-variable-gone = a variable that is gone
run-list-gone = a list that is gone

## What a step changed

run-variable-now = { $variable } is now { $value }.
run-length-now = { $list } has { $count } { $count ->
    [one] item
   *[other] items
} now.
run-item-now = item { $position } of { $list } is now { $value }.
run-items-changed = { $count } items of { $list } changed.
run-shown-items-changed = { $count } of the shown items of { $list } changed.
run-more-changed = { $count } more changed.

## The record

run-record-start = This is the start of the run.
run-record-begins = The record begins here: { COUNT($count) } { $count ->
    [one] block
   *[other] blocks
} back.

## The speed

run-pace-fastest = as fast as block by block can be
run-pace-slowest = one block in two seconds
run-pace-slow = one block a second
run-pace = about { $count } blocks a second
