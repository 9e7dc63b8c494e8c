/** `gradients FILE`: says whether the backprop of a project is true, list by list. */
import { blockLanguage } from '../../blocks/index'
import { checkGradients, type GradientReport, type WeightsReport } from '../core/gradients/index'
import type { Message } from '../core/message'
import { toJsonNumber } from '../core/project/json/numbers'
import { sentence } from '../words'
import { explanationWords, noteWords, verdictWords, weightsWords } from '../words/gradients/index'
import { inJson } from './report'
import { startingProject } from './starting'
import type { GradientsOptions } from './usage'

export async function gradientsCommand(options: GradientsOptions): Promise<number> {
  const { json, images } = options
  const starting = await startingProject({ ...options, images: null, setLists: null })
  if (!starting.ok) {
    if (json) process.stdout.write(failureInJson(starting.message))
    else process.stderr.write(`${sentence(starting.message)}\n`)
    return 1
  }
  const { project, lowered, images: source } = starting.value
  const check = checkGradients({
    lowered,
    language: blockLanguage,
    images: source,
    starting: project,
    ...(images && { moments: images }),
  })
  let step = check.next()
  while (!step.done) step = check.next()
  const report = step.value
  process.stdout.write(json ? reportInJson(report) : reportForPerson(report))
  return report.right ? 0 : 1
}

function reportForPerson(report: GradientReport): string {
  const lines = [
    verdictWords(report),
    ...report.weights.map((weights) => `  ${weightsWords(weights)}`),
    ...report.notes.map(noteWords),
    ...report.diagnostics.map(({ message }) => sentence(message)),
  ]
  return `${lines.join('\n')}\n`
}

const weightsInJson = (weights: WeightsReport) => {
  const { name, right, checked, of, largestError, factor, explanation, values, blockIds } = weights
  return {
    name,
    right,
    checked,
    of,
    largestError: toJsonNumber(largestError),
    factor: factor === null ? null : toJsonNumber(factor),
    explanation,
    message: explanationWords(weights),
    values,
    blockIds,
  }
}

function reportInJson(report: GradientReport): string {
  const { verdict, right, rate, loss, answer, images, checked, weights, notes, diagnostics } = report
  return oneLine({
    ok: true,
    verdict,
    right,
    rate: rate === null ? null : toJsonNumber(rate),
    loss,
    answer,
    images,
    checked,
    message: verdictWords(report),
    weights: weights.map(weightsInJson),
    notes: notes.map((note) => ({ ...note, message: noteWords(note) })),
    diagnostics: diagnostics.map(({ blockId, blockType, message }) => ({
      blockId,
      blockType,
      ...inJson(message),
    })),
  })
}

/** The same object where there was nothing to check. */
const failureInJson = (message: Message): string =>
  oneLine({
    ok: false,
    verdict: 'cannot-judge',
    right: false,
    rate: null,
    loss: null,
    answer: null,
    images: [],
    checked: 0,
    message: sentence(message),
    weights: [],
    notes: [],
    diagnostics: [{ blockId: '', blockType: '', ...inJson(message) }],
  })

const oneLine = (value: unknown) => `${JSON.stringify(value)}\n`
