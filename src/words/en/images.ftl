## images: a learner's own, on the stage and in notices

images-title = Use your own images

## The card on the stage

images-missing = This project learns from { $images }. These images are not on this computer yet. Their files were { $files }.
images-open-files = Open their files
images-use-built-in = Use the built-in ones
# $name is the name of the images, in bold; $zero and $one are such as “a three” or “an A”.
images-card = From { $name }: { COUNT($training) } images to learn from, { COUNT($development) } for development, { COUNT($test) } for the test. Where an example says zero, it means { $zero }; where it says one, { $one }.
images-use-others = Use others
# Behind a 0 or a 1. $class is such as “a three” or “an A”.
images-stands-for = is { $class }

## Notices

images-project-misses = This project learns from { $images }, and these images are not on this computer.
images-not-kept = This device has no room to keep the images. They are here until you close the page; then open their files again.
images-in-use = Your project now learns from { $images }.
images-built-in-use = Your project learns from the built-in zeros and ones again.
images-go-back = Go back
