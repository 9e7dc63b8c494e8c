## A newer version, fetched in the background

offline-newer-is-here = A newer Blockgrad is here. Your project is kept.
offline-use-newer = Use it now
