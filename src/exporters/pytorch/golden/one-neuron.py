# One neuron
# Made from blocks by Blockgrad, in PyTorch.
#
# THE NEURON
# Each pixel counts as much as its weight says. The sum, with the bias, is squeezed into 0 …
# 1 by the sigmoid.
#
# THINGS TO TRY
# • Let it learn from 5 images only, or from 1,000.
# • Change both −0.1 to 0.1. What goes wrong now, and why?

import json
import math
import sys
from math import inf
from pathlib import Path

import numpy as np
import torch

# As in the blocks, numbers have 64 bits.
torch.set_default_dtype(torch.float64)

# Images of handwritten digits, one in a row, and what they show.
folder = Path(__file__).parent
training_images = torch.from_numpy(np.load(folder / "training_images.npy")) / 255
test_images = torch.from_numpy(np.load(folder / "test_images.npy")) / 255
training_labels = np.load(folder / "training_labels.npy").tolist()
test_labels = np.load(folder / "test_labels.npy").tolist()

accuracy = 0
n = 0
error = 0
bias = 0

image = torch.zeros(0)
weights = torch.zeros(0)


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


def show_picture(numbers, width):
    """The blocks draw a picture here. With Matplotlib: plt.imshow(np.reshape(numbers, (-1, width)))"""


def exp(x):
    try:
        return math.exp(x)
    except OverflowError:
        return inf


def sigmoid(x):
    return 1 / (1 + exp(-x))


def guess():
    """Near 0: 'this is a zero'. Near 1: 'this is a one'."""
    return sigmoid(torch.dot(weights, image).item() + bias)


def when_drawn():
    """In Blockgrad, drawing on the pad starts this. Here nobody draws.
    Draw a zero or a one on the pad, and the neuron guesses."""
    global image
    image = torch.zeros(0)
    for _ in range(100):
        image = torch.cat((image, torch.tensor([0])))
    show_picture(image, 10)
    # Before the flag was pressed, there are no weights yet.
    if len(weights) > 0:
        print("Is it a one? From 0 (no) to 1 (yes):", guess())


# When the flag is clicked
# One neuron learns to tell a zero from a one.
# One weight for each pixel. They all start at 0: the neuron has no opinion.
weights = torch.zeros(100)
for n in range(1, 201):
    image = training_images[n - 1]
    show_picture(image, 10)
    # Guess first, then look at the right answer.
    error = guess() - training_labels[n - 1]
    # If the guess was too small, add a little of this image to the weights. If it was too
    # large, take a little away.
    weights -= 0.1 * error * image
    bias -= 0.1 * error
    # Watch: the weights become a picture of a one and of a hole where a zero has its ink.
    show_picture(weights, 10)
# The test: 2,115 images that the neuron has never seen.
for n in range(1, len(test_labels) + 1):
    image = test_images[n - 1]
    record_answer(guess(), n, test_labels, "test")
accuracy = accuracy_of("test")


def save_lists(path):
    """Writes all lists to a file as JSON: each name with its numbers."""
    lists = {"image": image, "weights": weights}
    with open(path, "w") as file:
        json.dump({name: [for_json(x) for x in numbers] for name, numbers in lists.items()}, file)


def for_json(x):
    """JSON has no infinity: it becomes the word "Infinity"."""
    return float(x) if math.isfinite(x) else str(float(x)).replace("inf", "Infinity")


if len(sys.argv) > 1:
    save_lists(sys.argv[1])
