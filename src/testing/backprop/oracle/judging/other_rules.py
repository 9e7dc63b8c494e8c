"""Rules of learning beside plain gradient descent, that are no fault of the backprop: momentum, decay, clipping."""

import numpy as np
from judging.evidence import close


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
