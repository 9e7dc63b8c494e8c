## print: what goes on paper

print-title = On paper
print-go = Print
# Before a line to write on.
print-by = Name:
print-seed = Seed: { $seed }
print-numbers = Numbers it starts with
print-empty-list = an empty list
# $items are its first numbers, with commas.
print-long-list = { $items } … ({ $count } numbers)

## A lesson as a worksheet

print-worksheet = Worksheet
print-teacher-too = With a page for the teacher
# Before a line to write on.
print-date = Date:
print-goal = Goal:
# A step of a lesson, by its number.
print-step = { $number }. { $title }
# Before a line to write on: what the run showed.
print-happened = What happened:
# The teacher's page of the lesson $title.
print-teacher = For the teacher: { $title }
print-age = from { $age } years
# Before what many think.
print-misconception = Many think:
# $outcome is a choice's words, or a number.
print-turns-out = It turns out: { $outcome }
print-solution = The solution's blocks
