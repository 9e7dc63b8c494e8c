## Opening and leaving projects

files-still-here = “{ $project }” is still here.
files-go-back = Go back to it
files-leave = Leave “{ $project }”?
files-leave-loses = It has changes that are not saved to this computer.
files-leave-yes = Leave it
# $why is one or more sentences.
files-refused = { $why } Your open project is as it was.
# In the browser's own dialog: which files can be chosen.
files-kind = Blockgrad projects
# A project that has no name yet, and a file of one that has none.
files-my-project = My project

## Saving

files-saved-as = Saved as { $file }
files-not-as-saved = The file does not hold what was saved. Is the disk full? Please save again.
files-not-saved = The file could not be saved. Is the disk full, or the folder locked?

## Files that are dropped on the page

files-drop = Drop it here to open it
# A folder, a zip or several projects.
files-bundle = { $file }: is it a lesson, or the work of a class? Open a lesson under Learn ▸ Open a lesson, a class under Project ▸ Look at a class, and drop it there.
files-holds-list = { $file } looks like numbers for a list. The three dots below a list on the stage open it.

## Earlier projects, kept on this device

files-earlier = Earlier projects on this device
files-earlier-none = There are none. When you leave a project that you changed for another one, you find it here.
# $project was left on this device, and was found after something else was shown already.
files-found-late = “{ $project }” from your last visit is here, too.
files-open-it = Open it
files-earlier-unreadable = What is kept on this device could not be read.
files-draft-refused = “{ $project }” could not be opened. { $why }
files-draft-of-newer = “{ $project }” was made with a newer Blockgrad than this page. It stays here as it is. Load the page anew to go on with it.
files-load-anew = Load it anew
files-in-another-tab = “{ $project }” is open in another tab.
files-just-now = just now
files-minutes-ago = { $count ->
    [one] { $count } minute ago
   *[other] { $count } minutes ago
}
files-hours-ago = { $count ->
    [one] { $count } hour ago
   *[other] { $count } hours ago
}
files-days-ago = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}

## Examples. Their own texts stand in examples/*/example.json.

examples-title = Examples
examples-open-now = open now
# $names are names as they stand in an address, with commas between them.
examples-unknown = There is no example called “{ $name }”. There are: { $names }.
examples-not-loaded = “{ $example }” could not be loaded. Are you online?
