/** The failure lab: six ways to go wrong to try one by one, and the game “Which one is it?”. */
import { useSignal } from '@preact/signals'
import type { Project } from '../../../core/project/project'
import { StackPicture } from '../../../panels/common/block-picture'
import { projectNames } from '../../../panels/common/project-names'
import { say } from '../../../words'
import { BoltIcon } from '../../icons'
import { LabGame, type LabGameProps } from './lab-game'
import { LabGuess } from './lab-guess'
import { LabResultView, LiveResult } from './lab-result'
import './failure-lab.css'

interface FailureLabProps extends LabGameProps {
  /** Whose blocks the switch changes. */
  readonly project: Project
}

export function FailureLab(props: FailureLabProps) {
  const isGame = useSignal(false)
  return (
    <div class="lab">
      <p class="lab-what">{say('lab-what')}</p>
      <div class="lab-ways">
        {[false, true].map((game) => (
          <button
            key={String(game)}
            type="button"
            class="lab-way"
            aria-pressed={isGame.value === game}
            onClick={() => {
              isGame.value = game
            }}
          >
            {say(game ? 'lab-game' : 'lab-try')}
          </button>
        ))}
      </div>
      {isGame.value ? <LabGame {...props} /> : <LabBench {...props} />}
    </div>
  )
}

/** One case at a time: the switch on the left, what comes of it on the right. */
function LabBench({ lab, session, project, known }: FailureLabProps) {
  const chosen = lab.chosen.value
  return (
    <div class="lab-bench">
      <fieldset class="lab-switch">
        <legend>{say('lab-switch')}</legend>
        {lab.cases.map(({ number, title }) => (
          <label key={number}>
            <input
              type="radio"
              name="lab-switch"
              checked={number === chosen}
              onChange={() => lab.choose(number)}
            />
            <span>
              <b>{number}</b> {title}
            </span>
            {lab.results.value.has(number) && <span class="lab-seen">{say('lab-seen')}</span>}
          </label>
        ))}
      </fieldset>
      <Case key={chosen} lab={lab} session={session} project={project} known={known} />
    </div>
  )
}

function Case({ lab, session, project, known }: FailureLabProps) {
  const here = lab.here.value
  if (!here) return null
  const { number, prediction, blocks } = here
  const result = lab.results.value.get(number)
  const guess = lab.guesses.value.get(number)
  return (
    <div class="lab-case">
      {blocks.length > 0 && (
        <div class="lab-blocks">
          <p>{say('lab-brings', { number })}</p>
          <StackPicture blocks={blocks} known={known} {...projectNames(project)} />
        </div>
      )}
      <LabGuess
        prediction={prediction}
        guess={guess}
        isTold={result !== undefined}
        give={lab.guess}
        known={known}
      />
      <button
        type="button"
        class={result ? 'key lab-run' : 'key main lab-run'}
        disabled={guess === undefined || lab.running.value !== null}
        onClick={() => void lab.runChosen()}
      >
        <BoltIcon />
        {say(result ? 'lab-run-again' : 'lab-run')}
      </button>
      {lab.running.value === number ? (
        <LiveResult session={session} />
      ) : (
        result && <LabResultView result={result} withAccuracy />
      )}
    </div>
  )
}
