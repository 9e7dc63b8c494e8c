"""Makes numpy-files.json: small .npy and .npz files as NumPy itself writes them, for numpy-files.test.ts.

Run it as `python3 numpy-files.py > numpy-files.json`, then let the formatter lay the file out. Each file stands
there in base64, with what np.load and ravel give back: each number as the 16 hex digits of its float64. "refused"
are files that NumPy can write and a list can't hold.
"""

import base64
import io
import json
import struct
import sys

import numpy as np
from numpy.lib import format as npy_format


def hex64(x):
    return struct.pack(">d", float(x)).hex()


def base64_of(write):
    file = io.BytesIO()
    write(file)
    return base64.b64encode(file.getvalue()).decode()


def array(what, values, version=None):
    values = np.asarray(values)
    back = io.BytesIO()
    npy_format.write_array(back, values, version)
    back.seek(0)
    return {
        "what": what,
        "file": base64.b64encode(back.getvalue()).decode(),
        "shape": list(values.shape) or [1],
        "values": [hex64(x) for x in np.load(back).ravel(order="C")],
    }


def archive(what, save, **arrays):
    return {
        "what": what,
        "file": base64_of(lambda file: save(file, **arrays)),
        "lists": {name: [hex64(x) for x in np.ravel(values)] for name, values in arrays.items()},
    }


def refused(what, values, words):
    return {"what": what, "file": base64_of(lambda file: np.save(file, values)), "words": words}


table = np.arange(6.0).reshape(2, 3) / 7
cube = np.arange(24).reshape(2, 3, 4)
extremes = [0.0, -0.0, 1 / 3, 5e-324, 1.7976931348623157e308, np.inf, -np.inf]

arrays = [
    array("float64", np.array(extremes)),
    array("float64, highest byte first", np.array(extremes, ">f8")),
    array("float32", np.array([0.1, -0.1, 1e-45, 3.4e38, np.inf], "<f4")),
    array("float32, highest byte first", np.array([0.1, -2.5], ">f4")),
    array("float16", np.array([0.1, -0.1, 6e-8, 6.1e-5, 65504, np.inf, -0.0], "<f2")),
    array("float16, highest byte first", np.array([0.1, -2.5], ">f2")),
    array("int8", np.array([-128, -1, 0, 127], "i1")),
    array("int16", np.array([-32768, 258], "<i2")),
    array("int16, highest byte first", np.array([-32768, 258], ">i2")),
    array("int32", np.array([-(2**31), 2**31 - 1], "<i4")),
    array("int32, highest byte first", np.array([-2, 66051], ">i4")),
    array("int64", np.array([-(2**53), 2**53, 2**62], "<i8")),
    array("int64, highest byte first", np.array([-3, 2**40], ">i8")),
    array("uint8", np.array([0, 200, 255], "u1")),
    array("uint16", np.array([0, 65535], "<u2")),
    array("uint32", np.array([0, 2**32 - 1], "<u4")),
    array("uint64", np.array([0, 2**63], "<u8")),
    array("uint64, highest byte first", np.array([7, 2**40], ">u8")),
    array("true and false", np.array([True, False, True])),
    array("a single number", np.float64(2.5)),
    array("nothing", np.array([])),
    array("nothing, in many columns", np.zeros((0, 5))),
    array("a table", table),
    array("a table, column by column", np.asfortranarray(table)),
    array("a cube, first dimension fastest", np.asfortranarray(cube)),
    array("a transposed table", table.T),
    array("version 2.0", table, (2, 0)),
    array("version 3.0", table, (3, 0)),
]
archives = [
    archive("np.savez", np.savez, w1=table, b1=np.array([1.5, -2]), images=cube.astype("u1")),
    archive("np.savez_compressed", np.savez_compressed, **{"layer 1 weights": np.zeros(500), "später": table}),
]
refusals = [
    refused("Python objects", np.array([1, "two", None], object), "Python objects"),
    refused("texts", np.array(["0.5", "1"]), "texts"),
    refused("byte texts", np.array([b"0.5", b"1"]), "texts"),
    refused("complex numbers", np.array([1 + 2j]), "complex numbers"),
    refused("dates", np.array(["2020-01-01"], "M8[D]"), "dates"),
    refused("times", np.array([5], "m8[s]"), "times"),
    refused("fields", np.array([(1, 2.0)], [("a", "i4"), ("b", "f8")]), "several fields"),
    refused("long doubles", np.array([1], np.longdouble), "Save them as float64"),
    refused("not a number", np.array([1.0, np.nan]), "Byte 136: number 2 is NaN"),
    refused("too many digits", np.array([1, 2**53 + 1]), "Byte 136: number 2 has too many digits"),
]
json.dump({"arrays": arrays, "archives": archives, "refused": refusals}, sys.stdout)
