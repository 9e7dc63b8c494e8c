## checks: what a check of a lesson or a task has seen

check-no-block = There is no own block called “{ $block }” any more. Did you delete it or give it another name?
check-no-list = There is no list called “{ $list }” any more. Did you delete it or give it another name?
check-no-variable = There is no variable called “{ $variable }” any more. Did you delete it or give it another name?
check-inputs = “{ $block }” should have { $expected ->
    [0] no inputs
    [one] one input
   *[other] { $expected } inputs
}, but it has { $found }.
check-gives-nothing = “{ $block }” gives nothing back yet. Look for “give back” in the drawer My blocks.
# $found and $expected are numbers, rounded for reading.
check-other-result = “{ $block }” gave { $found }, with numbers that you have not seen. Ours gives { $expected }.
# $inputs are numbers: 0.2 and 0.9
check-other-result-for = For { $inputs } “{ $block }” gave { $found }. Ours gives { $expected }.
check-other-variable = After “{ $block }”, { $variable } is { $found }. It should be { $expected }.
check-other-variable-after = At the end, { $variable } is { $found }. It should be { $expected }.
check-other-length = The list { $list } has { $found ->
    [0] no numbers
    [one] one number
   *[other] { COUNT($found) } numbers
}. It should have { COUNT($expected) }.
check-other-item = Item { $index } of { $list } is { $found }. It should be { $expected }.
check-too-small = At the end, { $variable } is { $found }. It should be at least { $least }.
check-too-large = At the end, { $variable } is { $found }. It should be at most { $most }.
check-accuracy = On images that it has not seen, your program gets { $found } % right ({ $variable }). At least { $least } % are asked for.
check-peeks = Your program looks at the right answer before it answers. Then it is always right, and has learned nothing.
check-endless = Your program did not come to an end. Is there a loop that nothing ends?
check-too-big = Your program wanted more memory than there is. Is there a list that grows and grows?
check-grows = Your program did not come to an end, and a list grew and grew. Which loop keeps adding to it?
# $why is the message that the learner would see at the block.
check-stops = Your program stopped at a block. { $why }
# $names are lists and variables.
check-gradients-wrong = { $count ->
    [one] { $names } does not move as the slope of the error says.
   *[other] { $names } do not move as the slope of the error says.
} “Is my backprop true?” on the stage shows you where.
check-no-learning = Nothing was found that learns: no weights that move with each image.
check-not-taught = { $list } is not taught by your blocks yet.
check-same-whatever-trained = Your program answers well, but nothing in it has learned that: it answers the same, whatever it was trained on.
# $pixel is its number, $row and $column where it is in the image.
check-one-pixel = Your program looks at one pixel only: number { $pixel }, in row { $row } and column { $column }. Well spotted, it tells zeros from ones quite often! But nothing in it has learned that.
check-other-images = { $variable } does not count the images of the test set. Which images does it count?
