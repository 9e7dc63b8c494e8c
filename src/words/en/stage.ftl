## stage: the cards with what there is to see

stage-name = Stage
stage-empty = This is the stage
stage-empty-hint = Press the green flag. Pictures, charts and numbers of your blocks appear here.

## Cards. $card is a card's title

stage-enlarge-card = Make { $card } large
stage-enlarge = Make large
stage-shrink-card = Make { $card } small again
stage-shrink = Make small again
stage-images = Own images
# What the images show, one class or the other.
stage-images-summary = { $zero } or { $one }
stage-report = Test report
stage-pad = Drawing pad
stage-pad-summary = Draw a digit for your program
stage-pictures = { $count ->
    [one] Picture
   *[other] Pictures
}
stage-accuracy = Accuracy
stage-accuracy-summary = { $value } %
stage-network = Network
stage-charts = { $count ->
    [one] Chart
   *[other] Charts
}
stage-numbers = Lists and variables
stage-numbers-summary = { $count } shown
stage-log = Log

## Lists and variables

stage-numbers-none = Nothing is shown now. Press the eye to choose.
stage-keep = Keep these numbers
stage-keep-hint = Make these numbers the starting values
stage-choose = Choose what is shown
stage-choose-title = What is on the stage?
stage-choose-none = There are no variables and no lists yet. You can make them in the drawers beside the blocks.
stage-choose-variables = Variables
stage-choose-lists = Lists

## Trying an image of the test report. “when I draw” is what stands on the block

stage-try = Press one, and your program looks at it again.
stage-try-needs-block = Add the block “when I draw” to try them again.
stage-try-one-needs-block = Add the block “when I draw” to try this image.
