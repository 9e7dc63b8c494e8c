## Files with lists

# Before what is wrong in a text file: “Line 3: “two” is not a number.”
list-file-at-line = Line { $line }: { $fault }
# Before what is wrong in a file of NumPy's.
list-file-at-byte = Byte { $byte }: { $fault }
list-file-no-list = There is no list in this file.
list-file-empty = This file is empty.
list-file-too-large = This file is too large: { $megabytes } MB. A file of lists has at most { $most } MB.
list-file-too-many = There are { COUNT($count) } numbers in it, and that is too many: lists can start with at most { COUNT($most) } numbers.
list-file-far-too-many = There are far too many: lists can start with at most { COUNT($most) } numbers.
# Everything from here on that begins with a small letter stands behind “Line 3: ” or “Byte 8: ”.
list-file-no-text = there is something that is no text. Is this another kind of file?
list-file-stops = the file stops in the middle. Its end is missing.

## Numbers in texts and tables

list-number-missing = a number is missing here.
list-number-none = “{ $word }” is not a number.
list-number-nan = “{ $word }” means “not a number”, and a list can only hold numbers.
list-number-too-large = { $word } is larger than any number that a computer knows.
# $better is the same with a decimal point, which files have in every language.
list-number-comma = “{ $word }” has a comma. Write a point: { $better }

## Text, one number on each line

list-txt-title = Text
list-txt-hint = one number on each line, as Scratch writes it
list-txt-several-on-a-line = there is more than one number on this line. Put each on a line of its own, or save a table as .csv.

## Tables

list-csv-title = CSV
list-csv-hint = a column with the name above it, for spreadsheets
list-csv-at-column = Line { $line }, column { $column }: { $fault }
list-csv-only-words = there are words here, and no numbers below them.
list-csv-open-quote = a quotation mark is opened here and never closed.
list-csv-behind-quote = there is something behind a closing quotation mark.
list-csv-other-length = expected { $columns ->
    [one] { $columns } column
   *[other] { $columns } columns
  } as in the first line, found { $found }.
list-csv-point-after-comma = there is a point in a number here, and a comma in line { $earlier }. Use only one of them.
list-csv-comma-after-point = there is a comma in a number here, and a point in line { $earlier }. Use only one of them.
# $a and $b are digits before and behind a comma.
list-csv-one-or-two = “{ $a },{ $b }” could be one number or two. Write { $a }.{ $b } if it is one, and put a ; between them if they are two.

## JSON. $found is what stands there: one of the texts that begin with list-json-found

list-json-title = JSON
list-json-hint = the name and its numbers, as exported programs write them
list-json-found-braces = something in { "{ }" }
list-json-found-list = a list
list-json-found-text = the text “{ $text }”
list-json-found-word = “{ $word }”
# $list in what follows: the only list of a file, or one that has a name.
list-json-this-list = this list
list-json-list-called = “{ $name }”
list-json-not-a-number = number { $position } of { $list } is not a number: found { $found }.
list-json-too-large = number { $position } of { $list }, { $word }, is larger than any number that a computer knows.
list-json-no-beginning = expected [ or { "{" } at the beginning, found { $found }.
list-json-behind-end = there is something more behind the end.
list-json-no-name = expected a name in quotes, found { $found }.
list-json-damaged-name = a name in quotes is damaged here.
list-json-twice = “{ $name }” is there twice.
list-json-no-colon = expected : behind “{ $name }”, found { $found }.
list-json-no-list = “{ $name }” must be a list of numbers in [ ], found { $found }.
list-json-no-brace = expected , or { "}" } here, found { $found }.
list-json-no-bracket = expected , or ] here, found { $found }.

## NumPy's files

list-npy-title = NumPy
list-npy-hint = one array: np.load reads it
list-npz-title = NumPy, with its name
list-npz-hint = arrays by name: np.load(file)["name"]
list-npz-no-array = This is a zip archive, and there is no NumPy array in it.
# $fault begins with the byte in that array's own file.
list-npz-in-array = In { $name }: { $fault }
list-npy-no-magic = this is not a NumPy file. It should begin with \x93NUMPY.
list-npy-stops-in-header = the file stops in the middle of its header.
list-npy-version = this is version { $version } of NumPy's format. Blockgrad knows versions 1, 2 and 3.
list-npy-long-header = a header of { $length } bytes is too long to be right.
# $key is a word of the format: descr, fortran_order or shape.
list-npy-odd-header = the header does not say its { $key } as NumPy does.
list-npy-odd-shape = ({ $shape }) is not the shape of an array.
list-npy-several-fields = this array has several fields in each item. Save one of them: np.save(file, a["name"])
list-npy-holds-objects = this array holds Python objects, and a list can only hold numbers.
list-npy-holds-texts = this array holds texts, and a list can only hold numbers.
list-npy-holds-bytes = this array holds raw bytes, and a list can only hold numbers.
list-npy-holds-complex = this array holds complex numbers, and a list can only hold numbers.
list-npy-holds-times = this array holds times, and a list can only hold numbers.
list-npy-holds-dates = this array holds dates, and a list can only hold numbers.
list-npy-other-kind = this array holds numbers of the kind “{ $kind }”. Save them as float64: np.save(file, a.astype("float64"))
list-npy-too-short = the file stops in the middle. { $count } numbers of { $size } bytes reach up to byte { $end }.
list-npy-too-long = the { $count } numbers end here, and { $more } more bytes follow.
list-npy-too-many-digits = number { $position } has too many digits to be kept exactly.
list-npy-nan = number { $position } is NaN, “not a number”. A list can only hold numbers.
list-npz-too-large = unpacked, this file would have more than { $megabytes } MB. That is too much.

