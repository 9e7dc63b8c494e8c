"""Says which lists of weights moved by the gradient of a loss times one common factor, the rate.

The criterion, for moves m = before - after and true gradients g, over the turns that were judged:

- A list is right for a factor c > 0 if |m - c g| <= 1e-7 max |c g| + rounding, for each of its weights in each turn.
- c is the same in all turns where the rate is steady, and never grows where it falls.
- The loss and the c for which most lists are right are taken; of equals the one with most weights, then the earlier loss
  in the list of losses. The other lists are wrong. Where as many lists are right for another c or loss, `or` has the lists
  that are wrong then. Where none is right, all are wrong that move or should.
- What is right for another number that could be the answer, or for the labels of the images that the program asked for
  instead of those it loaded, is `other-answer` and `other-label`.
- Where all lists share a factor in each turn, but it is not steady, the program is `unsteady`; where the factor is 0 in some
  turns, it learns from some images only: `other-rule`.
- Where m = c g + p (the last m) + q (before) with one c, p and q for all lists, 0 < p < 0.999 or q > 0 (momentum,
  decay), or m = c g cut at one size (clipping), it is an `other-rule`.
- An answer that depends on no weight in any turn, before one moves: `no-answer`. It is given too late, or never.
- No weight that moves in any turn: `no-learning`. An answer that changes with the label: `peeks`.
"""

import numpy as np
from language.dual import Dual
from judging.evidence import TOLERANCE, Evidence, right_lists
from judging.other_rules import is_other_rule


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
    """The best reading, (right lists, loss, answer, factors), and the right lists of others that make as many lists right."""
    found = []
    for loss, answer, evidence in readings:
        for name in spans:
            factors = factors_of(evidence, name)
            right = right_lists(evidence, factors) if factors else []
            if right:
                weights = sum(spans[n].stop - spans[n].start for n in right)
                found.append(((len(right), weights), right, loss, answer, factors))
    if not found:
        return None, []
    best = max(found, key=lambda each: each[0])
    others = []
    for (count, _), right, *_ in found:
        if count == best[0][0] and right != best[1] and right not in others:
            others.append(right)
    return best[1:], others


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

    if not any(type(a) is Dual for t in turns for i in t.images for a in i["answers"][0] or []):
        return {"verdict": "no-answer"}

    plan = falling_factors if design.get("schedule") == "falling" else steady_factors
    own = readings("right", [0])
    best, others = read(own, spans, plan)
    if best and len(best[0]) == len(spans):
        flat = all(np.max(np.abs(g), initial=0.0) < 1e-12 for g in own[0][2].gradients)
        return {"verdict": "flat" if flat else "right", "loss": best[1], "rate": best[3][0]}
    # What is right from another point of view is for nobody to call wrong.
    other, _ = read(readings("right", range(1, len(design["answers"]))), spans, plan)
    if other and len(other[0]) == len(spans):
        return {"verdict": "other-answer", "loss": other[1], "answer": other[2]}
    if any(image["right"] != image["asked"] for t in turns for image in t.images):
        asked, _ = read(readings("asked", range(len(design["answers"]))), spans, plan)
        if asked and len(asked[0]) == len(spans):
            return {"verdict": "other-label", "loss": asked[1]}
    for loss, _, evidence in own:
        factors = free_factors(evidence)
        if len(right_lists(evidence, factors)) == len(spans) and min(factors) > -1e-12:
            seen = [f for f, g in zip(factors, evidence.gradients) if np.max(np.abs(g)) > 1e-12]
            if max(seen, default=0.0) > 1e-12:
                return {"verdict": "unsteady" if min(seen) > 1e-12 else "other-rule", "loss": loss}
    if any(is_other_rule(evidence) for _, _, evidence in own):
        return {"verdict": "other-rule"}
    if not best:
        still = own[0][2].lists_at_rest() if own else []
        return {"verdict": "wrong", "wrong": [n for n in everything if n not in still]}
    wrong = [n for n in everything if n not in best[0]]
    result = {"verdict": "wrong", "wrong": wrong, "loss": best[1]}
    if others:
        result["or"] = [[n for n in everything if n not in right] for right in others]
    return result
