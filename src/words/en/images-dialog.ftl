## The dialog for own images: choosing files

# $images and $labels are images-word-images and images-word-labels, in bold.
images-introduction = Your network can learn from other handwriting: the digits and letters of EMNIST, or all digits of MNIST. Choose the file with the { $images } and the file with their { $labels } together. If there are two more for testing, choose all four.
images-word-images = images
images-word-labels = labels
# $images says which, such as “emnist-letters” (an A or a Z); $files are names with commas between them.
images-lost = This project learns from { $images }. Its files were { $files }.
images-mistake = { $mistake } Nothing was changed.
images-choose-files = Choose files
# Goes on from the button images-choose-files.
images-or-drop = or drop them here. They may end in .gz.
images-stay = The images stay on this computer. Only their name goes into your project.
images-back-to-built-in = Back to the built-in zeros and ones
# In the browser's own dialog: which files can be chosen.
images-file-kind = Images and labels

## The dialog: at work

images-looking = Looking at every image
images-taking = Taking your two classes
# $work is one of the two above.
images-at-work = { $work } …
images-stop = Stop

## The dialog: choosing two classes

# $name is the name of the files, in bold.
images-has-classes = { $name } has { COUNT($classes) } { $classes ->
    [one] class
   *[other] classes
}. Press the two that your network shall tell apart.
images-turn = Turn the images upright
images-turn-why = EMNIST stores them on their side.
images-classes = Classes
images-class = { $name }, { COUNT($images) } images
# $label is 0 or 1.
images-class-chosen = { $name }, { COUNT($images) } images, chosen as { $label }
images-swap = Swap 0 and 1
images-not-chosen = not chosen yet
images-labels = Labels say 0 for the first and 1 for the second.
images-split = { COUNT($training) } images to learn from, { COUNT($development) } for development, { COUNT($test) } for the test.
images-cut = Of each class, the first { COUNT($most) } are used.
images-other-files = Other files
images-use-these = Use these images

## The dialog: the files hold other images than the project had

images-others = These are other images than this project had. With them, your network will learn other weights than before.
images-others-than = These are other images than this project had: { $images }. With them, your network will learn other weights than before.
images-choose-other-files = Choose other files
images-use-these-instead = Use these instead
