## grading: a class's files, for whoever has handed out the lesson

grade-state-word = { $state ->
    [passed] passed
    [not-yet] not yet
    [endless] never ends
    [too-big] too big
    [peeks] looks at the label
    [one-pixel] one pixel decides
    [learns-nothing] learns nothing
    [changed-lock] a lock was opened
    [copy] same blocks
   *[unreadable] can't be read
  }
# What the gradient check says, as short as it goes.
grade-gradients-word = { $verdict ->
    [right] true
    [wrong] not true
    [no-learning] nothing learns
    [peeks] looks at the label
    [other-rule] another rule
    [cannot-judge] can't be told
   *[stopped] can't be told
  }
# $other is what another row is called.
grade-copy = It has the same blocks as { $other }, maybe under other names. Have the two worked together?
# $stacks is what stands on the first blocks of $count stacks.
grade-changed-lock = { $count ->
    [one] The stack “{ $stacks }” was locked, and is no longer what it was.
   *[other] These { $count } stacks were locked, and are no longer what they were: { $stacks }.
  }
grade-no-task = { $file } is a project without a task: there is nothing in it to grade by.
# The columns of a spreadsheet.
grade-name = Name
grade-file = File
grade-state = State
grade-passed = Passed
grade-of = Of
grade-gradients = Backprop
grade-accuracy = Accuracy in %
grade-why = Why
grade-yes = yes
grade-no = no
# $why is the engine's own word, English.
grade-broke = This file could not be looked at: { $why }

# $images: what the images are called, and their classes: “my” (an eight or a three).
grade-own-images = This project learns from images of its own, { $images }, and those are not here.

## The command line's own

# $fault begins with a small letter or a file's name.
grade-zip = { $file } could not be opened as a zip: { $fault }
grade-no-files = There are no project files (.json) in { $folder }.
grade-progress = { $count } of { $of }
grade-head = { $title } · { $count ->
    [one] { $count } file
   *[other] { $count } files
 }
grade-row = { $file }  { $passed }/{ $of }  { $state }
