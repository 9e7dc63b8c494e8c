/**
 * The page's side of a run: it sends the buttons' wishes to the worker and turns what comes back into signals, one
 * for each thing that a panel shows, so that a snapshot redraws only what it changed. It knows no DOM and no editor.
 */

import { batch, computed, signal } from '@preact/signals'
import type { Diagnostic } from '../../../core/diagnostic'
import type { Drawing } from '../../../core/memory/drawing'
import { isSameMessage } from '../../../core/message'
import type { ImageSetName, NamedSlot } from '../../../core/program/ir'
import type { Project } from '../../../core/project/project'
import type { Breakpoint } from '../../../core/run/machine/breakpoint'
import type { SteppingGoalName } from '../../../core/run/machine/stepping-goals'
import type { NetworkNumbers } from '../../../core/run/stage/network-numbers'
import type { ListWindow, RunMode, Snapshot } from '../../../core/run/stage/snapshot'
import { sentence } from '../../../words'
import type { RunClient, Standing } from '../../../worker/client'
import type { Fetched, RunEvent, RunRequest } from '../../../worker/protocol'
import { keepSame } from './keep-same'
import { EMPTY_STAGE, NO_LENGTHS, NO_NUMBERS, NO_RECORD, NO_REPORTS } from './nothing-yet'
import { createQuestions } from './questions'
import { createWatches } from './watches'

export type KeptNumbers = Extract<RunEvent, { kind: 'numbers' }>

export type PageSession = ReturnType<typeof createPageSession>

