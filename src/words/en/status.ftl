## The status line

status-label = What is going on
status-outdated = You changed the project while it runs. Press the flag to use it as it is now.
status-show-stage = Show stage
status-hide-stage = Hide stage

## Whether the work is safe

status-keeping = Keeping …
status-kept = Kept on this device
status-not-kept = Nothing is being saved on this device. Use { bar-save }.

## Where the part that runs programs does not come

status-try-again = Try again

## What there is to look at after a block could not do its work

status-show-block = Show me the block
status-open-images = Open the images
status-open-list = Open the list { $list }
status-step-back-to-change = Step back to where { $variable } changed

## The slider over the moments of a run

status-record = Moment of the run
status-record-hint = Drag to see an earlier moment of this run
status-record-moment = moment { $moment } of { $all }
status-record-none = Turbo was here: there is no way back before this.
# Instead of the words below or above, while that takes a while.
status-record-settling = Running the last blocks again, so that you can look back: { $percent } %
# At the slider's left end, one of these two; at its right end, the third.
status-record-start = the start
status-record-remembered = as far back as I remember
status-record-now = where the run has been

## Notices

status-close-notice = Close this message
status-numbers-kept = Kept. From now on the flag starts with these numbers.
