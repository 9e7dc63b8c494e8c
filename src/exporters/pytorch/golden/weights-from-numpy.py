# Weights from NumPy
# Made from blocks by Blockgrad, in PyTorch.
#
# hidden = sigmoid(w1 · image + b1)
# output = sigmoid(w2 · hidden + b2)
# w1 has 10 rows of 100 weights, w2 has 1 row of 10.

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

accuracy = 0
n = 0

starting_lists = json.loads((Path(__file__).parent / "starting_lists.json").read_text(encoding="utf-8"))
image = torch.zeros(0)
w1 = torch.tensor(starting_lists["w1"], dtype=torch.float64)
b1 = torch.tensor([-0.34962702126497, 0.26656912005135536, -0.4035354847921263, 0.43302613337823453, 0.3108643149483892, 0.14090482320336387, -0.48223995820949217, -0.033256867201439035, 0.2627720373619644, 0.024100293272973142])
hidden = torch.zeros(0)
w2 = torch.tensor([-2.4999444497528844, 2.7446910152397295, -2.737517530128916, 2.4212190133830123, 2.525969618654861, 1.1767358097534497, -2.789880810987541, -0.12887839602985454, 2.2569502249081212, 0.4020268864961204])
b2 = torch.tensor([-0.033122159914572055])
output = torch.zeros(0)
outputs = []


def zero_based(position):
    """Blocks count from 1, Python counts from 0. A position below 1 or between two items is a mistake."""
    if position < 1 or position != int(position):
        raise IndexError(f"there is no item {position}")
    return int(position) - 1


def round_half_up(x):
    """The nearest whole number. Halves go up, as in the blocks; Python's own round takes the even one."""
    above = math.ceil(x)
    return above - 1 if x < above - 0.5 else above


answers = {}


def record_answer(answer, position, labels, images):
    """Keeps whether an answer is right. A later answer for the same image takes its place."""
    is_right = round_half_up(answer) == labels[zero_based(position)]
    answers.setdefault(images, {})[position] = is_right


def accuracy_of(images):
    """How many of 100 recorded answers are right."""
    are_right = answers[images].values()
    return 100 * sum(are_right) / len(are_right)


def forward():
    """From the image to the answer: two layers, and each does the same two things."""
    global hidden, output
    hidden = w1.reshape(len(b1), len(image)) @ image + b1
    hidden = torch.sigmoid(hidden)
    output = w2.reshape(len(b2), len(hidden)) @ hidden + b2
    output = torch.sigmoid(output)


def when_drawn():
    """In Blockgrad, drawing on the pad starts this. Here nobody draws.
    Draw a zero or a one: the weights from NumPy look at it."""
    global image
    image = torch.zeros(0)
    for _ in range(100):
        image = torch.cat((image, torch.tensor([0])))
    forward()
    print("Is it a one? From 0 (no) to 1 (yes):", output[0].item())


# When the flag is clicked
# Nothing is learnt here. w1, b1, w2 and b2 start with numbers that a NumPy program has
# trained.
# show the network of w1 and w2 on the stage
outputs.clear()
# 2,115 images that the network has never seen.
for n in range(1, len(test_labels) + 1):
    image = test_images[n - 1]
    forward()
    # All outputs are kept, so that you can compare them with NumPy's.
    outputs.append(output[0].item())
    record_answer(output[0].item(), n, test_labels, "test")
accuracy = accuracy_of("test")


def save_lists(path):
    """Writes all lists to a file as JSON: each name with its numbers."""
    lists = {
        "image": image,
        "w1": w1,
        "b1": b1,
        "hidden": hidden,
        "w2": w2,
        "b2": b2,
        "output": output,
        "outputs": outputs,
    }
    with open(path, "w") as file:
        json.dump({name: [for_json(x) for x in numbers] for name, numbers in lists.items()}, file)


def for_json(x):
    """JSON has no infinity: it becomes the word "Infinity"."""
    return float(x) if math.isfinite(x) else str(float(x)).replace("inf", "Infinity")


if len(sys.argv) > 1:
    save_lists(sys.argv[1])
