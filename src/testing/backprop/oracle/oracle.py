"""The independent truth about a learner's backprop. Each line on standard input is a job, each on standard output its verdict.

A job: {name, project, design, judged, budget, first, inputs, inked, details, reached}; what follows `design` may be missing.
../design.test-support.ts says what a design is, ../oracle.test-support.ts what the others are. `inked` looks at what is right
once more with images that have no white pixel, `details` adds weights, answers and exact gradients of each judged turn,
`reached` the ids of all blocks that ran.

A verdict: {name, verdict, wrong, ...}: one of judge.py's, or `error` (the run stopped), `endless`, `no-turn`, `unseen`. The one
argument is the folder of the digits.
"""

import json
import math
import sys

import language.control_blocks  # noqa: F401 (they register what their blocks mean)
import language.image_blocks  # noqa: F401
import language.layer_blocks  # noqa: F401
import language.list_blocks  # noqa: F401
import language.maths_blocks  # noqa: F401
import language.vector_blocks  # noqa: F401
from language.compiler import Compiler
from digits import Digits
from language.dual import NoAnswer, value
from judging.judge import judge
from judging.losses import gradient
from language.state import Endless, Over, State
from turns import Watch

JUDGED = [1, 2, 3, 10, 50]
BUDGET = 12_000_000
PEEKED = 2
INKED = [1, 2, 3]

sys.setrecursionlimit(5000)


def run(job, watch, reached=None):
    """What ended the run: None, or `error` or `endless`."""
    state = State(job["project"], job.get("budget", BUDGET))
    watch.attach(state)
    try:
        Compiler(job["project"], state, watch, reached).run()
        watch.close()
    except Over:
        watch.close()
    except Endless:
        return "endless"
    except (NoAnswer, OverflowError, IndexError) as fault:
        watch.fault = str(fault)
        return "error"
    except RecursionError:
        return "error"
    return None


def peeks(job, digits, watch):
    """Whether the answer of one turn, before a weight moves, is another one where its labels are turned round."""
    turn = next((t for t in watch.turns if t.number == PEEKED), None)
    if turn is None or job["design"].get("label"):
        return False
    other = Watch(job["design"], digits, [PEEKED], flip=PEEKED)
    run(job, other)
    if not other.turns:
        return True
    ours, theirs = answers_of(turn), answers_of(other.turns[0])
    # Plain numbers may be added up in another order than dual ones are.
    return len(ours) != len(theirs) or any(not math.isclose(a, b, rel_tol=1e-9) for a, b in zip(ours, theirs))


def answers_of(turn):
    return [value(a) for image in turn.images for a in image["answers"][0] or []]


def details(watch):
    losses = watch.design.get("losses") or ["cross-entropy"]
    return [
        {
            "turn": t.number,
            "before": {n: t.before[s].tolist() for n, s in watch.spans.items()},
            "after": {n: t.after[s].tolist() for n, s in watch.spans.items()},
            "images": [
                {
                    "loaded": i["loaded"],
                    "batch": i["batch"],
                    "inputs": i["inputs"],
                    "label": i["right"],
                    "answer": [value(a) for a in i["answers"][0]],
                }
                for i in t.images
            ],
            "gradient": {
                n: gradient(t, 0, losses[0], "right", len(t.before))[s].tolist() for n, s in watch.spans.items()
            },
        }
        for t in watch.turns
    ]


def seen(job, digits, judged, reached=None):
    """A run, judged; and its watch."""
    watch = Watch(job["design"], digits, judged)
    watch.inputs = job.get("inputs")
    ended = run(job, watch, reached)
    if ended:
        # What went wrong in three turns was wrong, even where the run stops later, as it does where weights grow without end.
        result = judge(watch) if len(watch.turns) >= 3 else {"verdict": ended}
        if result["verdict"] != "wrong":
            result = {"verdict": ended, "turns": len(watch.turns), "fault": watch.fault}
    elif peeks(job, digits, watch):
        result = {"verdict": "peeks"}
    else:
        result = judge(watch)
    return result, watch


def verdict(job, folder):
    reached = set() if job.get("reached") else None
    digits = Digits(folder, job.get("first"))
    result, watch = seen(job, digits, job.get("judged", JUDGED), reached)
    if job.get("inked") and result["verdict"] == "right":
        # A slip at a pixel that is white in all these images is not seen in them.
        other, _ = seen(job, Digits(folder, job.get("first"), inked=True), INKED)
        if other["verdict"] == "wrong":
            result = {"verdict": "unseen", "wrong": other.get("wrong", [])}
    if job.get("details"):
        result["details"] = details(watch)
    if reached is not None:
        result["reached"] = sorted(reached)
    return {"name": job["name"], "wrong": [], **result}


def main():
    for line in sys.stdin:
        print(json.dumps(verdict(json.loads(line), sys.argv[1])), flush=True)


if __name__ == "__main__":
    main()
