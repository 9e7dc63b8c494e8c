# Zero or one, the Scratch way
# Made from blocks by Blockgrad, in PyTorch.
#
# ANSWERING
# 100 pixels → 10 hidden neurons → 1 output neuron.
# w1 has 1,000 weights, w2 has 10, and there are 11 biases: 1,021 numbers to learn.
#
# LEARNING
# The error goes backward through the same weights, from the output neuron to the hidden
# neurons. Then every weight takes a small step.
#
# THINGS TO TRY
# • hidden neurons: 1 instead of 10. Is that enough?
# • rate: 0.001, 1 or 20. What does the loss do?
# • Take “backward” and “update” out of the loop. What is the accuracy of pure guessing?

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
images_seen = 0
label = 0
neuron = 0
pixel = 0
total = 0
prediction = 0
ready = 0
error = 0
average_loss = 0
loss_sum = 0
right = 0
picked = 0
weight = 0
h = 0
step = 0
chance = 0
rate = 0.1
hidden_neurons = 10
b2 = 0

image = []
hidden = []
w1 = []
b1 = []
w2 = []
hidden_error = []
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


def show_picture(numbers, width):
    """The blocks draw a picture here. With Matplotlib: plt.imshow(np.reshape(numbers, (-1, width)))"""


charts = {}


def add_to_chart(value, chart):
    """The blocks draw a chart here. With Matplotlib: plt.plot(charts[chart])"""
    charts.setdefault(chart, []).append(value)


def exp(x):
    try:
        return math.exp(x)
    except OverflowError:
        return inf


def ln(x):
    return -inf if x == 0 else math.log(x)


def sigmoid(x):
    return 1 / (1 + exp(-x))


def forward():
    """From the image to an answer. First the ten hidden neurons, then the output
    neuron."""
    global neuron, pixel, prediction, total, weight
    neuron = 1
    # Which weight in w1 comes next. Neuron 1 has the weights 1 to 100, neuron 2 has 101 to
    # 200, and so on.
    weight = 1
    for _ in range(hidden_neurons):
        total = b1[neuron - 1]
        pixel = 1
        for _ in range(100):
            # Every pixel counts as much as its weight says.
            total += image[pixel - 1] * w1[weight - 1]
            pixel += 1
            weight += 1
        # The sigmoid squeezes any number into 0 … 1.
        hidden[neuron - 1] = sigmoid(total)
        neuron += 1
    # The output neuron does the same with the ten hidden numbers.
    total = b2
    neuron = 1
    for _ in range(hidden_neurons):
        total += hidden[neuron - 1] * w2[neuron - 1]
        neuron += 1
    # Near 0: it says "zero". Near 1: it says "one". 0.5: it has no idea.
    prediction = sigmoid(total)


def backward():
    """From the answer back to the neurons: who is how wrong?"""
    global error, h, neuron
    # Above 0: the answer was too large. Below 0: too small.
    error = prediction - label
    neuron = 1
    for _ in range(hidden_neurons):
        h = hidden[neuron - 1]
        # A neuron gets more of the error if its weight in w2 is large. h × (1 − h) is the
        # slope of the sigmoid: a neuron that is sure, near 0 or 1, changes little.
        hidden_error[neuron - 1] = error * w2[neuron - 1] * (h * (1 - h))
        neuron += 1


def update():
    """Each weight takes a small step against its part of the error."""
    global b2, h, neuron, pixel, step, weight
    neuron = 1
    weight = 1
    for _ in range(hidden_neurons):
        h = hidden[neuron - 1]
        w2[neuron - 1] -= rate * error * h
        step = rate * hidden_error[neuron - 1]
        b1[neuron - 1] -= step
        pixel = 1
        for _ in range(100):
            # Dark pixels move their weight a lot. White pixels (0) do not move it at all.
            w1[weight - 1] -= step * image[pixel - 1]
            pixel += 1
            weight += 1
        neuron += 1
    b2 -= rate * error


def loss():
    """How wrong was the answer? 0 is perfect; a sure but wrong answer costs a lot."""
    global chance
    if label == 1:
        # The chance that the network gave to the right answer.
        chance = prediction
    else:
        chance = 1 - prediction
    # ln of 1 is 0, ln of a small chance is far below 0. At −100 we stop: that is wrong
    # enough.
    return 0 - max(ln(chance), -100)


