## run
