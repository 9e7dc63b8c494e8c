/** The flagship's true gradients against PyTorch's autograd, where that is installed: all 1,021 numbers. */
// biome-ignore-all lint/style/noNonNullAssertion: the flagship has these lists
import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { blockLanguage } from '../../../blocks/index'
import { imagesAt, projectOf } from '../../testing/fixtures/examples.test-support'
import { checked } from '../../testing/gradients/checked.test-support'
import { lower } from '../program/lowering/lower'
import { freshMachine } from './turn/copy-machine'
import { loadingInstructions } from './turn/turn'

const hasTorch = spawnSync('python3', ['-c', 'import torch']).status === 0

/** Reads weights, an image and its label; writes the gradients of binary cross-entropy. */
const AUTOGRAD = `
import json, sys, torch
number = lambda given, **more: torch.tensor(given, dtype=torch.float64, **more)
given = json.load(sys.stdin)
tensors = {name: number(given[name], requires_grad=True) for name in ["w1", "b1", "w2", "b2"]}
hidden = torch.sigmoid(tensors["w1"].reshape(10, 100) @ number(given["image"]) + tensors["b1"])
answer = torch.sigmoid(tensors["w2"] @ hidden + tensors["b2"])
torch.nn.functional.binary_cross_entropy(answer, number(given["label"])).backward()
print(json.dumps({name: each.grad.reshape(-1).tolist() for name, each in tensors.items()}))
`

describe.skipIf(!hasTorch)('with PyTorch (skipped where it is not installed)', () => {
  it('agrees to 1e-8', async () => {
    const project = projectOf('zero-or-one-scratch')
    const lowered = lower(project, blockLanguage)
    const images = await imagesAt(lowered.program.images)
    const circumstances = { lowered, language: blockLanguage, images }
    const machine = freshMachine(circumstances, project)
    machine.advanceTo(loadingInstructions(machine.code, circumstances), 1e9)
    const { lists, variables } = lowered.program
    const list = (name: string) => [...machine.memory.items(lists.findIndex((each) => each.name === name))]
    const variable = (name: string) =>
      machine.memory.f64[machine.memory.variables + variables.findIndex((each) => each.name === name)]!
    const picked = list('order')[0]!
    const given = {
      w1: list('w1'),
      b1: list('b1'),
      w2: list('w2'),
      b2: variable('b2'),
      image: Array.from(images.pixels(10, 'training', picked), (byte) => byte / 255),
      label: images.label('training', picked),
    }
    const ran = spawnSync('python3', ['-c', AUTOGRAD], { input: JSON.stringify(given) })
    expect(String(ran.stderr)).toBe('')
    const theirs = JSON.parse(String(ran.stdout)) as Record<string, number[]>
    const { weights } = await checked(project)
    let compared = 0
    for (const { name, picture } of weights)
      for (const [i, slope] of picture!.truth.entries()) {
        expect(Math.abs(slope - theirs[name]![i]!)).toBeLessThan(1e-8)
        compared++
      }
    expect(compared).toBe(1021)
  }, 60_000)
})
