/** What the pupil has written in the lesson's explanations. It stands in the open project, and no check reads it. */
import { say } from '../../../words'
import { useWorkbench } from '../../workbench'
import type { Question } from '../files/assignments'

export function OwnWords({ questions }: { readonly questions: readonly Question[] }) {
  const { store } = useWorkbench()
  const written = store.frame.value?.lesson?.explanations ?? []
  if (questions.length === 0) return null
  return (
    <section class="review-words">
      <h3>{say('class-own-words')}</h3>
      {questions.map(({ id, question }) => (
        <figure key={id}>
          <figcaption>{question}</figcaption>
          <blockquote>{written.find((each) => each.id === id)?.text || say('class-no-own-words')}</blockquote>
        </figure>
      ))}
    </section>
  )
}
