/** The program in another language beside the blocks: its lines, what to do with it, and a word on the chosen block. */
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { CodePanel } from '../../panels/code/code-panel'
import { blockWords, say } from '../../words'
import { BlocksIcon, CopyIcon, HelpIcon, SaveIcon } from '../icons'
import { isPhone } from '../layout/layout'
import { followRun } from '../run/looking-around/follow'
import { useWorkbench } from '../workbench'
import { lineWords } from './block-lines'
import { showHowToRun } from './how-to-run'
import { CODE_ID, tabId } from './level-tabs'
import { createTakeAway } from './take-away'
import './levels.css'

export function CodePane() {
  const { levels, session } = useWorkbench()
  const host = useRef<HTMLElement>(null)
  const { title, name } = levels.language.value
  const code = levels.code.value
  const isThere = code?.to === name
  const isEmpty = isThere && code.written.lines.every(({ at }) => at === '')

  useEffect(() => {
    if (host.current) return followRun(levels.revealRunning, host.current, session)
  }, [levels, session])

  return (
    <section ref={host} id={CODE_ID} class="code-pane" role="tabpanel" aria-labelledby={tabId(name)}>
      <header class="code-head">
        <h2>{isThere ? code.written.file : title}</h2>
        <TakeAway disabled={!isThere || isEmpty} />
      </header>
      {levels.failed.value ? (
        <div class="code-words" role="alert">
          <p>{say('levels-failed', { language: title })}</p>
          <button type="button" class="key" onClick={levels.write}>
            {say('levels-try-again')}
          </button>
        </div>
      ) : isEmpty ? (
        <p class="code-words">{say('levels-empty', { language: title })}</p>
      ) : isThere ? (
        <CodePanel
          label={say('levels-program', { language: title })}
          lines={code.written.lines}
          lit={levels.lit.value}
          running={levels.running.value}
          goTo={levels.goTo.value}
          onPress={levels.pressLine}
        />
      ) : (
        <p class="code-words">{say('levels-coming', { language: title })}</p>
      )}
      {isThere && !isEmpty && !levels.failed.value && <ChosenBlock />}
    </section>
  )
}

function TakeAway({ disabled }: { disabled: boolean }) {
  const workbench = useWorkbench()
  const { levels, dialogs } = workbench
  const takeAway = useMemo(() => createTakeAway(workbench), [workbench])
  const { title } = levels.language.value
  const isPacking = takeAway.isPacking.value
  return (
    <>
      <button
        type="button"
        class="quiet"
        disabled={disabled}
        title={say('levels-copy-all')}
        onClick={takeAway.copy}
      >
        <CopyIcon />
        {say('levels-copy')}
      </button>
      <button
        type="button"
        class="quiet"
        disabled={disabled || isPacking}
        title={say('levels-download-all', { language: title })}
        onClick={takeAway.download}
      >
        <SaveIcon />
        {say(isPacking ? 'levels-packing' : 'levels-download')}
      </button>
      <button
        type="button"
        class="quiet icon-only"
        aria-label={say('levels-how-to-run')}
        title={say('levels-how-to-run')}
        disabled={disabled}
        onClick={() => showHowToRun(dialogs, levels.code.peek()?.written.readme ?? '')}
      >
        <HelpIcon />
      </button>
    </>
  )
}

/** Which lines a block has, in words. */
function ChosenBlock() {
  const { levels, store, language, commands } = useWorkbench()
  const chosen = levels.chosen.value
  const lit = levels.lit.value
  const words = chosen === '' ? '' : blockWords(chosen, store.toProject(), language)
  const lines = levels.linesOf(lit)
  return (
    <footer class="code-foot">
      <p role="status">
        {words === ''
          ? say('levels-press')
          : lines.length === 0
            ? say('levels-no-lines', { block: words })
            : say('levels-in-lines', { block: words, lines: lineWords(lines) })}
      </p>
      {isPhone.value && lines.length > 0 && (
        <button type="button" class="key" onClick={() => commands.showBlock(lit)}>
          <BlocksIcon />
          {say('levels-show-block')}
        </button>
      )}
    </footer>
  )
}
