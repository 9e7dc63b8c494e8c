## The path of lessons

lessons-minutes = { COUNT($minutes) } minutes
# $state is how far a lesson is; $steps of $of steps are done.
lessons-path-state = { $state ->
    [done] done
    [here] { $steps ->
        [0] start here
       *[other] { COUNT($steps) } of { COUNT($of) } steps done
      }
   *[other] { $steps ->
        [0] { COUNT($of) } steps
       *[other] { COUNT($steps) } of { COUNT($of) } steps done
      }
  }
lessons-anew = Begin anew
lessons-path = All lessons

# Beside each lesson: prints it.
lessons-worksheet = Worksheet

## Lessons from somebody's own files

own-lesson-open = Open a lesson
own-lessons = Lessons from your files
# Above the title of an open one, where a lesson of the path has its number.
own-lesson = Lesson from your files
own-lesson-what = Open a lesson that you or somebody else has written. Its folder holds lesson.md, start.json and solution.json.
own-lesson-folder = Choose a folder
own-lesson-zip = Choose a zip
own-lesson-drop = … or drop the folder or the zip here.
own-lesson-reading = Reading the lesson …
own-lesson-stays = The lesson stays on this computer. Your open project is one press away.
# Before what is wrong with the lesson's files.
own-lesson-refused = This lesson can't be opened yet.
# What a lesson is called where neither a folder nor an archive has a name for it.
own-lesson-unnamed = lesson
own-lesson-remove = Remove
own-lesson-gone = The files of this lesson are not on this computer any more. Open the lesson again, under Learn.
# Its maker sees this while writing it.
own-lesson-other-start = “{ $title }” begins with other blocks now.

## The failure lab, on its own

lab-title = Failure lab
lab-what = One network, ten hidden neurons, and a switch. Let it fail in six ways, and learn to tell them apart by what you see.
lab-try = Try them
lab-game = Which one is it?
lab-switch = The switch
# Beside a setting of the switch that was run.
lab-seen = seen
# Above the blocks that this setting brings in.
lab-brings = With the switch at { $number }, these blocks run before it learns, or while it does:
lab-guess-given = Now run it and see.
lab-run = Run in turbo
lab-run-again = Run it again
lab-running = It learns from 11,665 images …
lab-accuracy = { $accuracy } % of 2,115 new images right
lab-curve = The loss, after every 100 images
lab-weights = The weights of the ten hidden neurons
lab-game-what = One of the six failures is switched on, and you are not told which one. Look at the curve and at the weights. The accuracy comes later: it alone would not tell you.
lab-hide = Hide a failure
lab-hide-next = Hide another one
lab-which = Which one is it?
lab-score = { $right } of { $of } found
lab-right = Yes: { $failure }.
lab-other = You said “{ $said }”. It is “{ $was }”.
lab-signs = What to look at

## The panel of a lesson

# $number is the lesson's place on the path.
lessons-number = Lesson { COUNT($number) }
lessons-panel = Lesson
# The open project's file says so.
lessons-not-here = This project was begun in a lesson that this page does not have. Its blocks and answers are all there.
lessons-fold = Fold the lesson away
lessons-print = Print this lesson as a worksheet
lessons-unfold = Show the lesson
lessons-steps = Steps of this lesson
# On the dot of a step, $title.
lessons-step-state = Step { COUNT($number) }: { $title }{ $state ->
    [done] { " (done)" }
    [skipped] { " (skipped)" }
   *[other] { "" }
  }
lessons-back = Back
lessons-next = Next step
lessons-skip = Skip this step
lessons-skip-why = Something here is left to do. You can come back to it at any time.
lessons-finish = Finish
lessons-open-drawer = Show where this block is
# On the name of a block that the learner makes.
lessons-show-own-block = Show me this block
lessons-all-blocks = Show all blocks
lessons-few-blocks = Only the blocks for this step
# A block in the text was pressed that the step does without.
lessons-widened = All blocks are in the toolbox now.
lessons-extension = If you want more

## A guess before the run

lessons-guess = Your guess first
lessons-guess-why = Then the flag is free.
lessons-guess-skip = Skip the guess
lessons-guess-skipped = You skipped this one.
lessons-guess-give = That is my guess
# What shows it may be the flag, a stack that is run by itself, or a line to look for.
lessons-guess-given = Now try it out and see.
lessons-guess-tell = Tell me without a run
lessons-guessed = You guessed
lessons-happened = It turned out
# Somebody pressed the flag.
lessons-guess-before-run = What do you think will happen? Take a guess, then the flag is free.

## Hints

lessons-hints = Hints
lessons-hint-first = I need a hint
lessons-hint-next = One more hint
lessons-hint = Hint { COUNT($number) } of { COUNT($of) }
lessons-put = Put it on the workspace
lessons-put-done = Here it is. Drag it to where it belongs.
lessons-put-not = These blocks can't stand in your program.

## Checks

lessons-checks = What this step asks for
lessons-check = Check
lessons-check-again = Check again
lessons-check-stop = Stop checking
lessons-checking = Checking
lessons-check-right = Right!
# For screen readers, behind what was asked for.
lessons-check-passed = : passed
lessons-check-stays = You passed this before, and that stays.
lessons-check-old = You have changed your blocks since.
lessons-check-broke = The check could not go on here.
lessons-check-did-not-come = The check did not come. Are you online? Try it once more.
lessons-check-no-images = The images did not come, so nothing can be checked. Are you online?
lessons-check-worker-gone = The check was cut off. Try it once more.
lessons-show-me = Show me where

## In own words

lessons-explain-kept = What you write is kept with your project.

## The end

lessons-joy = You did it!
# $title is the lesson's.
lessons-joy-of = “{ $title }” is done.
lessons-joy-skipped = You skipped { $count ->
    [one] one step
   *[other] { COUNT($count) } steps
  }. Their dots are still open: come back whenever you like.
lessons-joy-next = On to the next lesson
lessons-joy-stay = Stay with this one

# A task that a teacher has made.
lessons-task = Task
lessons-task-own-block = “{ $block }” gives what it should
lessons-task-list = “{ $list }” holds what it should after a run
lessons-task-variable = “{ $variable }” is what it should be after a run
lessons-task-at-least = “{ $variable }” is at least { $number } after a run
lessons-task-at-most = “{ $variable }” is at most { $number } after a run
lessons-task-gradients = Everything that learns does so truly
lessons-task-accuracy = “{ $variable }” is at least { $number } on images that your program has not seen
