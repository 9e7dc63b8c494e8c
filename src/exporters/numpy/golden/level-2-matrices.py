# Level 2: vectors and matrices
# Made from blocks by Blockgrad, in NumPy.
#
# FORWARD, from the image x to the answer y
# h = sigmoid(W1 · x + b1)
# y = sigmoid(w2 · h + b2)
#
# BACKWARD, from the step to all weights
# δ = step × w2 × h × (1 − h)
# w2 ← w2 − step × h        b2 ← b2 − step
# W1 ← W1 − δ × x            b1 ← b1 − δ
#
# It learns the same as “Zero or one, the Scratch way”: with the same seed, all 1,021
# weights and biases come out the same. Compare the two!

import json
import math
import sys
from pathlib import Path

import numpy as np

# As in the blocks: dividing by 0 gives infinity, and what has no answer stops the program.
np.seterr(all="ignore", invalid="raise")

# Images of handwritten digits, one in a row, and what they show.
folder = Path(__file__).parent
training_images = np.load(folder / "training_images.npy") / 255
test_images = np.load(folder / "test_images.npy") / 255
training_labels = np.load(folder / "training_labels.npy").tolist()
test_labels = np.load(folder / "test_labels.npy").tolist()

random_state = 1580318978  # of seed 1

accuracy = 0
n = 0
neuron = 0
b2 = 0

image = np.zeros(0)
hidden = np.zeros(0)
w1 = np.zeros(0)
b1 = np.zeros(10)
w2 = np.zeros(0)
slope = np.zeros(0)
hidden_step = np.zeros(0)
order = []


def zero_based(position):
    """Blocks count from 1, Python counts from 0. A position below 1 or between two items is a mistake."""
    if position < 1 or position != int(position):
        raise IndexError(f"there is no item {position}")
    return int(position) - 1


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


answers = {}


def record_answer(answer, position, labels, images):
    """Keeps whether an answer is right. A later answer for the same image takes its place."""
    is_right = round_half_up(answer) == labels[zero_based(position)]
    answers.setdefault(images, {})[position] = is_right


def accuracy_of(images):
    """How many of 100 recorded answers are right."""
    are_right = answers[images].values()
    return 100 * sum(are_right) / len(are_right)


def row_of(numbers, row, width):
    """A row, counted from 1, of an array seen as rows of width numbers. What changes in it changes in the array."""
    if row != int(row) or width != int(width) or not 1 <= row <= len(numbers) // width:
        raise IndexError(f"there is no row {row} of {width} numbers")
    return numbers[int(row - 1) * int(width) : int(row * width)]


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def prediction():
    """Forward, from the image to the answer."""
    global hidden
    hidden = w1.reshape(len(b1), len(image)) @ image + b1
    hidden = sigmoid(hidden)
    return sigmoid(np.dot(w2, hidden) + b2)


def learn(step):
    """Backward, from the error to all the weights."""
    global b1, b2, hidden_step, neuron, slope, w2
    slope = hidden * (1 - hidden)
    # How much each hidden neuron had to do with the error. This must come before w2
    # changes.
    hidden_step = w2 * slope
    hidden_step *= step
    w2 -= step * hidden
    b2 -= step
    b1 -= hidden_step
    for neuron in range(1, 11):
        row_of(w1, neuron, 100)[:] -= hidden_step[neuron - 1] * image


def when_drawn():
    """In Blockgrad, drawing on the pad starts this. Here nobody draws.
    Draw a zero or a one on the pad. The same 'prediction' as in the training looks
    at it."""
    global image
    image = np.zeros(0)
    for _ in range(100):
        image = np.append(image, 0)
    # Before the flag was pressed, there are no weights yet.
    if len(w1) > 0:
        print("Is it a one? From 0 (no) to 1 (yes):", prediction())


# When the flag is clicked
# The same network as in "Zero or one, the Scratch way", but each block works on a whole
# list at once.
# 10 hidden neurons with 100 weights each. Their biases b1 and b2 start at 0.
w1 = np.array(random_numbers(1000, -0.5, 0.5))
w2 = np.array(random_numbers(10, -0.5, 0.5))
order = shuffled(len(training_labels))
# Look into the network while it learns. Its output is in no variable: "prediction" just
# gives it back.
# show the network of w1 and w2 on the stage
for n in range(1, len(order) + 1):
    image = training_images[order[n - 1] - 1]
    # The step is rate × error. The rate is 0.1, and the error is prediction − label.
    learn(0.1 * (prediction() - training_labels[order[n - 1] - 1]))
# The test, with images that were not in the training.
for n in range(1, len(test_labels) + 1):
    image = test_images[n - 1]
    record_answer(prediction(), n, test_labels, "test")
accuracy = accuracy_of("test")


def save_lists(path):
    """Writes all lists to a file as JSON: each name with its numbers."""
    lists = {
        "image": image,
        "hidden": hidden,
        "w1": w1,
        "b1": b1,
        "w2": w2,
        "slope": slope,
        "hidden step": hidden_step,
        "order": order,
    }
    with open(path, "w") as file:
        json.dump({name: [for_json(x) for x in numbers] for name, numbers in lists.items()}, file)


def for_json(x):
    """JSON has no infinity: it becomes the word "Infinity"."""
    return float(x) if math.isfinite(x) else str(float(x)).replace("inf", "Infinity")


if len(sys.argv) > 1:
    save_lists(sys.argv[1])
