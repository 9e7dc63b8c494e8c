## The page as a whole

page-title = Blocks that learn – Blockgrad
# $project is the name of the open project.
page-title-project = { $project } – Blockgrad
page-blocks = Blocks
page-blocks-coming = The blocks are coming …
page-blocks-failed = The workbench for blocks did not come. What you made is still there.
page-part-coming = One moment …

## Layout: borders that can be moved, and a phone's tabs

layout-border-blocks-stage = Border between blocks and stage
layout-border-code-stage = Border between code and stage
layout-border-lesson = Border between lesson and stage
layout-tabs = Blocks, code or stage
layout-tabs-choice = What to look at
# Only while a lesson is open.
layout-tab-lesson = Lesson
layout-tab-blocks = Blocks
layout-tab-code = Code
layout-tab-stage = Stage

## The bar's left: the project

bar-blockgrad = Blockgrad
bar-project-name = Project name
# On the button; bar-project-menu is what a screen reader calls it.
bar-project = Project
bar-project-menu = Project menu
bar-new = New project
bar-open = Open from this computer
bar-save = Save to this computer
bar-share = Share…
bar-make-task = Make a task…
bar-class = Look at a class…
bar-print = Print…
bar-earlier = Earlier projects
bar-hand-over = Hand over…

## The bar's right: tools

# Opens the path of lessons.
bar-learn = Learn
bar-undo = Undo
bar-redo = Redo
bar-light-colours = Light colours
bar-dark-colours = Dark colours

## The bar's middle: the run

bar-run = Run
bar-start = Start
# On the same button while something runs.
bar-again = Again
# In place of bar-start-hint while a lesson asks for a guess before the run.
bar-waits-for-guess = The flag waits for your guess
bar-start-hint = Start from the beginning (Ctrl + Enter). With Shift: start paused
bar-pause = Pause
# On the same button in a pause.
bar-go-on = Go on
bar-back = Back
bar-back-hint = Undo one block of the run (Shift + F9)
bar-step = Step
bar-step-hint = Run one block (F9)
bar-first-step-hint = Start paused, before the first block (F9)
bar-stop = Stop

## Jump

bar-jump = Jump
bar-jump-hint = Go further than one block, or to the start
bar-over = Over
bar-over-hint = Run your own block in one go (F8)
bar-out = Out
bar-out-hint = Go on to the end of your own block (Shift + F8)
bar-next-turn = Next turn
bar-next-turn-hint = Go on until the loop starts again (F4)
bar-next-image = Next image
bar-next-image-hint = Go on until the next image is loaded (Shift + F4)
bar-start-paused = Start paused
bar-start-paused-hint = From the beginning, before the first block (Ctrl + Shift + Enter)
# Why one of these can't be chosen.
bar-pause-first = Pause first
bar-no-images = This program loads no images

## Speed, turbo and seed

bar-speed = Speed
# $speed is the speed in words, as the slider says it.
bar-speed-now = Speed: { $speed }
bar-turbo = Turbo
bar-turbo-hint = As fast as it goes, without showing every block
# A small note on the switch.
bar-turbo-slow = slow here
bar-turbo-missing = Turbo needs a newer browser: this one has no WebAssembly for it. Your program runs as fast as the hare, and its numbers are the same.
# In a low window, on a button with three dots. What it unfolds: bar-speed, bar-undo, bar-redo.
bar-more = More
bar-more-hint = Speed, undo and redo
bar-seed = Seed
bar-seed-hint = All random numbers come from the seed. The same seed gives the same run.
bar-roll-seed = Roll a new seed
bar-roll-seed-hint = Roll a new seed: other random numbers
help-title = How this works
