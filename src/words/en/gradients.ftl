## Is my backprop true? What the check of gradients says

gradients-stopped = The check could not go on here.

gradients-praise = Your backprop is true!
# $checked of $all weights of the program were looked at; they are the same for a small network.
gradients-proof = Proved on { COUNT($checked) } of { COUNT($all) } { $all ->
    [one] weight
   *[other] weights
  }{ $images ->
    [0] { "" }
    [one] , one image
   *[other] , { COUNT($images) } images
  }.
# $praise is the text above, $proof the one after it.
gradients-right = { $praise } { $proof }

# Small numbers in words; the first begins a sentence.
gradients-first-number = { $number ->
    [1] One
    [2] Two
    [3] Three
    [4] Four
    [5] Five
    [6] Six
    [7] Seven
    [8] Eight
    [9] Nine
    [10] Ten
    [11] Eleven
    [12] Twelve
   *[other] { COUNT($number) }
  }
gradients-number = { $number ->
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
    [11] eleven
    [12] twelve
   *[other] { COUNT($number) }
  }
gradients-what = { $what ->
    [variables] variables
   *[lists] lists
  }
# $names are lists or variables, as "w1 and b1"; $first and $all are numbers in words, of which $true and $wrong are the digits.
gradients-wrong = { $first } of { $all } { gradients-what } { $true ->
    [one] is
   *[other] are
  } true. { $names } { $wrong ->
    [one] is
   *[other] are
  } not.
gradients-all-wrong = { $wrong ->
    [one] { $names } is not true.
   *[other] Not one of { $all } { gradients-what } is true: { $names }.
  }
# The last of the names, where there are many.
gradients-more-names = { COUNT($count) } more
gradients-none-true = Your weights move, but not as the gradient of any loss that is known here.
gradients-no-learning = Nothing learns here: no weight moves when an image comes in.
gradients-peeks = It peeks: the answer changes with the label, which it should not know yet.
gradients-other-rule = Your weights follow a rule of their own, and they follow it truly.
gradients-cannot-judge = This can't be judged.
gradients-verdict-stopped = The check was stopped.

# A list or variable, and how its weights are off.
gradients-row-right = { $name }: true, { gradients-true-weights }
gradients-row-wrong = { $name }: not true. { $why }
gradients-row-flat = { $name }: not judged. { gradients-too-flat }
gradients-true-weights = { COUNT($checked) } of { COUNT($of) } { $of ->
    [one] weight
   *[other] weights
  }
gradients-too-flat = Its gradients are too small here.
# The same beside the name, on the page.
gradients-row-true = { $of ->
    [1] true
   *[other] true, { gradients-true-weights }
  }
gradients-row-not-true = Not true.

gradients-sign = The sign is turned round: it moves uphill, where the loss grows.
gradients-twice = It moves twice as far as it should.
gradients-scaled = It moves { NUMBER($factor, maximumSignificantDigits: 4) } times as far as it should.
gradients-rate-missing = The learning rate is missing: it moves by the whole gradient.
gradients-rate-twice = The learning rate is in it twice.
gradients-never-moves = It never moves, but it should.
gradients-not-used = It moves, but your answer is not made with it.
gradients-slope-missing = The slope of the neurons is missing, for the sigmoid h × (1 − h).
gradients-weights-missing = The weights { $list } are missing in the error that comes back through them.
gradients-moved-too-early = { $list } is moved before this error is worked out with it.
gradients-input-missing = What came into the neuron is missing: the error should be multiplied by it.
gradients-wrong-neuron = All got the part of neuron { $neuron }. Each neuron needs its own.
gradients-wrong-item = Each item got the part of its neighbour.
gradients-not-reset = { $list } is never set back to 0: what was there before still adds up.
gradients-other-loss = This is the slope of another loss than the other lists follow.
gradients-no-loss = It moves, but not by the slope of a loss that is known here.
gradients-unknown = It is off by up to { NUMBER($percent, maximumSignificantDigits: 3) } % of its largest gradient.

gradients-nothing-trains = No block changes weights where images come in. An image that comes in has to move them a little.
gradients-nothing-moves = Your blocks work out new weights, but they stay what they were: each step is 0.
gradients-no-image-blocks = No block here loads an image, and no loop moves weights, so there is no turn of a training to look at.
gradients-program-stops = The program stops before a turn of its training is done.
gradients-peeks-label = Change what goes into the answer: the label may only come in afterwards.
gradients-momentum = A step takes along { NUMBER($keeps, maximumSignificantDigits: 4) } of the last one: that is momentum.
gradients-own-rule = Something else than the gradient goes into the steps, too. Such rules can't be judged here.
gradients-more-terms = Your steps are the true gradient and something more that does not come from the answer. If you meant a penalty, that may be right, but it can't be judged here.
# $list is a list or a variable.
gradients-may-be-weights = { $list } is used as weights are, but never moves. If it should learn, give it its step, too. If it is a fixed number, all the rest is true.
gradients-several-steps = Weights move several times before the next image comes. Only one step at a time can be judged.
gradients-own-state = A step goes on from numbers of earlier turns. Such rules can't be judged here.
gradients-decay = In each turn a weight keeps { NUMBER($keeps, maximumSignificantDigits: 6) } of itself: that is weight decay.
gradients-clipping = No step is longer than { NUMBER($most, maximumSignificantDigits: 4) }: that is clipping.
gradients-only-when-wrong = Weights move only where the answer is wrong: that is the rule of a perceptron.
gradients-only-sometimes = With some images nothing moves, though there is something to learn from them.
gradients-flat = Some neurons are flat here: their gradient is too small to be judged.
gradients-kink = A bend was hit just where it has no slope. That turn was left out.
gradients-falling-rate = The learning rate falls from { NUMBER($first, maximumSignificantDigits: 4) } to { NUMBER($last, maximumSignificantDigits: 4) }.
gradients-unknown-loss = Your error is not the slope of a loss that is known here. “answer − label” is one that can be judged.
gradients-too-long = A turn of this training is too long to look at.
gradients-no-answer = No number here comes from an image and from all the weights, so the answer was not found.

