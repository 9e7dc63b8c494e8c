/** How a program is run where it is taken to, and where it differs from the blocks: the words of its README. */
import type { DialogStack } from '../dialogs/dialog-stack'

export function showHowToRun(dialogs: DialogStack, readme: string): void {
  const [title = '', ...rest] = readme.trim().split('\n\n')
  void dialogs.ask(
    unescaped(title.replace(/^# /, '')),
    () => (
      <div class="how-to-run">
        {rest.map((part) => (
          <Part key={part} part={part} />
        ))}
      </div>
    ),
    true,
  )
}

/** A README has paragraphs, lists and commands; each stands apart. */
function Part({ part }: { part: string }) {
  const lines = part.split('\n')
  if (lines.every((line) => line.startsWith('    ')))
    return <pre>{lines.map((line) => line.trim()).join('\n')}</pre>
  if (!lines.every((line) => line.startsWith('- '))) return <p>{part}</p>
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line.slice(2)}</li>
      ))}
    </ul>
  )
}

/** A name's own signs were kept from being Markdown. */
const unescaped = (text: string) => text.replaceAll(/\\(.)/g, '$1')
