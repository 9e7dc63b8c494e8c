## images
