## worker: what goes wrong where programs run and files are read

worker-not-started = The part that runs programs could not start. Load the page again.
worker-replaced = The program did not answer to Stop, so it was ended. Everything is back at its starting values.
worker-mistake = Something went wrong inside Blockgrad. Your project is safe. Press the flag to start again.
worker-no-images = The images of handwritten digits could not be loaded. Load the page again, then press the flag.
worker-files-not-started = The part that reads files could not start. Load the page again.
worker-files-not-read = These files could not be read.
