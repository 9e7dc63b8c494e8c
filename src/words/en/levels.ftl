## levels: the program in another language beside the blocks. $language is a language's name: NumPy, C

levels-tabs = Level
levels-blocks = Blocks
levels-blocks-alone = Blocks alone
levels-as-program = Your blocks as a { $language } program

## Code pane

levels-program = { $language } program
levels-failed = The { $language } program could not be written. Your blocks are safe.
levels-try-again = Try again
levels-empty = Put blocks under “when flag clicked”, and your { $language } program grows here, line by line.
levels-coming = Your { $language } program is coming …

## The chosen block

levels-press = Press a block to see its lines, or a line to see its block.
# $block is what stands on it.
levels-no-lines = “{ $block }” has no lines: the program never comes there.
levels-in-lines = “{ $block }” stands in { $lines }.
# $places is one of the next four, or a line's number.
levels-lines = { $count ->
    [one] line { $places }
   *[other] lines { $places }
}
levels-span = { $from } to { $to }
levels-more-places = { $count } more places
levels-next-place = { $places }, { $next }
levels-last-place = { $places } and { $last }
levels-show-block = Show the block

## Taking the program along

levels-copy = Copy
levels-copy-all = Copy all lines
levels-copied = Copied { COUNT($count) } lines of { $language }. Paste them wherever you like.
levels-not-copied = This browser does not let the page copy. Press Download, or select the lines yourself.
levels-download = Download
levels-download-all = The { $language } program with all that it needs, as a file
levels-packing = Packing …
levels-downloaded = Downloaded as { $file }
levels-lacks-images = The program needs the project's own images. Open their files first, then download again.
levels-not-packed = The files could not be put together. Are you online? Please try again.
levels-how-to-run = How to run it
