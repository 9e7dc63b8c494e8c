/** Where the blocks are. Blockly is the largest part of the page, so the rest is there before it. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { CATEGORIES } from '../../../blocks/categories'
import { blocksByCategory } from '../../../blocks/index'
import { say } from '../../words'
import { bindEditor } from '../editor-binding'
import { takeBlocks } from '../first/take-over'
import { openBlockHelp } from '../help/open-block-help'
import { Bubble } from '../inspect/bubble-when-asked'
import { ValuesSwitch } from '../inspect/values-switch'
import { followRun } from '../run/looking-around/follow'
import { textsFor } from '../spoken-language'
import { isDark } from '../theme'
import { useWorkbench } from '../workbench'

export function BlocksPane() {
  const workbench = useWorkbench()
  const pane = useRef<HTMLElement>(null)
  const host = useRef<HTMLDivElement>(null)
  const [attempt, setAttempt] = useState(1)
  const [failed, setFailed] = useState(false)

  function tryAgain(): void {
    // The notice may still stand there when the pane's own button has brought it.
    if (workbench.editor.peek()) return
    setFailed(false)
    setAttempt((last) => last + 1)
  }

  // The first picture stands here until the blocks do, or until it is said that they don't come.
  const picture = useRef<Element | null>(null)
  useLayoutEffect(() => {
    if (pane.current) picture.current = takeBlocks(pane.current)
  }, [])
  const isOver = failed || workbench.editor.value !== null
  useLayoutEffect(() => {
    if (isOver) picture.current?.remove()
  }, [isOver])

  useEffect(() => {
    void attempt
    let gone = false
    let end = () => {}
    const editorArrives = workbench.later.fetch('blocks', () => import('../../editor'), tryAgain)
    const isThere = editorArrives.then(async (arrived) => {
      const element = host.current
      if (gone || !element) return
      if (!arrived) return setFailed(true)
      const editor = await arrived.createEditor(element, {
        definitions: blocksByCategory,
        categories: CATEGORIES,
        theme: isDark.peek() ? 'dark' : 'light',
        ask: workbench.ask,
        run: workbench.commands.runMenu,
        alone: workbench.inspector.alone,
        locks: workbench.lockMenu,
        help: (type) => void openBlockHelp(workbench, type),
        bringClipboard: (load, isAsked) => {
          const both = () => Promise.all([load(), textsFor('clipboard')]).then(([part]) => part)
          return isAsked ? workbench.later.fetch('clipboard', both) : both().catch(() => null)
        },
      })
      await workbench.projects.drawOn(editor)
      if (gone) return editor.dispose()
      const observer = new ResizeObserver(() => editor.resize())
      observer.observe(element)
      const untie = bindEditor(editor, workbench)
      const unlook = editor.onLook((look) => {
        workbench.inspector.look(look)
        // Going over to the code is no looking away: there the block's lines are looked at.
        if (look !== 'elsewhere' || !document.activeElement?.closest('.code-pane'))
          workbench.levels.look(look)
      })
      const unfollow = followRun(editor.reveal, element, workbench.session)
      end = () => {
        observer.disconnect()
        untie()
        unlook()
        unfollow()
        workbench.editor.value = null
        editor.dispose()
      }
    })
    isThere.catch((reason) => {
      console.error(reason)
      setFailed(true)
    })
    return () => {
      gone = true
      end()
    }
  }, [workbench, attempt])

  return (
    <section ref={pane} class="blocks-pane" aria-label={say('page-blocks')}>
      {workbench.editor.value === null && (
        <div class="blocks-coming">
          <p>{say(failed ? 'page-blocks-failed' : 'page-blocks-coming')}</p>
          {failed && (
            <button type="button" class="key" onClick={tryAgain}>
              {say('later-try-again')}
            </button>
          )}
        </div>
      )}
      <div ref={host} class="blocks-host" inert={workbench.projects.drawing.value} />
      <ValuesSwitch />
      <Bubble />
    </section>
  )
}
