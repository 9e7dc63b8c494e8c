"""Says which lists of weights moved by the gradient of a loss times one common factor, the rate.

The criterion, for moves m = before - after and true gradients g, over the turns that were judged:

- A list is right for a factor c > 0 if |m - c g| <= 1e-7 max |c g| + rounding, for each of its weights in each turn.
- c is the same in all turns where the rate is steady, and never grows where it falls.
- The answer, the loss and the c for which most lists are right are taken; of equals the one with most weights, then the
  earlier loss in the list of losses, then the earlier answer. The other lists are wrong.
- Where all lists share a factor in each turn, but it is not steady, the program is `unsteady`; where the factor is 0 in some
  turns, it learns from some images only: `other-rule`.
- Where m = c g + p (the last m) + q (before) with one c, p and q for all lists, 0 < p < 0.999 or q > 0 (momentum,
  decay), or m = c g cut at one size (clipping), it is an `other-rule`.
- No weight that moves in any turn: `no-learning`. An answer that changes with the label: `peeks`.
"""

import numpy as np
from dual import Dual, value

EPSILON = np.finfo(np.float64).eps
TOLERANCE = 1e-7


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

    def fits(self, name, turn, factor):
        span = self.spans[name]
        return close(self.moves[turn][span], factor * self.gradients[turn][span], self.noise[turn][span])


def close(moved, expected, noise):
    if not np.all(np.isfinite(moved)):
        return False
    size = np.max(np.abs(expected), initial=0.0)
    return bool(np.all(np.abs(moved - expected) <= TOLERANCE * size + noise))


def right_lists(evidence, factors):
    return [n for n in evidence.spans if all(evidence.fits(n, t, f) for t, f in enumerate(factors))]


def steady_factors(evidence, name):
    """The reference list's factor where its gradient is largest, for all turns."""
    best = max((evidence.factor(name, t)[::-1] for t in range(len(evidence.moves))), key=lambda pair: pair[0])
    return None if best[1] is None or best[1] <= 0.0 else [best[1]] * len(evidence.moves)


def whole_factor(evidence, turn):
    """What fits all lists of a turn together best; 0 where no gradient is to be seen."""
    g, m = evidence.gradients[turn], evidence.moves[turn]
    square = float(g @ g)
    return float(m @ g) / square if square > 1e-24 else 0.0


def free_factors(evidence):
    return [whole_factor(evidence, t) for t in range(len(evidence.moves))]


def falling_factors(evidence, name):
    """The reference list's factor in each turn, and where it has no gradient there that of all lists."""
    own = [evidence.factor(name, t)[0] for t in range(len(evidence.moves))]
    factors = [whole if f is None else f for f, whole in zip(own, free_factors(evidence))]
    falls = all(b <= a * (1 + TOLERANCE) for a, b in zip(factors, factors[1:]))
    return factors if min(factors) > 0.0 and falls else None


def read(readings, spans, factors_of):
    """The best reading: (right lists, loss, answer, factors)."""
    best = None
    for loss, answer, evidence in readings:
        for name in spans:
            factors = factors_of(evidence, name)
            if factors is None:
                continue
            right = right_lists(evidence, factors)
            weight = len(right), sum(spans[n].stop - spans[n].start for n in right)
            if right and (best is None or weight > best[0]):
                best = weight, right, loss, answer, factors
    return best


def is_other_rule(evidence):
    """Momentum, decay, clipping: one rule for all lists, seen in turns 1, 2, 3."""
    if evidence.numbers[:3] != [1, 2, 3]:
        return False
    rows, moves, noise = [], [], []
    for t in (1, 2):
        columns = evidence.gradients[t], evidence.moves[t - 1], evidence.befores[t]
        rows.append(np.stack(columns, axis=1))
        moves.append(evidence.moves[t])
        noise.append(evidence.noise[t])
    table, moved = np.concatenate(rows), np.concatenate(moves)
    scale = np.max(np.abs(table), axis=0)
    if not np.all(np.isfinite(moved)) or np.any(scale == 0.0):
        return False
    fit = np.linalg.lstsq(table / scale, moved, rcond=None)[0] / scale
    rate, momentum, decay = fit
    first = close(evidence.moves[0], rate * evidence.gradients[0] + decay * evidence.befores[0], evidence.noise[0])
    if close(moved, table @ fit, np.concatenate(noise)) and rate > 0.0 and first:
        return 1e-6 < momentum < 0.999 or (decay > 1e-9 and abs(momentum) < 1e-6)
    return is_clipped(evidence)


def is_clipped(evidence):
    """Every move is c g, but none is larger than one size, and some are exactly of that size."""
    most = max(np.max(np.abs(m), initial=0.0) for m in evidence.moves)
    g, m = np.concatenate(evidence.gradients), np.concatenate(evidence.moves)
    cut = np.abs(m) >= most * (1 - 1e-9)
    free = ~cut & (g != 0.0)
    if np.count_nonzero(cut) < 2 or not np.any(free):
        return False
    rate = float(m[free] @ g[free]) / float(g[free] @ g[free])
    return rate > 0.0 and close(m, np.clip(rate * g, -most, most), np.concatenate(evidence.noise))


def judge(watch):
    """{verdict, wrong, …} of a run that went through its turns."""
    turns, spans, design = watch.turns, watch.spans, watch.design
    if not turns:
        return {"verdict": "no-turn"}
    everything = list(spans)
    losses = design.get("losses") or (
        ["cross-entropy", "half-squared"]
        if not design.get("several")
        else ["softmax-cross-entropy", "cross-entropy", "half-squared"]
    )
    if all(np.array_equal(t.before, t.after) for t in turns):
        return {"verdict": "no-learning", "wrong": everything}

    def readings(labels, answers):
        made = [(loss, a, Evidence(turns, spans, a, loss, labels)) for a in answers for loss in losses]
        return [each for each in made if each[2].is_whole]

    plan = falling_factors if design.get("schedule") == "falling" else steady_factors
    own = readings("right", [0])
    best = read(own, spans, plan)
    if best and len(best[1]) == len(spans):
        flat = all(np.max(np.abs(g), initial=0.0) < 1e-12 for g in [*own][0][2].gradients)
        return {"verdict": "flat" if flat else "right", "loss": best[2], "rate": best[4][0]}
    # What is right from another point of view is for nobody to call wrong.
    others = readings("right", range(1, len(design["answers"])))
    other = read(others, spans, plan)
    if other and len(other[1]) == len(spans):
        return {"verdict": "other-answer", "loss": other[2], "answer": other[3]}
    if any(image["right"] != image["asked"] for t in turns for image in t.images):
        asked = read(readings("asked", range(len(design["answers"]))), spans, plan)
        if asked and len(asked[1]) == len(spans):
            return {"verdict": "other-label", "loss": asked[2]}
    for loss, _, evidence in own:
        factors = free_factors(evidence)
        if len(right_lists(evidence, factors)) == len(spans) and min(factors) > -1e-12:
            seen = [f for f, g in zip(factors, evidence.gradients) if np.max(np.abs(g)) > 1e-12]
            if max(seen, default=0.0) > 1e-12:
                return {"verdict": "unsteady" if min(seen) > 1e-12 else "other-rule", "loss": loss}
    if any(is_other_rule(evidence) for _, _, evidence in own):
        return {"verdict": "other-rule"}
    wrong = [n for n in everything if not best or n not in best[1]]
    return {"verdict": "wrong", "wrong": wrong, "loss": best and best[2]}
