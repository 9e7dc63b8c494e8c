## inspect: what a block did last, and who changed a number

inspect-ago = { $count ->
    [0] just now
    [one] { COUNT($count) } block ago
   *[other] { COUNT($count) } blocks ago
}
inspect-not-run = This block has not run yet.
inspect-not-run-lately = This block did not run in the last { COUNT($count) } { $count ->
    [one] block
   *[other] blocks
}.

# In all of these, $name is what was asked about: a variable's name, or inspect-item.
inspect-item = item { $position } of { $list }
inspect-went = { $name } went away here.
inspect-came = { $name } came here: { $after }
inspect-changed = { $name }: { $before } → { $after }
inspect-unchanged = { $name } has not changed in this run.
inspect-started-with = It started with { $value }.
inspect-no-record = There is no record of what changed { $name }.
inspect-unchanged-lately = { $name } did not change in the last { COUNT($count) } { $count ->
    [one] block
   *[other] blocks
}.
inspect-can-change = But this block can change it. Pause here and start again, to see how.
inspect-forgotten = I do not remember what was before.

inspect-tried = Tried out. The run stays as it was.
inspect-changed-nothing = It changed nothing.

## Bubble

inspect-about = About this block
inspect-who-wrote = Who wrote this
inspect-what-it-did = What this block did
inspect-running = Running …
# $bar is a progress bar.
inspect-searching = Looking back … { $bar }
inspect-searched = How much of the record was looked at
inspect-step-back = Step back to there
inspect-pause-here = Start again, and pause here
inspect-stop = Stop
inspect-run-stack = Run this stack
inspect-run-block = Run just this
inspect-run-key = Run it (R)
inspect-close = Close
inspect-close-key = Close (Escape)

## Values switch

inspect-tap = Tap a block to see its value
inspect-point = Point at a block to see its value
inspect-values-off = Stop showing values when I point
inspect-values-on = Show values when I point

## Formulas: what a block did last. "{ $… }" are numbers, shown rounded, if nothing else is said.

# $list is a name, or "row 3 of w1".
formula-list = { $list } ({ $length ->
    [one] { $length } number
   *[other] { $length } numbers
 })
formula-empty = empty
# $items are numbers: 0.1, 0.2, …
formula-list-now = { $list } is now { $items }
formula-was = It was { $before } before.
# $question is what a block asks: 3 < 5
formula-is-true = { $question } is true
formula-is-false = { $question } is false
formula-true = true
formula-false = false
formula-loop-ends = So the loop ends.
formula-loop-goes-on = So it goes round once more.
formula-turn = turn { $turn } of { $times }
formula-last-turn = this is the last turn
formula-turns-to-come = { $left } more to come
formula-turns-done = All turns are done.
formula-going-up = { $variable } = { $at }, going up to { $last }
formula-upper-blocks = So the upper blocks run.
formula-lower-blocks = So the lower blocks run.
formula-blocks-inside = So the blocks inside run.
formula-no-blocks-inside = So the blocks inside do not run.
formula-called = { $block } was called
# $inputs are names and numbers: n = 3, a = 0.5
formula-called-with = { $block } was called with { $inputs }

## What a block changed that was tried out beside the run

tried-variable = { $name }: { $before } → { $after }
tried-length = { $name }: { $before } → { $after } items
tried-numbers = { $name }: { $changed } of its { $length } numbers changed
tried-item = item { $position } of { $name }: { $before } → { $after }
tried-more = { $count } more changed
