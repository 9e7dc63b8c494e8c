"""The losses that a program may mean, and their gradients from answers that are dual numbers."""

import numpy as np
from language.dual import Dual, value


def gradient(turn, answer, loss, labels, size):
    """The loss's derivatives, the sum over the turn's images; None where this loss makes no sense."""
    total = np.zeros(size)
    for image in turn.images:
        given, label = image["answers"][answer], image[labels]
        if given is None or label is None or not given:
            return None
        one = slope_of(loss, given, label, size)
        if one is None:
            return None
        total += one
    return total


def slope_of(loss, answers, label, size):
    if isinstance(label, list):
        targets = label
    elif len(answers) == 1:
        targets = [label]
    else:
        targets = [1.0 if i == label else 0.0 for i in range(len(answers))]
    if len(targets) != len(answers):
        return None
    if loss == "softmax-cross-entropy":
        return softmax_slope(answers, targets, size)
    total = np.zeros(size)
    for a, y in zip(answers, targets):
        part = cross_entropy_slope(a, y) if loss == "cross-entropy" else squared_slope(a, y)
        if part is None:
            return None
        total = total + part
    return total


def squared_slope(a, y):
    """Of (a - y)^2 / 2; the whole square differs by a factor only."""
    return (a.v - y) * a.d if type(a) is Dual else 0.0


def cross_entropy_slope(a, y):
    p = value(a)
    if not 0.0 <= p <= 1.0 or not 0.0 <= y <= 1.0:
        return None
    if type(a) is not Dual:
        return 0.0
    if a.z is not None:
        return (p - y) * a.z
    steepness = p * (1.0 - p)
    return (p - y) / steepness * a.d if steepness > 1e-9 else None


def softmax_slope(answers, targets, size):
    if len(answers) < 2 or abs(sum(value(a) for a in answers) - 1.0) > 1e-9:
        return None
    total = np.zeros(size)
    for a, y in zip(answers, targets):
        if value(a) < 1e-9:
            return None
        if type(a) is Dual:
            total = total - y / a.v * a.d
    return total
