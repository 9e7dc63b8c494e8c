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