export function createPageSession(client: RunClient) {
  let run = 0
  /** From the press of the flag until the worker took it up: what it says of the time before is old news. */
  let starting = false
  /** Pause was pressed, and the worker has not held yet. */
  let pausing = false
  let waiting: ((numbers: KeptNumbers) => void)[] = []
  const questions = createQuestions((request) => client.send(request))
  const watches = createWatches((lists) => client.send({ kind: 'watch', lists }))

  const status = signal<Snapshot['status']>('idle')
  const mode = signal<RunMode>('stepwise')
  const pace = signal(0)
  const steps = signal<number | null>(0)
  const blockId = signal('')
  /** The moments that can be gone to; a fresh object with each snapshot. */
  const record = signal(NO_RECORD)
  /** How much of what a resting run has yet to do is done, 0 … 1; null where it need not be waited for. */
  const settling = signal<number | null>(null)
  /** A paused run came to where somebody had wanted it to pause: a marked block, or the end of a walk. */
  const arrived = signal(false)
  const diagnostic = signal<Diagnostic | null>(null)
  const problems = signal<readonly Diagnostic[]>([])
  const trouble = signal<string | null>(null)
  /** How the worker stands: where it is not here, nothing runs, and all else goes on. */
  const standing = signal<Standing>('coming')
  /** How much of the images has come, while they do; null where none are on their way. */
  const fetched = signal<Fetched | null>(null)
  /** Whether turbo is any faster than stepwise in this browser; true until the worker says otherwise. */
  const canCompile = signal(true)
  const loadsImages = signal(false)
  const mayTrain = signal(false)
  const variableSlots = signal<readonly NamedSlot[]>([])
  const listSlots = signal<readonly NamedSlot[]>([])
  const variables = signal<Float64Array>(NO_NUMBERS)
  const listLengths = signal<Uint32Array>(NO_LENGTHS)
  const windows = signal<readonly ListWindow[]>([])
  const stage = signal(EMPTY_STAGE)
  const network = signal<NetworkNumbers | null>(null)
  const reports = signal(NO_REPORTS)
  /** The id of the drawing that the program has at hand; 0 is none. */
  const drawing = signal(0)
  /** The image that was put in place of a drawing last. */
  const imageDrawn = signal<Extract<RunEvent, { kind: 'imageDrawn' }> | null>(null)
  const variablePlaces = computed(() => placesById(variableSlots.value))
  const listPlaces = computed(() => placesById(listSlots.value))

  /** Whether a program is under way, also while it is paused. */
  const active = computed(() => ['preparing', 'running', 'paused'].includes(status.value))
  /** The id of the block that an eye can follow, or '': turbo is too quick to be looked at, but not where it pauses. */
  const shining = computed(() =>
    status.value === 'paused' || (active.value && mode.value === 'stepwise') ? blockId.value : '',
  )

  client.listen((event) => {
    switch (event.kind) {
      case 'loaded':
        if (event.run !== run) return
        batch(() => {
          variableSlots.value = event.variables
          listSlots.value = event.lists
          problems.value = event.problems
          canCompile.value = event.canCompile
          loadsImages.value = event.loadsImages
          mayTrain.value = event.mayTrain
        })
        return
      case 'snapshot':
        if (event.run === run) batch(() => take(event.snapshot))
        return
      case 'numbers':
        for (const answer of waiting.splice(0)) answer(event)
        return
      case 'imageDrawn':
        imageDrawn.value = event
        return
      case 'answer':
      case 'searching':
      case 'ranAlone':
        questions.hear(event)
        return
      case 'settling':
        settling.value = event.part
        return
      case 'fetching':
        fetched.value = event.fetched
        return
      case 'standing':
        batch(() => {
          standing.value = event.standing
          if (event.standing !== 'here') fetched.value = settling.value = null
          if (event.standing === 'gone') forgetStart()
        })
        return
      case 'trouble':
        questions.giveUp()
        batch(() => {
          trouble.value = sentence(event.message)
          if (starting) status.value = 'idle'
          starting = false
        })
    }
  })

  /** There is no worker that would take it up. */
  function forgetStart(): void {
    questions.giveUp()
    if (status.value === 'preparing') status.value = 'idle'
    starting = false
  }

  function take(snapshot: Snapshot): void {
    if (!starting || snapshot.status !== 'idle') {
      starting = false
      arrived.value =
        snapshot.status === 'paused' && (arrived.value || (status.value === 'running' && !pausing))
      if (snapshot.status !== 'running') pausing = false
      status.value = snapshot.status
    }
    steps.value = snapshot.steps
    blockId.value = snapshot.blockId
    record.value = snapshot.record
    // The same message arrives as a fresh object each time; it must not call for attention again.
    if (!isSame(diagnostic.peek(), snapshot.diagnostic)) diagnostic.value = snapshot.diagnostic
    variables.value = snapshot.variables
    listLengths.value = snapshot.listLengths
    windows.value = snapshot.windows
    if (snapshot.stage) stage.value = snapshot.stage
    network.value = keepSame(network.peek(), snapshot.network)
    if (snapshot.reports) reports.value = snapshot.reports
    drawing.value = snapshot.drawing
  }

  /** Why a run stands where it does is forgotten as soon as it is asked to stand elsewhere. */
  function move(request: RunRequest): void {
    arrived.value = false
    client.send(request)
  }

  /** A paused run that does something else in between pauses again by itself, and nobody had asked for that. */
  function comesBack(): void {
    if (status.peek() === 'paused') pausing = true
  }

  /** Gives the worker a program. What the last run showed goes; nothing runs. */
  function load(project: Project): void {
    run += 1
    waiting = []
    starting = false
    pausing = false
    batch(() => {
      status.value = 'idle'
      steps.value = 0
      blockId.value = ''
      record.value = NO_RECORD
      arrived.value = false
      diagnostic.value = null
      trouble.value = null
      stage.value = EMPTY_STAGE
      network.value = null
      reports.value = NO_REPORTS
    })
    client.send({ kind: 'load', project, run })
    client.send({ kind: 'mode', mode: mode.value })
    client.send({ kind: 'pace', milliseconds: pace.value })
    watches.sendAgain()
  }

  return {
    status,
    mode,
    pace,
    steps,
    blockId,
    record,
    settling,
    arrived,
    diagnostic,
    problems,
    trouble,
    standing,
    fetched,
    canCompile,
    loadsImages,
    mayTrain,
    variableSlots,
    listSlots,
    variables,
    listLengths,
    windows,
    stage,
    network,
    reports,
    drawing,
    imageDrawn,
    variablePlaces,
    listPlaces,
    active,
    shining,
    /** Whether it stands still after it ran, so that there is something to look back at. */
    resting: computed(() => ['paused', 'finished', 'stopped', 'failed'].includes(status.value)),
    watch: watches.watch,
    load,
    /** `reach` is a block to go on to before it pauses. */
    start(project: Project, paused: boolean, reach: string | null = null): void {
      load(project)
      starting = true
      status.value = 'preparing'
      client.send({ kind: 'start', paused, reach })
    },
    pause(): void {
      pausing = true
      client.send({ kind: 'pause' })
    },
    resume: () => move({ kind: 'resume' }),
    step: () => move({ kind: 'step' }),
    back: () => move({ kind: 'back' }),
    goTo: (moment: number) => move({ kind: 'goTo', moment }),
    walk: (to: SteppingGoalName) => move({ kind: 'walk', to }),
    reach: (block: string) => move({ kind: 'reach', blockId: block }),
    setBreakpoints: (breakpoints: readonly Breakpoint[]) => client.send({ kind: 'breakpoints', breakpoints }),
    stop(): void {
      client.send({ kind: 'stop' })
      if (standing.peek() !== 'here') forgetStart()
    },
    startWorkerAgain: client.startAgain,
    /** `project` is the open one where its blocks have changed since they were loaded. */
    draw(drawn: Drawing, starts: boolean, project: Project | null): void {
      comesBack()
      client.send({ kind: 'draw', drawing: drawn, starts, project })
    },
    drawImage(set: ImageSetName, position: number, id: number, project: Project | null): void {
      comesBack()
      client.send({ kind: 'drawImage', set, position, id, project })
    },
    setMode(next: RunMode): void {
      mode.value = next
      client.send({ kind: 'mode', mode: next })
    },
    setPace(milliseconds: number): void {
      pace.value = milliseconds
      client.send({ kind: 'pace', milliseconds })
    },
    /** Runs one block or stack. Where it runs for real, what happens shows as in any run, and no outcome comes. */
    runAlone: questions.runAlone,
    /** Asks about a run that stands still: what a block did last, who changed a number. */
    ask: questions.ask,
    /** How much of the record was looked at for the answer, 0 … 1; null where nobody has to wait. */
    searching: questions.searching,
    stopAsking: questions.stop,
    /** All variables and lists as they stand now. */
    numbers(): Promise<KeptNumbers> {
      return new Promise((answer) => {
        waiting.push(answer)
        client.send({ kind: 'numbers' })
      })
    },
  }
}

function isSame(a: Diagnostic | null, b: Diagnostic | null): boolean {
  return a?.blockId === b?.blockId && isSameMessage(a?.message, b?.message)
}

function placesById(slots: readonly NamedSlot[]): ReadonlyMap<string, number> {
  return new Map(slots.map(({ id }, place) => [id, place]))
}
