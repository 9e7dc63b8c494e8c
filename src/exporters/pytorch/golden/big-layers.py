# Big network, in layers
# Made from blocks by Blockgrad, in PyTorch.

import json
import math
import sys
from pathlib import Path

import numpy as np
import torch
from torch.utils.data import DataLoader, TensorDataset

# As in the blocks, numbers have 64 bits.
torch.set_default_dtype(torch.float64)

# Images of handwritten digits, one in a row, and what they show.
folder = Path(__file__).parent
training_images = torch.from_numpy(np.load(folder / "training_images.npy")) / 255
development_images = torch.from_numpy(np.load(folder / "development_images.npy")) / 255
test_images = torch.from_numpy(np.load(folder / "test_images.npy")) / 255
training_labels = np.load(folder / "training_labels.npy").tolist()
development_labels = np.load(folder / "development_labels.npy").tolist()
test_labels = np.load(folder / "test_labels.npy").tolist()
training_set = TensorDataset(training_images, torch.tensor(training_labels, dtype=torch.float64))
development_set = TensorDataset(development_images, torch.tensor(development_labels, dtype=torch.float64))
test_set = TensorDataset(test_images, torch.tensor(test_labels, dtype=torch.float64))

random_state = 1580318978  # of seed 1

development_accuracy = 0
accuracy = 0
loss = torch.tensor(0.0)
right = 0

images = torch.zeros(0)
labels = torch.zeros(0)
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


def start_randomly(model, spread):
    """Weights from the blocks' own generator, so that the same seed gives the same network. Biases start at 0."""
    for layer in model[::2]:
        weights = random_numbers(layer.weight.numel(), -spread, spread)
        layer.weight.data = torch.tensor(weights).view(layer.weight.shape)
        torch.nn.init.zeros_(layer.bias)


def keep_outputs(model):
    """Blocks keep in lists what each layer answered. A model does so when it is asked to."""

    def keep(layer, _, outputs):
        layer.outputs = outputs.detach()

    for layer in model[1::2]:
        layer.outputs = torch.zeros(0)
        layer.register_forward_hook(keep)


def keep_slopes(model):
    """The same for the slopes of the sigmoids, where the last image went through."""

    def keep(layer, *_):
        layer.slopes = layer.outputs[-1] * (1 - layer.outputs[-1])

    for layer in model[1:-1:2]:
        layer.slopes = torch.zeros(0)
        layer.register_full_backward_hook(keep)


def gradient_of(parameter):
    """As a list, which is empty before the first backward."""
    return torch.zeros(0) if parameter.grad is None else parameter.grad.flatten()


# When the flag is clicked
# Level 1: a network is a few layers, and learning is four steps for each image.
model = torch.nn.Sequential(
    torch.nn.Linear(784, 100),
    torch.nn.Sigmoid(),
    # One answer: 0 for a zero, 1 for a one.
    torch.nn.Linear(100, 1),
    torch.nn.Sigmoid(),
)
start_randomly(model, 0.05)
keep_outputs(model)
keep_slopes(model)
loss_function = torch.nn.BCELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
# A pass over all training images, until the development images say that it is enough.
while development_accuracy < 99:
    order = shuffled(len(training_set))
    for images, labels in DataLoader(training_set, batch_size=1, sampler=[n - 1 for n in order]):
        outputs = model(images).flatten()
        loss = loss_function(outputs, labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        show_picture(images.flatten(), 28)
    # Good enough? The network does not learn from these images.
    right = 0
    for images, labels in DataLoader(development_set, batch_size=1):
        with torch.no_grad():
            outputs = model(images).flatten()
        if round_half_up(outputs.item()) == labels.item():
            right += 1
    development_accuracy = 100 * right / len(development_labels)
# The test, at the very end: images that have not been in the training and have decided
# nothing.
right = 0
for images, labels in DataLoader(test_set, batch_size=1):
    with torch.no_grad():
        outputs = model(images).flatten()
    if round_half_up(outputs.item()) == labels.item():
        right += 1
accuracy = 100 * right / len(test_labels)
print("right answers in the test, in per cent", accuracy)


def save_lists(path):
    """Writes all lists to a file as JSON: each name with its numbers."""
    lists = {
        "images": images.flatten(),
        "labels": labels,
        "order": order,
        "layer 1 weights": model[0].weight.detach().flatten(),
        "layer 1 biases": model[0].bias.detach(),
        "layer 1 outputs": model[1].outputs.flatten(),
        "layer 1 weight gradients": gradient_of(model[0].weight),
        "layer 1 bias gradients": gradient_of(model[0].bias),
        "layer 2 weights": model[2].weight.detach().flatten(),
        "layer 2 biases": model[2].bias.detach(),
        "layer 2 outputs": model[3].outputs.flatten(),
        "layer 2 weight gradients": gradient_of(model[2].weight),
        "layer 2 bias gradients": gradient_of(model[2].bias),
        "layer 1 slopes": model[1].slopes,
    }
    with open(path, "w") as file:
        json.dump({name: [for_json(x) for x in numbers] for name, numbers in lists.items()}, file)


def for_json(x):
    """JSON has no infinity: it becomes the word "Infinity"."""
    return float(x) if math.isfinite(x) else str(float(x)).replace("inf", "Infinity")


if len(sys.argv) > 1:
    save_lists(sys.argv[1])
