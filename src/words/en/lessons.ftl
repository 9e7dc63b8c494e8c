## lessons: what is wrong with a lesson's files, for whoever writes one

# $line is a line of lesson.md, $fault is what is wrong there.
lesson-at-line = lesson.md, line { $line }: { $fault }
# $file is start.json, solution.json or slips.json.
lesson-in-file = { $file }: { $fault }
own-lesson-none = There is no lesson.md here. A lesson is a folder with lesson.md, start.json and solution.json.
# $one and $other are folders, with / behind them.
own-lesson-several = There are several lessons here, such as { $one } and { $other }. Open the folder of one of them.
own-lesson-missing = { $file } is missing: it has to stand beside lesson.md.
own-lesson-too-large = { $file } has more than { $megabytes } MB. That is too much.
own-lesson-too-many = There are more than { COUNT($most) } files here. Open the folder of the lesson alone.
lesson-too-long = lesson.md is too long: it may have { COUNT($most) } characters.
lesson-without-front = a lesson begins with a line of three hyphens, then title, minutes, goal and age, then three hyphens again.
lesson-without-steps = lesson.md has no steps: each begins with a heading such as “## Add up a hundred”.
lesson-heading = a step's heading begins with two marks: “## Add up a hundred”.
lesson-before-heading = there is text before the first step. A step begins with a heading such as “## Add up a hundred”.
lesson-only-words = only words can stand here, no headings and no fenced blocks.
# $kind is marked's own name for it.
lesson-markdown = “{ $kind }” can't be used in a lesson. Paragraphs, lists, **bold**, *italic*, `code` and [blocks] can.
lesson-too-deep = there are too many things inside one another below this line.
lesson-unknown-fence = “{ $name }” is no part of a lesson. Known are drawers, prediction, check, hint 1, hint 2, hint 3, explain and extension.
lesson-unknown-drawer = there is no drawer and no block called “{ $name }”.
lesson-no-piece = no block of the solution has the comment “{ $name }”, and no own block is called so.
lesson-hint-order = hint { $degree } stands alone: hints 1, 2 and 3 follow one another directly, beginning with hint 1.
lesson-no-block = the solution has no own block called “{ $name }”.
lesson-no-slip = slips.json has no own block called “{ $name }”.
lesson-no-list = the solution has no list called “{ $name }”.
lesson-no-variable = the solution has no variable called “{ $name }”.
lesson-check-of-no-kind = a check names what it is about: own-block, list, variable, gradients or accuracy.
lesson-variable-asks-nothing = the check of “{ $name }” asks for nothing. Give at-least, at-most or as-solution.
lesson-outcome = the outcome is { $outcome }, but there are { $count } choices, counted from 1.
# $why is the YAML reader's own, English.
lesson-yaml = this can't be read as YAML: { $why }
lesson-unknown-key = “{ $key }” is not known here.
# $expected and $received are the reader's own words, such as: string, number, >=1.
lesson-form = expected { $expected }, found { $received }.
lesson-form-at = “{ $key }” should be { $expected }, but it is { $received }.
