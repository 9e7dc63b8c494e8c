"""The same pass as reference.c in NumPy or PyTorch, one image at a time.

Usage: reference.py numpy|torch TASK IMAGES
"""

import json
import sys
import time

RATE = 0.1


def read(path, used):
    import numpy as np

    data = open(path, "rb").read()
    pixels, hidden, count, total = np.frombuffer(data, np.int32, 4)
    at = 16
    start = np.frombuffer(data, np.float64, hidden * (pixels + 2) + 1, at)
    at += start.nbytes
    order = np.frombuffer(data, np.int32, count, at) - 1
    at += order.nbytes
    labels = np.frombuffer(data, np.uint8, total, at)
    at += labels.nbytes
    images = np.frombuffer(data, np.uint8, total * pixels, at).reshape(total, pixels)
    order = order[:used]
    return parts(start, pixels, hidden), images[order] / 255.0, labels[order].astype(np.float64)


def parts(start, pixels, hidden):
    w1 = start[: hidden * pixels].reshape(hidden, pixels).copy()
    b1 = start[hidden * pixels : hidden * pixels + hidden].copy()
    w2 = start[hidden * pixels + hidden : hidden * pixels + 2 * hidden].copy()
    return w1, b1, w2, float(start[-1])


def with_numpy(start, images, labels):
    import numpy as np

    w1, b1, w2, b2 = start
    begun = time.process_time_ns()
    for x, label in zip(images, labels):
        h = 1 / (1 + np.exp(-(w1 @ x + b1)))
        y = 1 / (1 + np.exp(-(w2 @ h + b2)))
        error = y - label
        delta = error * w2 * h * (1 - h)
        w2 -= RATE * error * h
        b2 -= RATE * error
        b1 -= RATE * delta
        w1 -= np.outer(RATE * delta, x)
    return time.process_time_ns() - begun, [*w1.ravel(), *b1, *w2, b2]


def with_torch(start, images, labels):
    import torch

    torch.set_num_threads(1)
    w1, b1, w2, b2 = start
    w1, b1, w2 = (torch.tensor(each, requires_grad=True) for each in (w1, b1, w2))
    b2 = torch.tensor(b2, dtype=torch.float64, requires_grad=True)
    weights = [w1, b1, w2, b2]
    descent = torch.optim.SGD(weights, lr=RATE)
    images, labels = torch.tensor(images), torch.tensor(labels)
    begun = time.process_time_ns()
    for x, label in zip(images, labels):
        h = torch.sigmoid(w1 @ x + b1)
        loss = torch.nn.functional.binary_cross_entropy_with_logits(w2 @ h + b2, label)
        descent.zero_grad()
        loss.backward()
        descent.step()
    spent = time.process_time_ns() - begun
    return spent, [number for each in weights for number in each.detach().reshape(-1).tolist()]


if __name__ == "__main__":
    run = with_numpy if sys.argv[1] == "numpy" else with_torch
    nanoseconds, weights = run(*read(sys.argv[2], int(sys.argv[3])))
    print(json.dumps({"nanoseconds": nanoseconds, "weights": [float(each) for each in weights]}))