## Zip archives, such as NumPy's .npz. They stand behind “Byte 8: ” or another beginning

zip-not-unpacked = This file could not be unpacked: { $fault }
zip-no-end = the end of this archive is missing. Was it copied wholly?
zip-damaged-directory = the directory of this archive is damaged.
zip-locked = “{ $name }” is locked with a password.
zip-other-method = “{ $name }” is packed in a way that is not known here.
zip-elsewhere = “{ $name }” is not where it should be.
zip-stops = “{ $name }” stops in the middle.
zip-other-checksum = “{ $name }” is damaged: its checksum is another.

## Files with images and their labels, as MNIST and EMNIST are published. $file is one of the first two texts

image-file-called = “{ $name }”
idx-this-file = This IDX file
# $items in what follows: how many images or labels a file holds.
idx-images = { $count ->
    [one] { COUNT($count) } image
   *[other] { COUNT($count) } images
  }
idx-labels = { $count ->
    [one] { COUNT($count) } label
   *[other] { COUNT($count) } labels
  }
idx-ends-in-magic = { $file } ends at byte { $length }, inside its four-byte magic number.
idx-gzip-inside = { $file } is compressed with gzip (bytes 0 and 1): unpack it before reading it as IDX.
idx-other-magic = { $file } does not begin as IDX files do: bytes 0 and 1 are { $first } and { $second } instead of 0 and 0.
# $code is a byte in hexadecimal digits: 0x0d.
idx-other-type = { $file } has { $code } at byte 2; only 0x08, whole numbers from 0 to 255, can be read.
idx-no-dimensions = { $file } says at byte 3 that it has no dimensions.
idx-ends-in-header = { $file } ends at byte { $length }, but its { $rank } dimensions are written up to byte { $start }.
idx-ends-in-dimensions = { $file } ends at byte { $length }, but its dimensions are written up to byte { $start }.
# $size is how many numbers there are along each dimension: 60000 × 28 × 28.
idx-numbers-cut = { $file } ends at byte { $length }, but { $size } numbers reach up to byte { $end }.
idx-numbers-go-on = { $file } should end at byte { $end }, after { $size } numbers, but { $more } more bytes follow.
idx-zip = { $file } is a zip, a folder that is packed into one file. Unpack it, then choose the files in it.
idx-other-rank = { $file } has { $rank } dimensions (byte 3). A file of images has 3, a file of labels has 1.
idx-other-size = The images in { $file } have { $rows } × { $columns } pixels (bytes 8 to 15). Blockgrad needs { $width } × { $width }.
idx-no-images = { $file } holds no images (bytes 4 to 7).
idx-no-labels = { $file } holds no labels (bytes 4 to 7).
idx-too-many = { $file } says that it holds { $items } (bytes 4 to 7). More than { COUNT($most) } can't be read.
idx-too-long = { $file } should end at byte { COUNT($end) }, after its { $items }, but more bytes follow.
idx-too-short = { $file } ends at byte { COUNT($at) }, but its { $items } reach up to byte { COUNT($end) }. Part of it is missing.
idx-gzip-damaged = { $file } is packed with gzip, and the package is damaged or its end is missing: it can be unpacked up to byte { COUNT($at) } only.
idx-unreadable = { $file } could not be read. Is it still where it was?
idx-what-to-choose = Choose two files, one with images and one with their labels, or four, with those for testing.
idx-too-many-files = These are { $count } files. { idx-what-to-choose }
idx-only-images = { $file } holds images only. { idx-what-to-choose }
idx-only-labels = { $file } holds labels only. { idx-what-to-choose }
idx-no-pairs = These are { $images ->
    [one] { $images } file
   *[other] { $images } files
  } of images and { $labels ->
    [one] { $labels } file
   *[other] { $labels } files
  } of labels. { idx-what-to-choose }
idx-odd-label = { $file } has the label { $label } at byte { COUNT($byte) }. By its name, its labels go from { $first } to { $last }.
idx-other-count = { $images } holds { $imageCount }, but { $labels } holds { $labelCount }. They do not belong together.

## Images of somebody's own. $name is what a class is called: 8, A

own-images-no-class = There is no class { $label } in these files.
own-images-too-few = There are only { $count } images of “{ $name }”. Choose a class with { $least } or more.
own-images-none-for-testing = There is no image of “{ $name }” in { $file }.


