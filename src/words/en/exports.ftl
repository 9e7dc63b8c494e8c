## The README beside an exported program

# $project is the project's name, $language the language's: "NumPy".
export-readme-title = { $project }, in { $language }
# $needs is what must be installed. Below stand the commands, one a line.
export-readme-run = Made by Blockgrad from the project's blocks. It needs { $needs }. Run it in this folder:
export-readme-open = Made by Blockgrad from the project's blocks. It needs { $needs }. { $opening }
export-readme-lists = With the name of a file behind it, it writes all its lists there as JSON when it ends.
# Below stand the differences, one a line.
export-readme-differences = Where it differs from the blocks:
export-readme-mnist = The images are MNIST's handwritten digits by Yann LeCun, Corinna Cortes and Christopher J. C. Burges.
# $images is what a learner's own images are called, $zero and $one are their two classes.
export-readme-own-images = The images are those of { $images }: 0 is the class { $zero }, 1 is the class { $one }.
# $files are the names of files, with commas between.
export-readme-files = Files of this export: { $files }

## What must be installed

export-needs-c = a C compiler
export-needs-numpy = Python 3.8 or newer and NumPy
export-needs-pytorch = Python 3.8 or newer, PyTorch and NumPy
export-needs-scratch = Scratch 3
export-open-scratch = Open scratch.mit.edu, choose “Create”, then “File”, “Load from your computer”, and the .sb3 file.

## Where a program differs from the blocks

# C
export-c-differs-mistakes = A list item that is not there, and lists whose lengths do not fit, end the program with a message, as in the blocks. A result that is not a number does not: it goes on as nan.
export-c-differs-sums = Sums are added up from the first to the last item; vector blocks add in another order, so the last digits may differ.
export-c-differs-screen = There is no screen: pictures, charts and watchers are left out, and drawings are empty.

# NumPy and PyTorch
export-python-differs-whole-numbers = Whole numbers stay exact however large they get; in the blocks they lose digits beyond 9,007,199,254,740,992.
export-python-differs-sums = Sums of whole lists are added up in another order, so their last digits may differ.
export-python-differs-screen = Pictures and charts are not drawn, and nothing is shown on a stage; say and log print.

# NumPy
export-numpy-differs-mistakes = A mistake, such as an item that is not there, ends the program with a message of Python’s or NumPy’s own.
export-numpy-differs-no-answer = Two numbers of Python’s own that have no answer together, as in ∞ − ∞, give nan, and the program goes on; dividing such a number by 0 ends it. The blocks stop at the first and give ∞ for the second.
export-numpy-differs-single-number = NumPy stretches a list of a single number where it meets a longer one; the blocks stop there.

# PyTorch
export-pytorch-differs-mistakes = A mistake, such as an item that is not there, ends the program with a message of Python’s or PyTorch’s own.
export-pytorch-differs-no-answer = What has no answer, as ∞ − ∞, gives nan, and the program goes on; a division by 0, or a power too large for a float, ends it. The blocks stop at the first, and give ∞ for the others.
export-pytorch-differs-single-number = PyTorch stretches a list of a single number where it meets a longer one; the blocks stop there.
export-pytorch-differs-gradient = Where an answer is closer than 0.000000000001 to 0 or 1, torch.nn.BCELoss has hardly any gradient left; the blocks take answer − label everywhere.

# Scratch. The list _log has this name in every language.
export-scratch-differs-mistakes = Scratch knows no mistakes: it takes what is not there for 0 and what has no answer for “NaN”, and goes on.
export-scratch-differs-digits = Powers, e ^ and ln may differ in their last digits. Sums of whole lists are added up item by item, so theirs may, too.
export-scratch-differs-screen = Nothing is drawn: a picture or a network shows its lists, the log is the list _log, and each chart is a list of its own.
export-scratch-differs-pad = Nobody draws on a pad: “when I draw” is a block of its own here, which nothing starts.
export-scratch-differs-names = Names that begin with _ are the export’s own: values in between, random numbers, images.
# $taken of $all images of the set went along.
export-scratch-differs-images = Of the { $all } images of the { $set ->
    [training] training
    [development] development
    [test] test
   *[all] all
} set, the first { $taken } went along.

## Comments that a program carries

export-made = Made by Blockgrad from blocks.
export-made-in = Made from blocks by Blockgrad, in { $language }.
export-scratch-about = Made by Blockgrad. Names that begin with _ are not from the blocks there: Scratch has no values of its own inside a block, no random numbers that come again, and no images, so they stand in variables, lists and blocks.
export-flag = When the flag is clicked
export-drawing-starts = In Blockgrad, drawing on the pad starts this. Here nobody draws.
# Stands behind the generator's first state.
export-seed = of seed { $seed }
export-recursion = own blocks may call themselves 100,000 times deep
export-images = Images of handwritten digits, one in a row, and what they show.
export-save-lists = Writes all lists to a file as JSON: each name with its numbers.
export-numpy-errors = As in the blocks: dividing by 0 gives infinity, and what has no answer stops the program.
export-pytorch-doubles = As in the blocks, numbers have 64 bits.

# In place of what a program without a stage can't do. $action is "show" or "hide".
export-c-point = Here the blocks plot a point on a chart.
export-c-picture = Here the blocks show a picture.
export-c-network = Here the blocks show the network.
export-c-variable = { $action ->
    [hide] Here the blocks hide a variable.
   *[show] Here the blocks show a variable.
}
export-c-list = { $action ->
    [hide] Here the blocks hide a list.
   *[show] Here the blocks show a list.
}
# $weights and $biases are lists of the program.
export-python-network = show the network of { $weights } and { $biases } on the stage
# $name is a variable or a list of the program.
export-python-shown = { $action ->
    [hide] hide { $name } on the stage
   *[show] show { $name } on the stage
}
# $op is what the program's makers call a block's work, in English: "load drawing".
export-python-only-on-stage = { $op }, on the stage

## What a program says when it stops

# $block is an own block.
export-stop-no-result = { $block } came to its end without giving back a number.
export-stop-no-word = There is no word for { $op } in this language.

# C. A value is a number that the program puts in when it stops.
export-c-stop-no-image = There is no such image.
export-c-stop-no-accuracy = There is no accuracy yet: no answer was recorded.
export-c-stop-no-largest = There is no largest number in an empty list.
export-c-stop-random-range = Random whole numbers go from a smaller whole number to a larger one.
export-c-stop-no-memory = There is no memory left.
export-c-stop-no-item = There is no item { $index }: the list has { $length } items.
export-c-stop-no-row = There is no such row in the list.
export-c-stop-lengths = Two lists must be of the same length here.
export-c-stop-row-length = A row keeps its length.
export-c-stop-count = How many? A whole number is needed here, 0 or more.
export-c-stop-weights = The weights must have a row for each bias, as long as the inputs.
export-c-stop-prediction = Cross-entropy needs a prediction from 0 to 1.
# $file is the file's name, $size how many bytes it must have.
export-c-stop-file = The file { $file } must lie beside the program, with { $size } bytes.
export-c-stop-write = The file { $file } can't be written.

# Python, where such messages begin with a small letter. A value is a number that the program puts in when it stops.
export-python-stop-no-item = there is no item { $position }
export-python-stop-count = { $number } is not a whole number, 0 or more
export-python-stop-no-place = there is no place { $position } to insert at
export-python-stop-random-range = there are no whole numbers to choose from between { $low } and { $high }
export-python-stop-no-row = there is no row { $row } of { $width } numbers
