# My first list picture
# Made from blocks by Blockgrad, in PyTorch.
#
# THINGS TO TRY
# • Load image 1, 3 or 100.
# • Show the pattern 20 wide instead of 10.
# • Load the digit at 28×28 and show it 28 wide.

import json
import math
import sys
from pathlib import Path

import numpy as np
import torch

# As in the blocks, numbers have 64 bits.
torch.set_default_dtype(torch.float64)

# Images of handwritten digits, one in a row, and what they show.
folder = Path(__file__).parent
test_images = torch.from_numpy(np.load(folder / "test_images.npy")) / 255
test_labels = np.load(folder / "test_labels.npy").tolist()

n = 0

pattern = []
digit = []


def show_picture(numbers, width):
    """The blocks draw a picture here. With Matplotlib: plt.imshow(np.reshape(numbers, (-1, width)))"""


# When the flag is clicked
# A picture is a list of numbers: 0 is white, 1 is black, and everything between is grey.
pattern.clear()
for n in range(1, 101):
    # Try another number than 11, such as 10, 9 or 7!
    pattern.append(n % 11 / 10)
    # 10 dots make a row. 100 numbers make 10 rows.
    show_picture(pattern, 10)
# A handwritten digit is a list of 100 numbers, too.
digit = test_images[1].tolist()
show_picture(digit, 10)


def save_lists(path):
    """Writes all lists to a file as JSON: each name with its numbers."""
    lists = {"pattern": pattern, "digit": digit}
    with open(path, "w") as file:
        json.dump({name: [for_json(x) for x in numbers] for name, numbers in lists.items()}, file)


def for_json(x):
    """JSON has no infinity: it becomes the word "Infinity"."""
    return float(x) if math.isfinite(x) else str(float(x)).replace("inf", "Infinity")


if len(sys.argv) > 1:
    save_lists(sys.argv[1])
