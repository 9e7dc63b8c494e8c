## Handing a shared device over to the next pupil

hand-over-title = Hand over to the next pupil
hand-over-what = The next pupil starts afresh. From this device go:
# $project is the open project. It has changes that are not in a file yet.
hand-over-unsaved = “{ $project }”, with changes that are in no file yet
hand-over-saved = “{ $project }”
hand-over-earlier = { $count ->
    [one] { $count } earlier project
   *[other] { $count } earlier projects
}
hand-over-rest = your way through the lessons, images of your own, and how you like the page
hand-over-tabs = Other tabs with Blockgrad start afresh, too.
hand-over-save = Save it to a file first
hand-over-go = Hand over
hand-over-everything = Delete everything here …
hand-over-everything-title = Delete everything of Blockgrad on this device?
hand-over-everything-what = All projects and images go, and Blockgrad’s own files, too: without the internet it will not open here any more. Nothing of it can be brought back.
hand-over-everything-yes = Delete everything
hand-over-failed = Not everything could be deleted. Please close all other tabs with Blockgrad, and try again.
hand-over-going = Deleting …
hand-over-gone = Everything is gone
hand-over-gone-more = Nothing of Blockgrad is left on this device. You can close this page.
hand-over-open-again = Open Blockgrad again

## Whether what is kept on this device is safe there

keeping-may-go = This browser may throw away what is kept here when the disk gets full. “{ bar-save }” makes a file that stays.
