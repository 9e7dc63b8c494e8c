## The command line: how it is called. Words with capital letters stand for something that is filled in

cli-usage =
    Usage:
      npm run -s blockgrad -- run FILE [--turbo] [--seed N] [--images N] [--json]
                                       { "[" }--lists FILE] [--set-lists FILE] [--data FILE …]
      npm run -s blockgrad -- export FILE --to LANGUAGE --out FOLDER
                                          { "[" }--seed N] [--images N] [--set-lists FILE]
                                          { "[" }--data FILE …]
      npm run -s blockgrad -- check FILE
      npm run -s blockgrad -- gradients FILE [--seed N] [--images N,N,…] [--json] [--data FILE …]
      npm run -s blockgrad -- lesson check FOLDER [--json]
      npm run -s blockgrad -- grade LESSON-OR-TASK FOLDER-OR-ZIP [--csv FILE] [--json] [--seconds N]

    run      runs the project in FILE, as the green flag does
    export   writes the project in FILE as a program in another language, with its data, into FOLDER
    check    only says whether the project in FILE makes sense
    gradients  says whether its backprop is true: list by list, against the true gradients
    lesson check  says whether the lesson in FOLDER holds: its solution passes all checks and its start none
    grade    looks at each project in a folder or a zip with the checks of a lesson's folder or a task's file: a row a file

      --turbo            run in turbo, not block by block; the numbers are the same
      --seed N           start the random numbers from N, not from the project's seed
      --images N         train on the first N images only; the test set stays whole
      --json             print one JSON object and nothing else
      --lists FILE       write the numbers of all lists to FILE after the run: as NumPy's .npz, else as JSON
      --set-lists FILE   start with the lists in FILE: .json, .npz, .npy, .csv or .txt; w1.npy sets the list w1
      --data FILE        a file with the project's own images or their labels; once for each file
      --to LANGUAGE      one of: { $languages }
      --csv FILE         write the class's table to FILE, for a spreadsheet
      --seconds N        give up on a file after N seconds; 10 where nothing is said
      --out FOLDER       a new or empty folder, or one with an earlier export

    For gradients, --images names the images of the training to look at, as in 1,2,3,10,50.

    Exit code: 0 when it ran (gradients: when all is true; lesson: when it holds; grade: when all files could be
    looked at), 1 when the program or a file is at fault, 2 for wrong usage.

## The command line, called wrongly. $word is what was written there

cli-nothing-to-do = Say what to do: run, export, check, gradients, lesson check or grade.
cli-no-command = There is no command “{ $command }”.
# $command: run, export, check or gradients.
cli-no-file = Say which project file to { $command }.
cli-second-file = One project file at a time: what is “{ $file }”?
cli-lesson-verb = Say what to do with the lesson: lesson check FOLDER.
cli-no-lesson = Say which lesson's folder to check.
cli-second-lesson = One lesson at a time: what is “{ $file }”?
cli-not-for-lesson = { $option } is not for lessons.
cli-check-options = check takes no options.
cli-odd-seed = --seed takes a whole number from 0 to { $largest }, not “{ $word }”.
cli-odd-images = --images takes a whole number, 0 or more, not “{ $word }”.
# $ending: .txt, .csv or .npy.
cli-odd-lists = --lists writes all lists into one file: .json or .npz, not { $ending }.
# $option: --turbo, --json or --lists.
cli-not-for-export = export does not take { $option }.
# $option: --turbo, --lists, --set-lists, --to or --out.
cli-not-for-gradients = gradients does not take { $option }.
cli-odd-moments = With gradients, --images takes numbers of images from 1, as in 1,2,3,10,50, not “{ $word }”.
# $option: --to or --out.
cli-only-for-export = { $option } belongs to export.
cli-grade-what = Say which lesson and which folder of files to grade.
cli-grade-third = One lesson and one folder: what is “{ $file }”?
# $option: --turbo, --lists and the like.
cli-not-for-grade = grade does not take { $option }.
# $option: --csv or --seconds.
cli-only-for-grade = { $option } belongs to grade.
cli-odd-seconds = --seconds takes a whole number from 1 to 3600, not “{ $word }”.
cli-no-language = Say which language to export to: --to and one of { $languages }.
cli-odd-language = --to takes one of { $languages }, not “{ $word }”.
cli-no-out = Say which folder to export into: --out and a folder.

