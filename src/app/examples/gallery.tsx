/** The gallery: a card for each example, with a picture, a title and one sentence. */
import { say } from '../../words'
import { useWorkbench, type Workbench } from '../workbench'
import { type Example, examples } from './catalogue'
import './gallery.css'

export function openGallery({ dialogs, projects }: Workbench): void {
  void dialogs
    .ask<Example>(say('examples-title'), (done) => <Gallery choose={done} />, true)
    .then((example) => {
      if (example) void projects.openExample(example)
    })
}

function Gallery({ choose }: { choose: (example: Example) => void }) {
  const { projects } = useWorkbench()
  const open = projects.example.value?.name
  return (
    <ul class="gallery">
      {examples.map((example) => (
        <li key={example.name}>
          <button type="button" class="gallery-card" onClick={() => choose(example)}>
            <span class="gallery-picture">{example.picture && <img src={example.picture} alt="" />}</span>
            <span class="gallery-title">{example.title}</span>
            <span class="gallery-sentence">{example.sentence}</span>
            {example.name === open && <span class="gallery-open">{say('examples-open-now')}</span>}
          </button>
        </li>
      ))}
    </ul>
  )
}
