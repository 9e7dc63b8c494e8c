## later: parts of the page that are fetched when somebody asks for them first

# $name is the name of a part in the program.
later-part = { $name ->
    [blocks] The workbench for blocks
    [class] The part that looks at a class
    [clipboard] Copying and pasting
    [charts] The part that draws charts
    [code] The part that shows other languages
    [earlier] The list of earlier projects
    [handOver] Handing over
    [examples] The gallery of examples
    [gradients] The part that shows how true your backprop is
    [help] The help
    [images] The part that reads images
    [lessons] The path of lessons
    [lists] The part that reads and writes lists
    [page] A part of the page
    [print] The part that prints
    [report] The test report
    [share] The part that shares projects
    [stage] The stage
    [tasks] The part that makes tasks
   *[other] This part of Blockgrad
}
# $part is later-part.
later-slow = { $part } takes long to come. You can go on with your work meanwhile.
later-failed = { $part } did not come. Are you online?
later-failed-again = { $part } did not come again. You may be offline, or Blockgrad has a new version. Loading the page again helps with that. Your project stays.
later-try-again = Try again
later-load-again = Load the page again
