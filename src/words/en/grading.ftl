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

## The page's own

class-title = Look at a class
class-given = What was handed out
class-given-none = Choose a lesson or a task
class-this-task = This task: “{ $title }”
class-lesson = { $number }. { $title }
class-task-file = Open a task's file…
class-task-file-kind = Tasks
class-drop = Drop your pupils' files here: one by one, their folder, or the zip as your learning platform gives it.
class-choose = Choose files…
class-file-kind = Projects and zips
class-seconds = Seconds for each file
class-seconds-how = A program that has not come to its end by then counts as one that never ends.
class-stays = The files stay on this computer: nothing is sent anywhere.
class-say-first = Say first what was handed out.
class-reading = Looking what is there…
class-no-projects = There are no project files (.json) among these.
class-too-many = These are { COUNT($count) } projects. At most { COUNT($most) } can be looked at together.
# $why: what is wrong with it; some of them begin with a small letter.
class-zip-refused = { $file } could not be opened as a zip: { $why }
class-zip-too-large = it has more than { $most } MB. Take the projects out of it first.
# While files are looked at.
class-progress = { $count } of { $of }
class-stop = Stop
class-go-on = Go on
class-stopped = Stopped at { $count } of { $of }.
class-passed = { $count } of { $of } passed.
class-hardest = Most are stuck here: { $check } ({ $count }).
# Above the columns of the checks.
class-told = The sentences are those that a pupil is told after “Check”.
# Beside a pupil's project: what was written in the lesson.
class-own-words = In their own words
class-no-own-words = Nothing was written here.
class-left-out = { $count ->
    [one] One other file was left out: { $files }
   *[other] { $count } other files were left out: { $files }
  }
# Behind the names of a few files.
class-and-more = { $files } and { $count } more
class-of = { $title } · { $count ->
    [one] { $count } file
   *[other] { $count } files
  }
class-table = The class
class-waits = waiting
class-open = Open the project of { $name }
class-sorted-by = Sort by { $column }
class-filter-state = Show
class-filter-everybody = Everybody ({ $count })
class-filter-one = { $state } ({ $count })
class-filter-stuck = Stuck at
class-filter-anywhere = any check
class-filter-check = { $check } ({ $count })
class-nobody = Nobody. Show everybody again to see the others.
class-print = Print
class-save = Save as CSV
class-anew = Another class…
class-file-name = class
class-table-kind = Tables
class-not-saved = The table could not be saved. Is the disk full, or the folder locked?
class-back = Back to the table
class-before = The one before
class-next = The next one
class-close = Close
class-place = { $place } of { $of }
class-show-me = Show me where

grade-worker-gone = The part that looks at files did not come. Are you online?
grade-no-images = The images did not come. Are you online?

## The command line's own

# $fault begins with a small letter or a file's name.
grade-zip = { $file } could not be opened as a zip: { $fault }
grade-no-files = There are no project files (.json) in { $folder }.
grade-progress = { $count } of { $of }
grade-head = { $title } · { $count ->
    [one] { $count } file
   *[other] { $count } files
 }
grade-row = { $name }  { $passed }/{ $of }  { $state }
