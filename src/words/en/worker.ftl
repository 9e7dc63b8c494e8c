## worker: what goes wrong where programs run and files are read

worker-not-started = The part that runs programs did not come. Are you online? You can go on building and saving.
worker-late = The part that runs programs takes long to come. You can go on building: it starts as soon as it is here.
worker-replaced = The program did not answer to Stop, so it was ended. Everything is back at its starting values.
worker-mistake = Something went wrong inside Blockgrad. Your project is safe. Press the flag to start again.
worker-no-images = The images of handwritten digits did not come. Are you online? Press the flag to try again.
worker-files-not-started = The part that reads files did not come. Are you online? Choose the files to try again.
worker-files-not-read = These files could not be read.
