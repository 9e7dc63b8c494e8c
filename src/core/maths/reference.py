"""Makes reference.json: what exp, ln and power should give, worked out with Python's decimal at 60 digits.

Run it as `python3 reference.py > reference.json`, then let the formatter lay the file out. Nothing in it
shares a line with the TypeScript it checks. Every entry is a string: the input or inputs as the 16 hex digits
of a float64, the float64 nearest to the true value, and how far the true value lies above that, in
thousandths of the last place. The inputs are drawn with a fixed seed, most of them where rounding is hardest.

"lnParts" holds the constants of ln.ts and exp.ts: ln(j/32) for j = 23 ... 45 and, last, ln 2, each as a head
of 42 bits after the point and a tail.
"""

import json
import math
import random
import struct
from decimal import Decimal, getcontext

getcontext().prec = 60
draw = random.Random(1)
LN2 = Decimal(2).ln()


def hex64(x):
    return struct.pack(">d", x).hex()


def near(x, ulps):
    """x or a number a few places from it."""
    for _ in range(abs(ulps)):
        x = math.nextafter(x, math.inf if ulps > 0 else -math.inf)
    return x


def entry(inputs, true):
    nearest = float(true)
    above = 0 if math.isinf(nearest) else round((true - Decimal(nearest)) / Decimal(math.ulp(nearest)) * 1000)
    return " ".join([*map(hex64, inputs), hex64(nearest), str(above)])


def exp_inputs():
    yield from (5e-324, -5e-324, 1.0, -1.0, 709.782712893384, 709.7827128933841, -708.3964185322641)
    yield from (-745.1332191019411, -745.1332191019412, -745.1332191019413, -744.4400719213812)
    for _ in range(350):
        yield draw.uniform(-745.2, 709.8)
    for _ in range(250):
        yield draw.uniform(-40, 40)
    for _ in range(150):
        yield draw.uniform(-1, 1)
    for _ in range(100):
        yield draw.choice((-1, 1)) * 2.0 ** draw.uniform(-60, 0)
    for _ in range(150):  # subnormal results
        yield draw.uniform(-745.2, -708.3)
    for _ in range(300):  # where k changes
        yield near(float((draw.randrange(-1074, 1024) + Decimal("0.5")) * LN2), draw.randrange(-3, 4))


def ln_inputs():
    yield from (1.0, 5e-324, 1e-323, 2.2250738585072014e-308, 2.225073858507201e-308, 1.7976931348623157e308)
    for _ in range(250):
        yield struct.unpack(">d", struct.pack(">q", draw.randrange(1, 0x7FF0000000000000)))[0]
    for _ in range(150):
        yield draw.uniform(0.6, 1.6)
    for _ in range(250):
        yield 1 + draw.choice((-1, 1)) * 2.0 ** draw.uniform(-52, -2)
    for _ in range(100):
        yield near(1.0, draw.randrange(-40, 41))
    for _ in range(100):
        yield draw.randrange(1, 2**52) * 5e-324
    for _ in range(200):  # where the entry of the table changes
        yield near((draw.randrange(45, 92) / 64) * 2.0 ** draw.randrange(-3, 4), draw.randrange(-3, 4))
    for _ in range(100):  # where the power of two changes
        yield near(math.sqrt(0.5) * 2.0 ** draw.randrange(-1000, 1000), draw.randrange(-3, 4))


def ln_parts():
    for x in [Decimal(j) / 32 for j in range(23, 46)] + [Decimal(2)]:
        head = round(x.ln() * 2**42) / 2**42
        yield f"{hex64(head)} {hex64(float(x.ln() - Decimal(head)))}"


def power_inputs():
    for x, y in ((10.0, 15.0), (3.0, 33.0), (-7.0, 13.0), (2.0, -1074.0), (2.0, 1023.0), (5.0, 22.0), (1.5, 2.0)):
        yield x, y
    for _ in range(250):
        yield draw.uniform(0.001, 10), draw.uniform(-20, 20)
    for _ in range(150):
        yield float(draw.randrange(2, 200)), float(draw.randrange(-10, 20))
    for _ in range(100):
        yield draw.uniform(0, 1000), draw.choice((0.5, -0.5, 1.0, -1.0, 2.0, 3.0, 1 / 3))
    for _ in range(250):  # bases near 1 with exponents to match
        x = 1 + draw.choice((-1, 1)) * 2.0 ** draw.uniform(-52, -2)
        yield x, draw.uniform(-745, 709) / math.log(x)
    for _ in range(200):  # results of every size
        x = struct.unpack(">d", struct.pack(">q", draw.randrange(1, 0x7FF0000000000000)))[0]
        yield x, draw.uniform(-745, 709) / math.log(x)
    for _ in range(100):  # subnormal results
        x = draw.uniform(0.1, 0.999)
        yield x, draw.uniform(-745.2, -708.3) / math.log(x)


def power(x, y):
    size = (Decimal(y) * abs(Decimal(x)).ln()).exp()
    return -size if x < 0 and y % 2 == 1 else size


print(
    json.dumps(
        {
            "exp": [entry([x], Decimal(x).exp()) for x in exp_inputs()],
            "ln": [entry([x], Decimal(x).ln()) for x in ln_inputs()],
            "lnParts": list(ln_parts()),
            "power": [entry([x, y], power(x, y)) for x, y in power_inputs()],
        }
    )
)
