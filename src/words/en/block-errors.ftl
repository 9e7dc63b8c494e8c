## What several blocks say when they stop a run. What only one block says stands in its own file.

ends-endlessly-apart = Random numbers need two ends that are not endlessly far apart. They were given { $from } and { $to }.
ends-endlessly-apart-plain = Random numbers need two ends that are not endlessly far apart.
row-keeps-its-length-plain = A row keeps its length.
different-lengths-plain = { $what } needs two lists of the same length.
no-largest = There is no largest number in { $list }: it is empty.
no-largest-plain = There is no largest number in this list: it is empty.
# $set: training, development, test, all.
no-such-image = There is no image { $n } in the { $set ->
    [all] whole training
    [training] training
    [development] development
   *[test] test
 } set: it has { $count ->
    [one] { $count } image
   *[other] { $count } images
 }. Images count from 1.

## The Layers drawer

no-network = There is no network yet. Put “network with 100 inputs” under the flag, and layers into it.
network-inputs = The images have 10 × 10 = 100 or 28 × 28 = 784 pixels, so a network has 100 or 784 inputs. { $given }
network-takes-layers = Only layers fit into a network. Take the other blocks out of its mouth, and put them below it.
layer-neurons = A layer has a whole number of neurons, from 1 to { $most }, typed into its block. { $given }
network-without-layers = The network has no layers yet. Put “layer of 10 sigmoid neurons” into its mouth.
network-one-answer = Each image has one label, 0 or 1, so the last layer gives one answer: make it 1 neuron. It has { $neurons }.
it-was-given = It was given { $number }.
type-the-number = Type the number into the block.

## Single blocks whose sentences need more than one line of Fluent

no-accuracy-yet = There is no accuracy yet: no answer was recorded for the { $set ->
    [all] whole training
    [training] training
    [development] development
   *[test] test
 } set. Use “record answer” first.
weights-of-other-shape = { $weights } must be { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
 } of { $width }: a row for each number in { $biases }, as long as { $inputs }. That makes { $size ->
    [one] { $size } number
   *[other] { $size } numbers
 }, but { $weights } has { $length }.
