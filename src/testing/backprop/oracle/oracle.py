"""The independent truth about a learner's backprop. Each line on standard input is a job, each on standard output its verdict.

A job: {name, project, design, judged?, budget?, inputs?, details?, reached?}. `design` is said in ../design.test-support.ts. A verdict: {name, verdict,
 wrong, …} as judge.py says it, or `error` (the run stopped), `endless`, `no-turn`. `details` adds weights, answers and exact gradients of
each judged turn, `reached` the ids of all blocks that ran. The one argument is the folder of the digits.
"""

import json
import sys

import control_blocks  # noqa: F401 (they register what their blocks mean)
import image_blocks  # noqa: F401
import layer_blocks  # noqa: F401
import list_blocks  # noqa: F401
import maths_blocks  # noqa: F401
import vector_blocks  # noqa: F401
from compiler import Compiler
from digits import Digits
from dual import NoAnswer, value
from judge import gradient, judge
from state import Endless, Over, State
from turns import Watch

JUDGED = [1, 2, 3, 10, 50]
BUDGET = 2_000_000
PEEKED = 2

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
    except (NoAnswer, OverflowError) as fault:
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
    return not other.turns or answers_of(turn) != answers_of(other.turns[0])


def answers_of(turn):
    return [[value(a) for a in image["answers"][0] or []] for image in turn.images]


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


def verdict(job, folder):
    digits = Digits(folder)
    watch = Watch(job["design"], digits, job.get("judged", JUDGED))
    watch.inputs = job.get("inputs")
    reached = set() if job.get("reached") else None
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
