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

## The panel of a lesson

# $number is the lesson's place on the path.
lessons-number = Lesson { COUNT($number) }
lessons-panel = Lesson
lessons-fold = Fold the lesson away
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
lessons-guess-given = Now press the flag and see.
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
