/** What an example is about: its picture and a few lines, for before the first run. */
import type { Example } from '../examples/catalogue'

export function About({ example }: { example: Example }) {
  return (
    <div class="about">
      {example.picture && <img src={example.picture} alt="" />}
      {example.introduction.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  )
}
