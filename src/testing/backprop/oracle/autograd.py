"""The same networks once more in PyTorch, whose autograd gives the gradients. autograd.test.ts compares them with the oracle's.

Each line on standard input is a job: {network, inputs, labels, weights}. `network`: layers and loss, as
design.test-support.ts says; `inputs`: an image or numbers, a row for each of the batch; `labels`: what they show; `weights`: by name. Each line on
standard output holds the gradients by name, of the sum of the losses.
"""

import json
import sys

import torch

torch.set_num_threads(1)

ACTIVATIONS = {
    "sigmoid": torch.sigmoid,
    "relu": torch.relu,
    "tanh": torch.tanh,
    "softmax": lambda z: torch.softmax(z, dim=-1),
    "none": lambda z: z,
}


def loss_of(kind, answers, labels):
    if kind == "softmax-cross-entropy":
        return torch.nn.functional.nll_loss(torch.log(answers), labels.long(), reduction="sum")
    targets = labels[:, None]
    if answers.shape[1] > 1:
        targets = torch.nn.functional.one_hot(labels.long(), answers.shape[1]).to(answers.dtype)
    if kind == "cross-entropy":
        return torch.nn.functional.binary_cross_entropy(answers, targets, reduction="sum")
    return torch.nn.functional.mse_loss(answers, targets, reduction="sum") / 2


def gradients(job):
    weights = {name: torch.tensor(values, dtype=torch.float64, requires_grad=True) for name, values in job["weights"].items()}
    x = torch.tensor(job["inputs"], dtype=torch.float64)
    for layer in job["network"]["layers"]:
        names = layer["weights"]
        w = weights[names] if isinstance(names, str) else torch.cat([weights[name] for name in names])
        b = weights[layer["bias"]]
        x = ACTIVATIONS[layer["activation"]](x @ w.reshape(len(b), -1).T + b)
    loss_of(job["network"]["loss"], x, torch.tensor(job["labels"], dtype=torch.float64)).backward()
    return {name: tensor.grad.tolist() for name, tensor in weights.items()}


def main():
    for line in sys.stdin:
        print(json.dumps(gradients(json.loads(line))), flush=True)


main()
