## Numbers and colours, in many panels

numbers-not-a-number = not a number
# $most is the largest number, rounded for reading.
colours-ink = Its numbers go from 0, white, to { $most }, black.
# $least is as far below zero as $most is above.
colours-signed = Its numbers go from { $least }, blue, over 0, white, to { $most }, orange.

## Accuracy

accuracy-per-cent = { $percent } per cent
accuracy-untested = Nothing is tested yet.
accuracy-nearly-all = Nearly every image is right. Wonderful!
accuracy-most = Most images are right.
accuracy-above-guessing = Better than guessing. Keep training.
accuracy-guessing = This is like guessing.

## Charts

charts-together = All in one chart
charts-hide = Hide { $series }
charts-show = Show { $series }
# Where a series' number is read: at the point that the pointer is at, or after its latest one. $axis is on which side,
# where there are two.
charts-place = { $where ->
    [pointed] at point { COUNT($point) }
   *[latest] after { COUNT($point) }
}{ $axis ->
    [left] , left axis
    [right] , right axis
   *[only] { "" }
}
charts-thinned = Of every { COUNT($points) } points, the lowest and the highest are drawn.
# $series is a sentence about each series, one after another.
charts-label = Chart. { $series }
charts-series-empty = { $series }: nothing plotted yet.
charts-series = { $series }: { COUNT($count) } { $count ->
    [one] point
   *[other] points
}, { $latest } now, lowest { $lowest } at point { COUNT($lowestAt) }, highest { $highest } at point { COUNT($highestAt) }.
# $values is each series' name with its number: "loss 0.2, accuracy 97".
charts-at-point = point { COUNT($point) }: { $values }

## Code: the lines of a program in another language

# $label is what it is: "NumPy program".
code-label = { $label }, { $count } lines
code-keys = Arrow keys go from line to line. Enter shows the block that a line is from.
code-line = { $line }: { $text }
code-empty-line = { $line }: empty line

## Log

log-label = What the program wrote
log-earlier = { $count } earlier lines

## Network

network-pixels = { COUNT($pixels) } { $pixels ->
    [one] pixel
   *[other] pixels
}
network-hidden-units = { COUNT($units) } { $units ->
    [one] hidden unit
   *[other] hidden units
}
network-label = Network: { network-pixels }, { network-hidden-units }, 1 output
network-input = Input { $list }: { network-pixels }.
network-misfit = These lists do not fit together.
network-still-empty = Still empty: { $lists }.

# The beginning of the sentences below: how long the list is that does not fit.
network-list-has = { $list } has { COUNT($length) } { $length ->
    [one] number
   *[other] numbers
}
network-too-long = { network-list-has }. This picture can show { COUNT($most) }.
network-no-weight-each = { network-list-has }, { $other } has { COUNT($otherLength) }. Each hidden unit needs one weight to the output.
network-no-rows-for-units = { network-list-has }. They make no equal rows for { network-hidden-units }.
network-wrong-weights = { network-list-has }. { network-hidden-units } × { network-pixels } need { COUNT($needed) }.
network-no-rows-of-pixels = { network-list-has }. They make no equal rows of { network-pixels }.

network-output = Output: { $name } { $value }
network-output-empty = Output: { $name } nothing yet
# Stands for the output's name where no variable keeps it.
network-sum = sum
# What is known of a hidden unit: its activation, its weight to the output, both or nothing.
network-unit = Hidden unit { $unit }: { $known ->
    [both] activation { $activation }, weight to the output { $outgoing }
    [activation] activation { $activation }
    [outgoing] weight to the output { $outgoing }
   *[nothing] nothing yet
}

# For those who don't see them.
network-weight-pictures = The weights of { $units } hidden units as pictures. { $alike ->
    [yes] All are the same.
   *[no] They differ.
} They go from { $least } to { $most }.
network-units-before = Units before
network-units-after = Units after
network-page = Units { $first }–{ $last } of { COUNT($units) }
network-show-few = Show ten with their lines
network-show-all = Show all { $units }
network-show-many = Show { $units } at once

## Network: what a unit adds up

network-point = Point at a hidden unit or at the output to see what it adds up.
network-output-adds-nothing = The output has nothing to add up yet.
network-unit-adds-nothing = Hidden unit { $unit } has nothing to add up yet.
network-output-title = Output
network-output-named = Output { $name }
network-unit-title = Hidden unit { $unit }
network-made-of-sum = Your blocks make it from such a sum. They may add a bias and take the sigmoid.
network-output-now = { $name } is { $value } now. { network-made-of-sum }
network-output-unknown = What your blocks make of this sum is in no variable that this picture knows.
network-activation-now = Its activation, item { $unit } of { $list }, is { $value } now. { network-made-of-sum }
network-list-empty = { $list } is still empty.
# $title is "Output", "Output out" or "Hidden unit 3".
network-term-by-term = { $title }, term by term
network-largest-products = The largest products of { $title }
network-products = { $inputs } × { $weights }: { COUNT($count) } { $count ->
    [one] product
   *[other] products
}.
# Heads of the table's columns, and its last rows.
network-column-unit = unit
network-column-pixel = pixel
network-column-product = product
network-others = the other { $count } together
network-all = all { $count } together

