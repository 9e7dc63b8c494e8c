## Is my backprop true? What the check of gradients says

gradients-stopped = The check could not go on here.

gradients-right = Your backprop is true: it was shown on { COUNT($checked) } weights, with { $images ->
    [one] one image
   *[other] { $images } images
  }.
gradients-wrong = Of { COUNT($lists) } lists of weights, { COUNT($wrong) } { $wrong ->
    [one] is not true.
   *[other] are not true.
  }
gradients-none-true = Your weights move, but not as the gradient of any loss that is known here.
gradients-no-learning = Nothing learns here: no weight moves when an image comes in.
gradients-peeks = It peeks: the answer changes with the label, which it should not know yet.
gradients-other-rule = Your weights follow a rule of their own, and they follow it truly.
gradients-cannot-judge = This can't be judged.
gradients-verdict-stopped = The check was stopped.

# A list or variable, and how its weights are off.
gradients-row-right = { $name }: true, { COUNT($checked) } of { COUNT($of) } weights
gradients-row-wrong = { $name }: not true. { $why }

gradients-sign = The sign is turned round: it moves uphill, where the loss grows.
gradients-twice = It moves twice as far as it should.
gradients-scaled = It moves { NUMBER($factor, maximumSignificantDigits: 4) } times as far as it should.
gradients-rate-missing = The learning rate is missing: it moves by the whole gradient.
gradients-rate-twice = The learning rate is in it twice.
gradients-never-moves = It never moves, but it should.
gradients-slope-missing = The slope of the neurons is missing, for the sigmoid h × (1 − h).
gradients-weights-missing = The weights { $list } are missing in the error that comes back through them.
gradients-moved-too-early = { $list } is moved before this error is worked out with it.
gradients-input-missing = What came into the neuron is missing: the error should be multiplied by it.
gradients-wrong-neuron = All got the part of neuron { $neuron }. Each neuron needs its own.
gradients-wrong-item = Each item got the part of its neighbour.
gradients-not-reset = The error is never set back: what was there before still adds up.
gradients-other-loss = This is the slope of another loss than the other lists follow.
gradients-unknown = It is off by up to { NUMBER($percent, maximumSignificantDigits: 3) } % of its largest gradient.

gradients-nothing-trains = No block changes weights where images come in. An image that comes in has to move them a little.
gradients-no-image-blocks = No block here loads an image, so there is no turn of a training to look at.
gradients-program-stops = The program stops before a turn of its training is done.
gradients-peeks-label = Change what goes into the answer: the label may only come in afterwards.
gradients-momentum = A step takes along { NUMBER($keeps, maximumSignificantDigits: 4) } of the last one: that is momentum.
gradients-own-state = A step goes on from numbers of earlier turns. Such rules can't be judged here.
gradients-decay = In each turn a weight keeps { NUMBER($keeps, maximumSignificantDigits: 6) } of itself: that is weight decay.
gradients-flat = Some neurons are flat here: their gradient is too small to be judged.
gradients-kink = A bend was hit just where it has no slope. That turn was left out.
gradients-falling-rate = The learning rate falls from { NUMBER($first, maximumSignificantDigits: 4) } to { NUMBER($last, maximumSignificantDigits: 4) }.
gradients-unknown-loss = The error is not the slope of a loss that is known here.
gradients-too-long = A turn of this training is too long to look at.
gradients-no-answer = No number here comes from an image and from all the weights, so the answer was not found.

## On the card

gradients-checking = Looking at what your blocks do to the weights …
gradients-ended = The check was stopped. Your run and your blocks are as they were.
gradients-outdated = Your blocks have changed since. Check again to see whether it is true now.
gradients-show-where = Show me where
# For screen readers. $name is a list.
gradients-show-where-of = Show me where { $name } goes wrong
# $block is what stands on the first of them.
gradients-blocks-lit = { $count ->
    [one] This block is lit now: “{ $block }”.
   *[other] { $count } blocks are lit now. Look at “{ $block }” first.
}
gradients-blocks-gone = The blocks that this was about are not there any more. Check again.
gradients-failed = The check could not be finished. That is a mistake of Blockgrad, not yours: your project is safe.
gradients-did-not-come = The part that checks did not come. Are you online? Press the button to try again.
gradients-no-images = The images of handwritten digits did not come, so there is nothing to check with. Are you online?
gradients-worker-gone = The part that runs programs has ended, and the check with it. Check again when it is back.
