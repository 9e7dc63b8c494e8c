/**
 * What somebody does in the failure lab: chooses a case, guesses, runs it and sees how it turned out; or has one hidden, looks
 * at its curve and its weights, and says which it is. Nothing here is kept after the visit.
 */
import { computed, signal } from '@preact/signals'
import type { Series } from '../../../core/run/stage/snapshot'
import type { LabCase } from './lab-cases'

/** What a run leaves to look at. */
export interface LabResult {
  /** Percent, on the test images. */
  readonly accuracy: number
  readonly curve: readonly Series[]
  /** A row of pixels for each hidden neuron. */
  readonly weights: Float64Array
}

interface LabParts {
  readonly cases: readonly LabCase[]
  /** Runs the network with the switch set so; null where it was ended before its end. */
  readonly run: (number: number, seed: number) => Promise<LabResult | null>
  /** From 0 up to 1, without it. */
  readonly random: () => number
}

/** Of the network where one is tried: then all of them begin with the same weights. */
export const USUAL_SEED = 1
/** Of hidden ones: nobody can learn by heart what they end at. With each, all that the signs say is so (lab-facts.test.ts). */
export const HIDDEN_SEEDS: readonly number[] = [1, 5, 12]

/** A hidden case, until and after somebody has named it. */
export interface Riddle {
  readonly result: LabResult | null
  readonly answer: { readonly said: LabCase; readonly was: LabCase } | null
}

export type Lab = ReturnType<typeof createLab>

export function createLab({ cases, run, random }: LabParts) {
  const chosen = signal(0)
  /** What was guessed, by the case; null where somebody skipped it. */
  const guesses = signal<ReadonlyMap<number, string | null>>(new Map())
  const results = signal<ReadonlyMap<number, LabResult>>(new Map())
  /** A run is under way: of this case, or of a hidden one. */
  const running = signal<number | 'hidden' | null>(null)
  const riddle = signal<Riddle | null>(null)
  const score = signal({ right: 0, of: 0 })
  let hidden: LabCase | null = null
  /** Grows with each run: what an earlier one says is of no interest any more. */
  let turn = 0

  async function start(of: number | 'hidden', number: number, seed: number): Promise<LabResult | null> {
    turn += 1
    const mine = turn
    running.value = of
    const result = await run(number, seed)
    if (mine !== turn) return null
    running.value = null
    return result
  }

  const here = computed(() => cases[chosen.value])
  const failures = cases.filter(({ number }) => number > 0)

  return {
    cases,
    failures,
    chosen,
    here,
    guesses,
    results,
    running,
    riddle,
    score,
    choose(number: number): void {
      chosen.value = number
    },
    /** `null` skips it. */
    guess(text: string | null): void {
      guesses.value = new Map(guesses.value).set(chosen.peek(), text)
    },
    /** Waits for a guess, as the flag does in a lesson. */
    async runChosen(): Promise<void> {
      const number = chosen.peek()
      if (!guesses.peek().has(number)) return
      const result = await start(number, number, USUAL_SEED)
      if (result) results.value = new Map(results.peek()).set(number, result)
    },
    /** Hides one of the failures, never the same twice in a row. */
    async hide(): Promise<void> {
      const others = failures.filter((each) => each !== hidden)
      hidden = others[Math.floor(random() * others.length)] ?? null
      if (!hidden) return
      riddle.value = { result: null, answer: null }
      const seed = HIDDEN_SEEDS[Math.floor(random() * HIDDEN_SEEDS.length)] ?? USUAL_SEED
      const result = await start('hidden', hidden.number, seed)
      if (result) riddle.value = { result, answer: null }
      else if (running.peek() === null) riddle.value = null
    },
    /** Names the hidden one: once, and only after there was something to see. */
    name(number: number): void {
      const said = failures.find((each) => each.number === number)
      const before = riddle.peek()
      if (!said || !hidden || !before?.result || before.answer) return
      riddle.value = { ...before, answer: { said, was: hidden } }
      const { right, of } = score.peek()
      score.value = { right: right + (said === hidden ? 1 : 0), of: of + 1 }
    },
  }
}
