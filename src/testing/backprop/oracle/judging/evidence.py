"""What is known of the judged turns, for one answer and one loss: how far weights moved, and how far they should have."""

import numpy as np
from judging.losses import gradient

EPSILON = np.finfo(np.float64).eps
TOLERANCE = 1e-7


class Evidence:
    """The moves and gradients of the judged turns, for one answer and one loss."""

    def __init__(self, turns, spans, answer, loss, labels):
        self.spans = spans
        self.moves = [t.before - t.after for t in turns]
        self.noise = [64 * EPSILON * np.maximum(np.abs(t.before), np.abs(t.after)) for t in turns]
        self.befores = [t.before for t in turns]
        self.numbers = [t.number for t in turns]
        self.gradients = [gradient(t, answer, loss, labels, len(t.before)) for t in turns]
        self.is_whole = all(g is not None and np.all(np.isfinite(g)) for g in self.gradients)

    def factor(self, name, turn):
        """What fits best, and how much of it is above rounding."""
        g, m = self.gradients[turn][self.spans[name]], self.moves[turn][self.spans[name]]
        square = float(g @ g)
        return (float(m @ g) / square, square) if square > 1e-24 else (None, 0.0)

    def lists_at_rest(self):
        """Those that have no gradient and do not move: they are right by any factor."""
        return right_lists(self, [0.0] * len(self.moves), [n for n in self.spans if self.has_no_gradient(n)])

    def has_no_gradient(self, name):
        return all(self.factor(name, t)[0] is None for t in range(len(self.moves)))

    def fits(self, name, turn, factor):
        span = self.spans[name]
        return close(self.moves[turn][span], factor * self.gradients[turn][span], self.noise[turn][span])


def close(moved, expected, noise):
    if not np.all(np.isfinite(moved)):
        return False
    size = np.max(np.abs(expected), initial=0.0)
    return bool(np.all(np.abs(moved - expected) <= TOLERANCE * size + noise))


def right_lists(evidence, factors, names=None):
    names = evidence.spans if names is None else names
    return [n for n in names if all(evidence.fits(n, t, f) for t, f in enumerate(factors))]