# What a check went by.
gradients-images = Checked with { $count ->
    [one] image
   *[other] images
  } { $images }.
gradients-more-images = { COUNT($count) } more
gradients-loss = Loss: { $loss ->
    [cross-entropy] cross-entropy
    [squared-error] squared error
    [half-squared-error] half the squared error
    [softmax-cross-entropy] cross-entropy of a softmax
    [absolute-error] absolute error
    [huber] Huber loss
    [hinge] hinge loss
    [log-cosh] log-cosh
    [poisson] Poisson loss
   *[other] { $loss }
  }.
gradients-rate = Learning rate: { NUMBER($rate, maximumSignificantDigits: 6) }.

## The page's view of a report

# Whose gradients are drawn.
gradients-yours = yours
gradients-true = true
gradients-difference = difference
gradients-scatter = { $name }: your gradients against the true ones, from −{ $most } to { $most }. { $on ->
    [0] None of { COUNT($dots) } points lies
   *[other] { COUNT($on) } of { COUNT($dots) } points { $on ->
        [one] lies
       *[other] lie
      }
  } on the diagonal, where both are the same.
gradients-scatter-key = Each mark is a weight. On the dashed line, yours is the same as the true one.
# Of which moment pictures are. A program without images has turns.
gradients-pictures-at = at { $counted ->
    [turns] turn
   *[images] image
  } { COUNT($image) }
# $colours is a sentence about the scale of colours.
gradients-pictures = { $name } as pictures, { gradients-pictures-at }: your gradients, the true ones, and the difference. { $found ->
    [alike] They are the same.
   *[apart] They are up to { $apart } apart.
  } { $colours }
gradients-pictures-some = { $found ->
    [alike] These are the strongest { COUNT($shown) } of { COUNT($all) }.
   *[apart] These { COUNT($shown) } of { COUNT($all) } are furthest apart.
  }
gradients-show-blocks = Show me where
gradients-show-blocks-count = { $count ->
    [one] One block to look at
   *[other] { COUNT($count) } blocks to look at
  }

## The story of one weight

gradients-show-one = Show me one
gradients-story = One weight of { $name }, step by step
gradients-story-next = Next
gradients-story-back = Back
gradients-story-close = Close
# Numbers are text here: rounded so that what matters can be seen.
gradients-story-weight = { $counted ->
    [turns] In turn { COUNT($image) } of the training
   *[images] When image { COUNT($image) } comes in
  }, { $kind ->
    [list] item { COUNT($index) } of { $name }
   *[variable] { $name }
  } is { $weight }.
gradients-story-nudge = Nudge it by { $nudge }: the loss (how wrong the answer is) goes from { $before } to { $after }.
gradients-story-slope = The loss changes by { $change }. Divided by { $nudge }, that is the slope: about { $slope }.
gradients-story-should = Go against the slope, and the loss gets smaller. With the rate { $rate }, the weight should move by −{ $rate } × { $slope } = { $should }.
gradients-story-moved = { $move ->
    [same] Your blocks moved it by { $moved }. Just right!
    [still] Your blocks did not move it at all.
    [stray] Your blocks moved it by { $moved }. It should have stayed where it was.
    [uphill] Your blocks moved it by { $moved }. That is the other way: the loss grows.
    [further] Your blocks moved it by { $moved }. That is too far.
   *[less] Your blocks moved it by { $moved }. That is not far enough.
  }
gradients-story-arrow-should = should
gradients-story-arrow-yours = yours

## On the card

gradients-checking = Looking at what your blocks do to the weights …
gradients-ended = The check was stopped. Your run and your blocks are as they were.
gradients-outdated = Your blocks have changed since. Check again to see whether it is true now.
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

## Watched live

gradients-live-idle = Press Step, or start a slow run, and watch.
gradients-live-too-quick = This is too quick to watch. Press Pause, then Step.
gradients-live-preparing = Getting ready: finding out how your blocks learn …
gradients-live-looking = Looking where your run is …
gradients-live-cannot = There is nothing to watch here. Press the button to check: it says why.
gradients-live-between = Your run is not learning just now. Go on: ticks begin when it learns next.
# Of a list that a screen reader goes through.
gradients-live-order = The weights of this turn, in the order in which your blocks move them
gradients-live-state = { $state ->
    [right] true
    [wrong] not true
    [untold] too small to tell
   *[waiting] waiting
  }
gradients-live-tick = { $name }: { $words }.
# $block is what stands on the block that has moved it.
gradients-live-lost = Here the truth is lost: “{ $block }” has not moved { $name } as it should.
gradients-live-unmoved = Here the truth is lost: no block has moved { $name } in this turn, but it should move.
gradients-live-all-true = All true in this turn!
