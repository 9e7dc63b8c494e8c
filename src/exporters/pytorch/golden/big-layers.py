# Big network, in layers
# Made from blocks by Blockgrad, in PyTorch.

import json
import math
import sys
from math import inf
from pathlib import Path

import numpy as np
import torch

# As in the blocks, numbers are as exact as Python’s own.
torch.set_default_dtype(torch.float64)

# Images of handwritten digits, one in a row, and what they show.
folder = Path(__file__).parent
training_images = torch.from_numpy(np.load(folder / "training_images.npy")) / 255
development_images = torch.from_numpy(np.load(folder / "development_images.npy")) / 255
test_images = torch.from_numpy(np.load(folder / "test_images.npy")) / 255
training_labels = np.load(folder / "training_labels.npy").tolist()
development_labels = np.load(folder / "development_labels.npy").tolist()
test_labels = np.load(folder / "test_labels.npy").tolist()

random_state = 1580318978  # of seed 1

development_accuracy = 0
accuracy = 0
loss = 0
image_number = 0
neuron = 0
right = 0

images = torch.zeros(0)
labels = torch.zeros(0)
order = []
layer_1_weights = torch.zeros(0)
layer_1_biases = torch.zeros(0)
layer_1_outputs = torch.zeros(0)
layer_1_weight_gradients = torch.zeros(0)
layer_1_bias_gradients = torch.zeros(0)
layer_2_weights = torch.zeros(0)
layer_2_biases = torch.zeros(0)
layer_2_outputs = torch.zeros(0)
layer_2_weight_gradients = torch.zeros(0)
layer_2_bias_gradients = torch.zeros(0)
layer_1_slopes = torch.zeros(0)


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


def row_of(numbers, row, width):
    """A row, counted from 1, of a tensor seen as rows of width numbers. What changes in it changes in the tensor."""
    if row != int(row) or width != int(width) or not 1 <= row <= len(numbers) // width:
        raise IndexError(f"there is no row {row} of {width} numbers")
    return numbers[int(row - 1) * int(width) : int(row * width)]


def ln(x):
    return -inf if x == 0 else math.log(x)


def cross_entropy(prediction, label):
    """No logarithm counts for less than -100, as in torch.nn.BCELoss: a sure wrong answer costs 100, not infinity."""
    ln_yes = max(ln(prediction), -100)
    ln_no = max(ln(1 - prediction), -100)
    return -(label * ln_yes + (1 - label) * ln_no)


# When the flag is clicked
# Level 1: a network is a few layers, and learning is four steps for each image.
layer_1_weights = torch.tensor(random_numbers(78400, -0.05, 0.05))
layer_2_weights = torch.tensor(random_numbers(100, -0.05, 0.05))
layer_1_biases = torch.zeros(100)
layer_2_biases = torch.zeros(1)
# A pass over all training images, until the development images say that it is enough.
while development_accuracy < 99:
    order = shuffled(len(training_labels))
    for image_number in range(1, len(training_labels) + 1):
        images = training_images[order[image_number - 1] - 1]
        labels = torch.full((1,), training_labels[order[image_number - 1] - 1], dtype=torch.float64)
        layer_1_outputs = layer_1_weights.reshape(len(layer_1_biases), len(images)) @ images + layer_1_biases
        layer_1_outputs = torch.sigmoid(layer_1_outputs)
        layer_2_outputs = layer_2_weights.reshape(len(layer_2_biases), len(layer_1_outputs)) @ layer_1_outputs + layer_2_biases
        layer_2_outputs = torch.sigmoid(layer_2_outputs)
        loss = cross_entropy(layer_2_outputs[0].item(), labels[0].item())
        layer_1_weight_gradients = torch.zeros(78400)
        layer_2_weight_gradients = torch.zeros(100)
        layer_2_bias_gradients = layer_2_outputs - labels
        for neuron in range(1, 2):
            row_of(layer_2_weight_gradients, neuron, 100)[:] += layer_2_bias_gradients[neuron - 1].item() * layer_1_outputs
        layer_1_bias_gradients = torch.zeros(100)
        for neuron in range(1, 2):
            layer_1_bias_gradients += layer_2_bias_gradients[neuron - 1].item() * row_of(layer_2_weights, neuron, 100)
        layer_1_slopes = layer_1_outputs * (1 - layer_1_outputs)
        layer_1_bias_gradients *= layer_1_slopes
        for neuron in range(1, 101):
            row_of(layer_1_weight_gradients, neuron, 784)[:] += layer_1_bias_gradients[neuron - 1].item() * images
        layer_1_weights -= 0.1 * layer_1_weight_gradients
        layer_1_biases -= 0.1 * layer_1_bias_gradients
        layer_2_weights -= 0.1 * layer_2_weight_gradients
        layer_2_biases -= 0.1 * layer_2_bias_gradients
        show_picture(images, 28)
    # Good enough? The network does not learn from these images.
    right = 0
    for image_number in range(1, len(development_labels) + 1):
        images = development_images[image_number - 1]
        labels = torch.full((1,), development_labels[image_number - 1], dtype=torch.float64)
        layer_1_outputs = layer_1_weights.reshape(len(layer_1_biases), len(images)) @ images + layer_1_biases
        layer_1_outputs = torch.sigmoid(layer_1_outputs)
        layer_2_outputs = layer_2_weights.reshape(len(layer_2_biases), len(layer_1_outputs)) @ layer_1_outputs + layer_2_biases
        layer_2_outputs = torch.sigmoid(layer_2_outputs)
        if round_half_up(layer_2_outputs[0].item()) == labels[0].item():
            right += 1
    development_accuracy = 100 * right / len(development_labels)
# The test, at the very end: images that have not been in the training and have decided
# nothing.
right = 0
for image_number in range(1, len(test_labels) + 1):
    images = test_images[image_number - 1]
    labels = torch.full((1,), test_labels[image_number - 1], dtype=torch.float64)
    layer_1_outputs = layer_1_weights.reshape(len(layer_1_biases), len(images)) @ images + layer_1_biases
    layer_1_outputs = torch.sigmoid(layer_1_outputs)
    layer_2_outputs = layer_2_weights.reshape(len(layer_2_biases), len(layer_1_outputs)) @ layer_1_outputs + layer_2_biases
    layer_2_outputs = torch.sigmoid(layer_2_outputs)
    if round_half_up(layer_2_outputs[0].item()) == labels[0].item():
        right += 1
accuracy = 100 * right / len(test_labels)
print("right answers in the test, in per cent", accuracy)


def save_lists(path):
    """Writes all lists to a file as JSON: each name with its numbers."""
    lists = {
        "images": images,
        "labels": labels,
        "order": order,
        "layer 1 weights": layer_1_weights,
        "layer 1 biases": layer_1_biases,
        "layer 1 outputs": layer_1_outputs,
        "layer 1 weight gradients": layer_1_weight_gradients,
        "layer 1 bias gradients": layer_1_bias_gradients,
        "layer 2 weights": layer_2_weights,
        "layer 2 biases": layer_2_biases,
        "layer 2 outputs": layer_2_outputs,
        "layer 2 weight gradients": layer_2_weight_gradients,
        "layer 2 bias gradients": layer_2_bias_gradients,
        "layer 1 slopes": layer_1_slopes,
    }
    with open(path, "w") as file:
        json.dump({name: [for_json(x) for x in numbers] for name, numbers in lists.items()}, file)


def for_json(x):
    """JSON has no infinity: it becomes the word "Infinity"."""
    return float(x) if math.isfinite(x) else str(float(x)).replace("inf", "Infinity")


if len(sys.argv) > 1:
    save_lists(sys.argv[1])
