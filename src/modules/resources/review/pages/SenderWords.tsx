import { writtenInstant } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { Prose } from '#ui/Prose/Prose.tsx'
import { type Comment, writingTexts } from '../../working/nouns.ts'

/** Why remarks stayed without an answer, in the words of whoever sent the text. */
export function SenderWords(props: {
  readonly frame: Frame
  readonly comments: readonly Comment[]
}) {
  const { frame, comments } = props
  const texts = writingTexts[frame.locale]
  const words = comments.filter(({ part }) => part === '')
  if (words.length === 0) return null
  return (
    <section>
      <h2>{texts.words}</h2>
      {words.map(({ at, text }) => (
        <article class="writing-comment">
          <p class="hint">{writtenInstant(at, frame.locale)}</p>
          <Prose markdown={text} />
        </article>
      ))}
    </section>
  )
}
