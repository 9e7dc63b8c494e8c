## lists: a list and files. $list, $a and $b are names of lists

lists-numbers = { COUNT($count) } { $count ->
    [one] number
   *[other] numbers
}
# $sizes are the table's rows, columns, …: 10 × 100
lists-table = { lists-numbers } ({ $sizes })

## Menu of a list

lists-menu-more = More for the list { $list }
lists-menu = List { $list }
lists-menu-title = Open, save, compare
lists-open = Open a file into this list …
lists-open-hint = Numbers to start with: .txt, .csv, .json, .npy or .npz
lists-save = Save this list …
lists-save-hint = Its numbers as they are now
lists-compare = Compare this list …
lists-compare-hint = With another list, or with one in a file
lists-put-back = Put the earlier numbers back
# $from is where the numbers of now came from: a file's name, or lists-from.
lists-put-back-hint = As it started before { $from }
lists-put-back-again-hint = As it started before you put others back

## Opening

# What the browser's file dialog calls such files.
lists-file-kind = Lists
# $list as it is called in the file.
lists-from = { $list } in { $file }
# $fault is a sentence.
lists-file-fault = { $file }: { $fault }
lists-not-read = { $file } could not be read. Is it still where it was?
lists-which = Which list in { $file }?
lists-all-rows = All of them, row by row
lists-nameless = Without a name
lists-too-many = With them, the lists of this project would start with { COUNT($count) } numbers. A project can keep at most { COUNT($most) }.
lists-too-large = With them, the project would be too large to be saved: a file has at most { $megabytes } MB.
# $fault is a sentence.
lists-stays = { $fault } The list { $list } is as it was.
# $numbers is lists-numbers or lists-table. Before the first run, nothing need be pressed.
lists-starts-with = { $run ->
    [idle] { $list } now starts with { $numbers } from { $from }.
   *[other] { $list } now starts with { $numbers } from { $from }. Press the flag to use them.
}
lists-undo = Put the old ones back
lists-were-put-back = { $run ->
    [idle] { $list } starts with its earlier numbers again.
   *[other] { $list } starts with its earlier numbers again. Press the flag to use them.
}

## Saving

lists-save-as = Save the list { $list }
lists-save-format = As which kind of file
# $format is what it is called, $ending what its files end in: npz
lists-format = { $format } (.{ $ending })
lists-save-cancel = Never mind
lists-save-here = Save to this computer
# A file's name, for a list whose own name no file can have.
lists-nameless-file = list

## Comparing

lists-compare-title = Compare the list { $list }
lists-compare-list = With another list
lists-compare-choose = choose one
lists-compare-file = With a file …
# $fault is a sentence.
lists-compare-other = { $fault } Try another file.
lists-compared = { $a } and { $b }
lists-same = The same, to the last bit
lists-both-empty = Both are empty.
lists-all-equal = All { COUNT($count) } { $count ->
    [one] number
   *[other] numbers
} are equal.
lists-differ = { COUNT($differing) } of { COUNT($count) } { $count ->
    [one] number
   *[other] numbers
} { $differing ->
    [one] differs
   *[other] differ
}
lists-only-signs = They are as large as one another: only zeros have another sign.
lists-other-length = Not of the same length
lists-lengths = { $a } has { COUNT($lengthA) } { $lengthA ->
    [one] number
   *[other] numbers
}, { $b } has { COUNT($lengthB) }.
lists-compared-first = The first { COUNT($count) } of each were compared.
lists-same-first = Those are the same, to the last bit.
lists-largest = The largest difference
lists-largest-both = The largest difference, also for its size
lists-largest-relative = The largest for its size
lists-at-item = at item { COUNT($position) }
lists-relative = difference ÷ larger number
