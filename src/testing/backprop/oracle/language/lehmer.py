"""Lehmer's generator x <- 48271 x mod (2^31 - 1), written from its definition, in whole numbers of any size."""

import math

MODULUS = 2**31 - 1
MULTIPLIER = 48271
STATES = MODULUS - 1
SHIFT = 314159265


class Lehmer:
    """Starts at a seed's state: two fifth powers with a shift between them (src/core/maths/random.ts says why)."""

    def __init__(self, seed):
        once = pow(int(seed) % STATES + 1, 5, MODULUS)
        shifted = once + SHIFT
        self.state = pow(shifted - STATES if shifted > STATES else shifted, 5, MODULUS)

    def unit(self):
        self.state = MULTIPLIER * self.state % MODULUS
        return (self.state - 1) / STATES

    def between(self, start, end):
        return start + (end - start) * self.unit()

    def whole(self, start, end):
        least, most = min(start, end), max(start, end)
        return min(least + math.floor(self.unit() * (most - least + 1)), most)
