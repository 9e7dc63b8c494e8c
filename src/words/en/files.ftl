## files