## Files. $why is one of the texts that begin with cli-because, or the system's own words

cli-in-file = { $file }: { $fault }
cli-file-unreadable = { $file } can't be read: { $why }.
cli-file-unwritable = { $file } can't be written: { $why }.
cli-file-huge = { $file } is too large to be a project.
cli-no-folder = { $folder } can't be used as a folder: { $why }.
cli-folder-unwritable = { $folder } can't be written to: { $why }.
cli-images-unreadable = The images in { $file } can't be read: { $why }.
cli-because-no-file = there is no such file
cli-because-no-folder = there is no such folder
cli-because-folder = it is a folder
cli-because-file = it is a file
cli-because-not-allowed = this computer does not allow it
cli-no-such-list = { $file }: the project has no list “{ $list }”.
cli-too-many-numbers = { $file }: these are more numbers than there is memory for.
cli-stranger-in-folder = { $folder } holds “{ $file }”, which is not from an earlier export. Name a new folder, or an empty one.
cli-built-in-images = { $file } uses the built-in images. Open yours in the page, choose two classes, and save the project.
# $images: what the images are called, and their classes: “my” (an eight or a three).
cli-own-images-where = This project learns from images of its own, { $images }. Say where they are, with --data before each file: { $files }.
cli-own-images-others = This project learns from images of its own, { $images }. The images in these files are others.

## run

cli-steps = { COUNT($steps) } steps
# $bar is drawn from filled and empty squares.
cli-progress = { $bar } { $percent } %  { COUNT($steps) } steps
# Turbo counts no steps.
cli-progress-turbo = { $bar } { $percent } %
cli-runs = It runs …
cli-run-stepwise = { $name } · stepwise · seed { $seed }
cli-run-turbo = { $name } · turbo · seed { $seed }
cli-list-length = { $name }: { $count } numbers
cli-stopped = It stopped at block { $block } ({ $type }): { $fault }
cli-ended = It ran to the end: { COUNT($steps) } steps in { $seconds } s.
cli-ended-turbo = It ran to the end in { $seconds } s.
cli-report = { $set ->
    [training] training
    [development] development
    [all] whole training
   *[test] test
  } set: { COUNT($right) } of { COUNT($answered) } right · { $percent } %
# A row and a column of the table below that: “is a zero”, “said a one”.
cli-report-row = is { $label }
cli-report-column = said { $answer }
cli-report-cell = { COUNT($count) }

## check and export

cli-problem = { $file }: block { $block } ({ $type }): { $fault }
cli-fine = { $file } is fine: { $stacks ->
    [one] { $stacks } stack under a flag
   *[other] { $stacks } stacks under a flag
  }, { $blocks ->
    [one] { $blocks } own block
   *[other] { $blocks } own blocks
  }, { $variables ->
    [one] { $variables } variable
   *[other] { $variables } variables
  }, { $lists ->
    [one] { $lists } list
   *[other] { $lists } lists
  }.
cli-exported = { $folder } holds { $files }.

## lesson check

cli-lesson-progress = { $done } of { $of } …
cli-lesson = “{ $title }”: { $steps ->
    [one] one step
   *[other] { $steps } steps
}, { $checks ->
    [one] one check
   *[other] { $checks } checks
}.
# $why is what the learner would read.
cli-lesson-solution-fails = { $step } › { $title }: the solution does not pass. { $why }
cli-lesson-start-passes = { $step } › { $title }: the start passes already, so there is nothing to do.
cli-lesson-unknown-block = No block looks like “{ $block }”.
cli-lesson-holds = The solution passes all checks, and the start passes none.
cli-lesson-mutants = { $caught } of { $mutants } changed solutions are caught by a check.
# What stands on the block, what its stack begins with, and what was changed.
cli-lesson-mutant = Not caught: “{ $block }” in “{ $top }”: { $change }
cli-change-left-out = left out
cli-change-swapped = its two numbers swapped
cli-change-number = { $from } became { $to }
cli-change-choice = “{ $from }” became “{ $to }”
cli-change-type = became “{ $to }”
