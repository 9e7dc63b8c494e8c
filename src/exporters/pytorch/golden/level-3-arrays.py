# Level 3: arrays
# Made from blocks by Blockgrad, in PyTorch.

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

random_state = 1580318978  # of seed 1

accuracy = 0
n = 0
i = 0
j = 0
label = 0
total = 0
output = 0
delta = 0
step = 0
right = 0
b2 = 0

image = []
w1 = []
b1 = []
hidden = []
w2 = []
hidden_delta = []
order = []


def round_half_up(x):
    """The nearest whole number. Halves go up, as in the blocks; Python's own round takes the even one."""
    above = math.ceil(x)
    return above - 1 if x < above - 0.5 else above


def next_random():
    """The blocks' own generator, so that the same seed gives the same numbers: from 0 up to, not including, 1."""
    global random_state
    random_state = 48271 * random_state % 2147483647
    return (random_state - 1) / 2147483646


def random_between(low, high):
    return low + (high - low) * next_random()


def random_whole(low, high):
    if low > high or low != int(low) or high != int(high):
        raise ValueError(f"there are no whole numbers to choose from between {low} and {high}")
    return int(low) + math.floor(next_random() * (high - low + 1))


def random_numbers(count, low, high):
    return [random_between(low, high) for _ in range(count)]


def shuffled(count):
    """The numbers from 1 to count, mixed like a pack of cards (Fisher and Yates)."""
    numbers = list(range(1, count + 1))
    for i in range(count - 1, 0, -1):
        j = random_whole(0, i)
        numbers[i], numbers[j] = numbers[j], numbers[i]
    return numbers


def show_picture(numbers, width):
    """The blocks draw a picture here. With Matplotlib: plt.imshow(np.reshape(numbers, (-1, width)))"""


def exp(x):
    try:
        return math.exp(x)
    except OverflowError:
        return inf


def sigmoid(x):
    return 1 / (1 + exp(-x))


def forward():
    """output = sigmoid(w2 · sigmoid(w1 × image + b1) + b2)"""
    global i, j, output, total
    output = b2
    for j in range(1, 11):
        total = b1[j - 1]
        # Row j of w1 begins behind (j − 1) × 100 others.
        for i in range(1, 101):
            total += w1[(j - 1) * 100 + i - 1] * image[i - 1]
        hidden[j - 1] = sigmoid(total)
        output += w2[j - 1] * hidden[j - 1]
    output = sigmoid(output)


def backward():
    """Every weight moves by − rate × gradient; the rate is 0.1."""
    global b2, delta, i, j, step
    delta = output - label
    # How much each hidden neuron had to do with it, before w2 changes.
    for j in range(1, 11):
        hidden_delta[j - 1] = delta * w2[j - 1] * (hidden[j - 1] * (1 - hidden[j - 1]))
        w2[j - 1] -= 0.1 * delta * hidden[j - 1]
    b2 -= 0.1 * delta
    for j in range(1, 11):
        step = 0.1 * hidden_delta[j - 1]
        b1[j - 1] -= step
        for i in range(1, 101):
            w1[(j - 1) * 100 + i - 1] -= step * image[i - 1]


# When the flag is clicked
# Level 3: as in C, every table of numbers is one long list, and arithmetic finds the place.
# 10 rows of 100 weights, one row after the other.
w1 = random_numbers(1000, -0.5, 0.5)
w2 = random_numbers(10, -0.5, 0.5)
b1 = [0] * 10
hidden = [0] * 10
hidden_delta = [0] * 10
order = shuffled(len(training_labels))
for n in range(1, len(order) + 1):
    image = training_images[order[n - 1] - 1].tolist()
    label = training_labels[order[n - 1] - 1]
    show_picture(image, 10)
    forward()
    backward()
right = 0
# The test, with images that the network has never seen.
for n in range(1, len(test_labels) + 1):
    image = test_images[n - 1].tolist()
    forward()
    if round_half_up(output) == test_labels[n - 1]:
        right += 1
accuracy = 100 * right / len(test_labels)


def save_lists(path):
    """Writes all lists to a file as JSON: each name with its numbers."""
    lists = {
        "image": image,
        "w1": w1,
        "b1": b1,
        "hidden": hidden,
        "w2": w2,
        "hidden delta": hidden_delta,
        "order": order,
    }
    with open(path, "w") as file:
        json.dump({name: [for_json(x) for x in numbers] for name, numbers in lists.items()}, file)


def for_json(x):
    """JSON has no infinity: it becomes the word "Infinity"."""
    return float(x) if math.isfinite(x) else str(float(x)).replace("inf", "Infinity")


if len(sys.argv) > 1:
    save_lists(sys.argv[1])
