/** Where the blocks are. Blockly is the largest part of the page, so the rest is there before it. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { CATEGORIES } from '../../../blocks/categories'
import { blocksByCategory } from '../../../blocks/index'
import { say } from '../../words'
import { bindEditor } from '../editor-binding'
import { takeBlocks } from '../first/take-over'
import { Bubble } from '../inspect/bubble'
import { ValuesSwitch } from '../inspect/values-switch'
import { followRun } from '../run/looking-around/follow'
import { isDark } from '../theme'
import { useWorkbench } from '../workbench'

export function BlocksPane() {
  const workbench = useWorkbench()
  const pane = useRef<HTMLElement>(null)
  const host = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const picture = pane.current && takeBlocks(pane.current)
    if (!picture) return
    return workbench.editor.subscribe((editor) => editor && picture.remove())
  }, [workbench])

  useEffect(() => {
    let gone = false
    let end = () => {}
    const editorArrives = import('../../editor').then(async ({ createEditor }) => {
      const element = host.current
      if (gone || !element) return
      const editor = await createEditor(element, {
        definitions: blocksByCategory,
        categories: CATEGORIES,
        theme: isDark.peek() ? 'dark' : 'light',
        ask: workbench.ask,
        run: workbench.commands.runMenu,
        alone: workbench.inspector.alone,
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
    editorArrives.catch((reason) => {
      console.error(reason)
      workbench.notices.show(say('page-blocks-failed'), { tone: 'bad' })
    })
    return () => {
      gone = true
      end()
    }
  }, [workbench])

  return (
    <section ref={pane} class="blocks-pane" aria-label={say('page-blocks')}>
      {workbench.editor.value === null && <p class="blocks-coming">{say('page-blocks-coming')}</p>}
      <div ref={host} class="blocks-host" inert={workbench.projects.drawing.value} />
      <ValuesSwitch />
      <Bubble />
    </section>
  )
}
