"""Watches a training turn by turn: the weights before and after, and the answer before the first weight moves.

A turn begins where the design's turn block does, and lasts until it comes again (`every` times, for a batch that is loaded
image by image). In a turn that is judged, every weight that is looked at becomes a dual number, so that the learner's own
forward blocks carry its derivatives to the answer. At the first move of a weight the answer is taken, and all numbers are
plain again.
"""

import random

import numpy as np
from language.dual import Dual, value
from language.state import Over


class Turn:
    def __init__(self, number, before):
        self.number = number
        self.before = before
        self.after = None
        self.images = []
        self.has_moved = False


def nothing():
    pass


class Watch:
    """`flip`: a turn whose labels are turned round, to see whether the answer follows them; the run ends with its answer."""

    def __init__(self, design, digits, judged, flip=None):
        self.design = design
        self.digits = digits
        self.judged = set(judged)
        self.flip = flip
        self.last = max(judged)
        self.turn_block = design["turn"]["block"]
        self.every = design["turn"].get("every", 1)
        self.events = 0
        self.number = 0
        self.open = None
        self.turns = []
        self.fault = None
        self.returned = {}
        self.shown = self.asked = None
        # What a batch of the Layers drawer holds, and the list of numbers that are inputs where no image is.
        self.batch = self.inputs = None

    def attach(self, state):
        self.state = state
        self.places = []
        self.spans = {}
        self.variables = set()
        self.holders = []
        for name in self.design["weights"]:
            if name in state.variable_names:
                at = state.variable_names[name]
                self.variables.add(at)
                self.holders.append((name, state.variables, at))
            else:
                items = state.list_called(name)
                items.watched = True
                self.holders.append((name, items, None))

    # What blocks tell

    def before(self, step):
        def work():
            self.turn()
            step()

        return work

    def moves(self, items):
        return self.weight_moves if items.watched else nothing

    def returns(self, procedure):
        if not any(each.get("returns") == procedure for each in self.design["answers"]):
            return None

        def told(x):
            self.returned[procedure] = x

        return told

    def loaded(self, set_, n):
        self.shown = set_, n

    def label(self, set_, n):
        self.asked = set_, n
        label = self.digits.label(set_, n)
        return 1.0 - label if self.number == self.flip else label

    def turn(self):
        self.events += 1
        if (self.events - 1) % self.every:
            if self.open and not self.open.has_moved:
                self.take_answer()
            return
        self.close()
        if self.number >= self.last:
            raise Over("all turns")
        self.number += 1
        self.shown = self.asked = None
        if self.number in self.judged:
            self.begin()

    def weight_moves(self):
        if self.open and not self.open.has_moved:
            self.take_answer()
            self.open.has_moved = True
            self.state.forget_derivatives()
            if self.number == self.flip:
                raise Over("the answer")

    # Turns

    def begin(self):
        self.state.forget_derivatives()
        self.returned = {name: value(x) for name, x in self.returned.items()}
        if not self.places:
            self.choose()
        self.open = Turn(self.number, self.weights())
        if self.flip:
            return
        identity = np.eye(len(self.places))
        for i, (numbers, at) in enumerate(self.places):
            if at < len(numbers):
                numbers[at] = Dual(numbers[at], identity[i])

    def choose(self):
        """Of a long list a sample: its ends, and places in between by chance, always the same."""
        most = self.design.get("sample", 2000)
        for name, numbers, at in self.holders:
            chosen = [at] if at is not None else list(range(len(numbers)))
            if len(chosen) > most:
                between = random.Random(1).sample(chosen[20:-20], most - 40)
                chosen = chosen[:20] + sorted(between) + chosen[-20:]
            self.spans[name] = slice(len(self.places), len(self.places) + len(chosen))
            self.places.extend((numbers, place) for place in chosen)

    def weights(self):
        return np.array([value(numbers[at]) if at < len(numbers) else np.nan for numbers, at in self.places])

    def take_answer(self):
        answers = [self.answer(each) for each in self.design["answers"]]
        label = self.design.get("label")
        if label is None:
            right = self.digits.label(*self.shown) if self.shown else None
            asked = self.digits.label(*self.asked) if self.asked else right
        else:
            right = asked = self.read(label)
        batch = self.design["answers"][0].get("batch")
        if batch:
            # One answer after the other in one list, and the labels beside them.
            right = asked = [value(y) for y in self.state.list_called(batch)]
        self.open.images.append(
            {
                "answers": answers,
                "right": right,
                "asked": asked,
                "loaded": self.shown,
                "batch": self.batch,
                "inputs": [value(x) for x in self.state.list_called(self.inputs)] if self.inputs else None,
            }
        )

    def answer(self, where):
        if "returns" in where:
            x = self.returned.get(where["returns"])
            return None if x is None else [x]
        return self.read(where)

    def read(self, where):
        if "variable" in where:
            return [self.state.variables[self.state.variable_names[where["variable"]]]]
        return list(self.state.list_called(where["list"]))

    def close(self):
        if not self.open:
            return
        if not self.open.has_moved:
            self.take_answer()
        self.open.after = self.weights()
        self.turns.append(self.open)
        self.open = None
        self.state.forget_derivatives()
