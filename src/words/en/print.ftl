## print: what goes on paper

print-title = On paper
print-go = Print
# Before a line to write on.
print-by = Name:
print-seed = Seed: { $seed }
print-numbers = Numbers it starts with
print-empty-list = an empty list
# $items are its first numbers, with commas.
print-long-list = { $items } … ({ $count } numbers)
