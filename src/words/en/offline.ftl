## A newer version, fetched in the background

offline-newer-is-here = A newer Blockgrad is here. Your project is kept.
offline-use-newer = Use it now
offline-newer-keeps = A newer Blockgrad keeps your projects on this device. They are safe. This page is older, leaves them alone, and saves nothing here.
offline-load-newer = Load the newer one