def report():
    """After every 100 images: how is it going?"""
    global accuracy, average_loss, loss_sum, right
    average_loss = loss_sum / 100
    add_to_chart(average_loss, "loss")
    # So many of the last 100 answers were right: that is per cent.
    accuracy = right
    add_to_chart(accuracy, "accuracy")
    loss_sum = 0
    right = 0
    if images_seen % 1000 == 0:
        print("images seen", images_seen)
        print("average loss", average_loss)


def test():
    """Images that were not in the training. The network only answers now; it does not
    learn."""
    global accuracy, image, images_seen, label, right
    images_seen = 0
    right = 0
    for _ in range(len(test_labels)):
        images_seen += 1
        image = test_images[images_seen - 1].tolist()
        label = test_labels[images_seen - 1]
        show_picture(image, 10)
        forward()
        # The test report on the stage counts all answers and shows the mistakes.
        record_answer(prediction, images_seen, test_labels, "test")
        if round_half_up(prediction) == label:
            right += 1
        accuracy = 100 * right / images_seen


def when_drawn():
    """In Blockgrad, drawing on the pad starts this. Here nobody draws.
    Draw a zero or a one on the pad. The same 'forward' as in the training looks at
    it."""
    # While it learns, "forward" needs its variables for itself: a drawing in between would
    # mix them up.
    if ready == 1:
        image.clear()
        for _ in range(100):
            image.append(0)
        show_picture(image, 10)
        forward()
        print("my answer, from 0 to 1:", prediction)
        if prediction > 0.5:
            print("I see a one!")
        else:
            print("I see a zero!")
    else:
        print("I have to learn first. Press the flag, and draw when I have finished!")


# When the flag is clicked
# Press the green flag. The network starts knowing nothing. It looks at thousands of
# handwritten zeros and ones, one by one, and learns a little from each. Then it takes a
# test.
print("I cannot read yet. Show me some zeros and ones!")
# Change this number to build a smaller or a larger network.
hidden_neurons = 10
# The learning rate: how big a step the weights take after each image.
rate = 0.1
# Each hidden neuron has 100 weights, one for each pixel. All start at random, so that no
# two neurons do the same.
w1 = random_numbers(100 * hidden_neurons, -0.5, 0.5)
# Each hidden neuron has one bias: a number that is always added.
b1 = [0] * hidden_neurons
hidden = [0] * hidden_neurons
hidden_error = [0] * hidden_neurons
# The output neuron has one weight for each hidden neuron, and the bias b2.
w2 = random_numbers(hidden_neurons, -0.5, 0.5)
b2 = 0
# Mixed like a pack of cards, so that the network does not learn the order of the images.
order = shuffled(len(training_labels))
# Look into your network while it learns. Point at a hidden neuron to see what it adds up.
# show the network of w1 and w2 on the stage
for _ in range(len(order)):
    images_seen += 1
    picked = order[images_seen - 1]
    # Fills the list with 100 numbers, one for each pixel: 0 is paper, 1 is ink.
    image = training_images[picked - 1].tolist()
    # The right answer: 0 or 1.
    label = training_labels[picked - 1]
    show_picture(image, 10)
    # First the network guesses …
    forward()
    loss_sum += loss()
    if round_half_up(prediction) == label:
        right += 1
    # … then it finds out which neuron is how wrong …
    backward()
    # … and changes all its weights a little.
    update()
    if images_seen % 100 == 0:
        report()
print("Now the test, with images that I have never seen.")
test()
ready = 1
print("I can read zeros and ones!")
print("right answers in the test, in per cent", accuracy)


def save_lists(path):
    """Writes all lists to a file as JSON: each name with its numbers."""
    lists = {
        "image": image,
        "hidden": hidden,
        "w1": w1,
        "b1": b1,
        "w2": w2,
        "hidden error": hidden_error,
        "order": order,
    }
    with open(path, "w") as file:
        json.dump({name: [for_json(x) for x in numbers] for name, numbers in lists.items()}, file)


def for_json(x):
    """JSON has no infinity: it becomes the word "Infinity"."""
    return float(x) if math.isfinite(x) else str(float(x)).replace("inf", "Infinity")


if len(sys.argv) > 1:
    save_lists(sys.argv[1])
