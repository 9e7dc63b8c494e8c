"""The network of the examples, a second time and independently: NumPy in float64, gradients written by hand.

numpy.test.ts gives it a task as JSON on standard input and compares its answer with what the blocks gave:

    digits    path of the packed 10x10 images
    weights   w1 (10 rows of 100), b1, w2, b2 to start from
    rate      learning rate
    order     training images by number, from 1, in the order in which they are learnt
    gradients "check" also works out all 1,021 derivatives of the first image's loss by central differences
    save      a path: NumPy saves its outputs for the test images there, as one array
"""

import gzip
import json
import sys

import numpy as np

PIXELS = 100
HEADER = 20


def read_digits(path):
    """Each set's pixels as numbers from 0 to 1, one row an image, and its labels. The layout: src/data/mnist/digits.ts."""
    raw = gzip.open(path).read()
    counts = np.frombuffer(raw, "<u4", 3, 8)
    sets, at = {}, HEADER
    for name, count in zip(("training", "development", "test"), counts.tolist()):
        labels = np.frombuffer(raw, np.uint8, count, at)
        pixels = np.frombuffer(raw, np.uint8, count * PIXELS, at + count)
        sets[name] = pixels.reshape(count, PIXELS) / 255.0, labels.astype(np.float64)
        at += count * (1 + PIXELS)
    return sets


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


def forward(x, w1, b1, w2, b2):
    hidden = sigmoid(w1 @ x + b1)
    return hidden, sigmoid(w2 @ hidden + b2)


def loss(x, label, w1, b1, w2, b2):
    """Binary cross-entropy from the output's sum z: label 1 costs ln(1 + e^-z), label 0 costs ln(1 + e^z)."""
    z = w2 @ sigmoid(w1 @ x + b1) + b2
    return np.logaddexp(0.0, -z if label == 1 else z)


def gradients(x, label, w1, b1, w2, b2):
    hidden, prediction = forward(x, w1, b1, w2, b2)
    d_z2 = prediction - label
    d_z1 = d_z2 * w2 * hidden * (1.0 - hidden)
    return {"w1": np.outer(d_z1, x), "b1": d_z1, "w2": d_z2 * hidden, "b2": d_z2}


def central_differences(x, label, weights):
    """Derivatives by moving one number at a time, never by the formulas above.

    Five points, so that the error left out is of the fourth order: (8(f(h) - f(-h)) - (f(2h) - f(-2h))) / 12h.
    A weight of w1 acts only through its pixel, so its step is the larger the paler the pixel is: then each sum
    moves by the same 0.01, and rounding spoils pale pixels no more than dark ones. A white pixel acts not at all.
    """
    numeric = {name: np.zeros_like(value) for name, value in weights.items()}
    for name, value in weights.items():
        for place in np.ndindex(value.shape):
            pixel = x[place[1]] if name == "w1" else 1.0
            step = 0.01 / pixel if pixel > 0 else 0.01
            at = []
            for moves in (1, -1, 2, -2):
                moved = {**weights, name: value.copy()}
                moved[name][place] += moves * step
                at.append(loss(x, label, **moved))
            numeric[name][place] = (8 * (at[0] - at[1]) - (at[2] - at[3])) / (12 * step)
    return numeric


def train(weights, images, labels, order, rate):
    weights = {name: value.copy() for name, value in weights.items()}
    for n in order:
        slopes = gradients(images[n - 1], labels[n - 1], **weights)
        for name, slope in slopes.items():
            weights[name] = weights[name] - rate * slope
    return weights


def outputs(images, w1, b1, w2, b2):
    hidden = sigmoid(images @ w1.T + b1)
    return sigmoid(hidden @ w2 + b2)


def per_cent_right(images, labels, **weights):
    return 100.0 * np.sum((outputs(images, **weights) >= 0.5) == labels) / len(labels)


def as_lists(weights):
    return {name: value.ravel().tolist() for name, value in weights.items()}


def main():
    task = json.load(sys.stdin)
    sets = read_digits(task["digits"])
    images, labels = sets["training"]
    given = {name: np.array(value, np.float64) for name, value in task["weights"].items()}
    start = {**given, "w1": given["w1"].reshape(-1, PIXELS)}
    trained = train(start, images, labels, task["order"], task["rate"])
    answer = {"weights": as_lists(trained), "accuracy": float(per_cent_right(*sets["test"], **trained))}
    if task.get("gradients") == "check":
        first = task["order"][0] - 1
        answer["numeric"] = as_lists(central_differences(images[first], labels[first], start))
    if "save" in task:
        np.save(task["save"], outputs(sets["test"][0], **trained))
    json.dump(answer, sys.stdout)


main()
