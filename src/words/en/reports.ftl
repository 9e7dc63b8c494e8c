## What images show, and test reports: on the page and on the command line

# A digit with its article: "a one", "an eight".
class-digit = { $digit ->
    [0] a zero
    [1] a one
    [2] a two
    [3] a three
    [4] a four
    [5] a five
    [6] a six
    [7] a seven
    [8] an eight
    [9] a nine
   *[other] a { $digit }
}
# A capital letter with its article, which goes by how the letter's name sounds: "an A", "a B".
class-capital = { $letter ->
    [A] an A
    [E] an E
    [F] an F
    [H] an H
    [I] an I
    [L] an L
    [M] an M
    [N] an N
    [O] an O
    [R] an R
    [S] an S
    [X] an X
   *[other] a { $letter }
}
class-small-letter = a small { $letter }
# Any other name that somebody gave to what their images show.
class-name = “{ $name }”
# A class that has no name.
class-number = number { $label }

# $zero and $one are what the two kinds of images show: "“emnist-letters” (an A or a Z)".
own-images = “{ $name }” ({ $zero } or { $one })
own-images-not-here = This project learns from images of its own, { $images }, and they are not on this computer yet. Open their files, or go back to the built-in zeros and ones.

# The column of answers that are none of the classes.
answer-no-digit = no digit
answer-neither = neither
answers-right = { COUNT($right) } of { COUNT($answered) } right
