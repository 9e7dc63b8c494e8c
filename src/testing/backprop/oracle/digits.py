"""The packed files of handwritten digits: "BGRD", version, width, two zeros, three counts; a set's labels, then its pixels."""

import functools
import gzip
import os

import numpy as np

HEADER = 20
SETS = ("training", "development", "test")


class Digits:
    """`first`: the training set is only its first so many images. `inked`: no pixel of any image is white."""

    def __init__(self, folder, first=None, inked=False):
        self.folder = folder
        self.first = first
        self.inked = inked

    def set(self, name, width):
        return read(os.path.join(self.folder, f"digits-{width}.bin"), width)[name]

    def count(self, name):
        if name == "all":
            return self.count("training") + self.count("development")
        count = len(self.set(name, 10)[0])
        return min(count, self.first) if name == "training" and self.first else count

    def place(self, name, n):
        if name != "all":
            return name, n - 1
        first = self.count("training")
        return ("training", n - 1) if n <= first else ("development", n - 1 - first)

    def label(self, name, n):
        name, at = self.place(name, n)
        return float(self.set(name, 10)[0][at])

    def pixels(self, name, n, width):
        if self.inked:
            return np.random.RandomState(n).uniform(0.1, 1.0, width * width).tolist()
        name, at = self.place(name, n)
        return (self.set(name, width)[1][at] / 255.0).tolist()


@functools.lru_cache(maxsize=None)
def read(path, width):
    raw = open(path, "rb").read()
    if raw[:2] == b"\x1f\x8b":
        raw = gzip.decompress(raw)
    counts = np.frombuffer(raw, "<u4", 3, 8).tolist()
    size = width * width
    sets, at = {}, HEADER
    for name, count in zip(SETS, counts):
        labels = np.frombuffer(raw, np.uint8, count, at)
        pixels = np.frombuffer(raw, np.uint8, count * size, at + count).reshape(count, size)
        sets[name] = labels, pixels
        at += count * (1 + size)
    return sets