## Drawing pad

pad-sees = What the network sees
pad-centre = Centre and scale my drawing
pad-centre-why = As the images were made that networks learn from
pad-undo = Undo stroke
pad-clear = Clear pad
# $drawing is one of the next three sentences.
pad-label = Drawing pad. { $drawing }
pad-image = An image is on the pad.
pad-empty = The pad is empty.
pad-strokes = { $strokes } { $strokes ->
    [one] stroke
   *[other] strokes
} on the pad.
pad-keys = Arrow keys move the pen, with Shift in small steps. Space puts it down and lifts it.
pad-pen = { $pen ->
    [down] Pen down
   *[up] Pen up
}, column { $column }, row { $row }
pad-seen-white = What the network sees: { $width } by { $width } squares, all white.
pad-seen-faint = What the network sees: { $width } by { $width } squares, hardly any ink.
pad-seen-ink = What the network sees: { $width } by { $width } squares, ink in { $inked } of them, columns { $left } to { $right }, rows { $top } to { $bottom }.

## Pictures

picture-item = item { $position }: { $value }
picture-label = { $title }: a picture, { $width } wide and { $height } high. { $colours }
picture-empty = { $title }: an empty picture.

## Test report

# A set of images, in the texts below.
report-set-name = { $set ->
    [training] training
    [development] development
    [test] test
   *[all] whole training
}
report-set = { report-set-name } set
report-in-set = in the { report-set-name } set
report-which-images = Which images?
# $right is "2,113 of 2,115 right".
report-in-short = { $right } · { $percent } %
report-table = Confusion table
report-table-keys = Rows: what it is. Columns: what the network said.
# What an image is: "a one", or just 1.
report-is = is { $label }
# What the network said to it: "a one", or 0.31.
report-said = said { $answer }
# The column of answers that are no digit, where there is no room.
report-column-none = none
report-mistakes = Mistakes
report-mistakes-count = { $count ->
    [one] One mistake
   *[other] { COUNT($count) } mistakes
}
report-mistakes-more = and { COUNT($count) } more, not as far off
report-mistake = Image { $position } of the { report-set-name } set, said { $answer }
report-mistake-try = Try image { $position } of the { report-set-name } set: it is { $label }, the network said { $answer }
report-no-mistakes = No mistakes!
# $praise is the text above, in bold.
report-all-right = { $praise } { $answered ->
    [one] The one image so far is right.
   *[other] All { COUNT($answered) } images are right. What a network!
}

## Watchers of variables and lists

watchers-variables = Variables
watchers-ask-variable = { $value }. Who changed { $variable } last?
watchers-ask-item = { $value }. Who changed item { $position } last?
watchers-list = List { $list }
watchers-go-to = go to
watchers-go-to-item = Go to item of { $list }
watchers-empty = empty
watchers-items = { COUNT($count) } { $count ->
    [one] item
   *[other] items
}
watchers-rows = { $list }: { watchers-items }
watchers-item = item { COUNT($position) }: { $value }
watchers-item-unknown = item { COUNT($position) }
watchers-picture = { $list } as a picture, { $width } wide and { $rows } high. { $colours }
watchers-picture-asks = { watchers-picture } Enter asks who changed a number last.
watchers-look = { $look ->
    [numbers] numbers
    [bars] bars
   *[picture] picture
}
watchers-looks = Show { $list } as
watchers-show-as = Show as { watchers-look }
watchers-narrower = Narrower
watchers-narrower-list = Make the picture of { $list } narrower
watchers-wider = Wider
watchers-wider-list = Make the picture of { $list } wider
watchers-width = How wide the picture is
watchers-width-list = Width of the picture of { $list }
# Stands after the number of the width.
watchers-wide = wide

## Is my backprop true? The card before anybody has asked

gradients-card = Is my backprop true?
gradients-about = Backprop works out how each weight has to move, so that the loss (how wrong the answer was) gets smaller. Check whether your blocks really move them so.
gradients-check = Check my backprop
gradients-check-again = Check again
gradients-stop = Stop the check
# A switch, and what it does.
gradients-live = Watch it live
gradients-live-hint = Step through your blocks and see each list of weights get a tick, or a cross, as soon as they have moved it.
