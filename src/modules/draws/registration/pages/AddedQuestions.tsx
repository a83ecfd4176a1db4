import { wordsIn } from '#engines/questionnaires/index.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import type { FormQuestions } from '#modules/questionnaires/index.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { otherThan } from '#ui/Layout/other-than.ts'
import type { Draw } from '../../draw.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { addedTexts } from '../texts/added.ts'

/** On the board of a recruitment: what the team asks beside, as long as it may change, and afterwards. */
export function AddedQuestions(props: {
  readonly frame: Frame
  readonly draw: Pick<Draw, 'slug'>
  readonly questions: FormQuestions
  readonly isFrozen: boolean
}) {
  const { frame, draw, questions, isFrozen } = props
  const texts = addedTexts[frame.locale]
  return (
    <section>
      <h2>{texts.title}</h2>
      <p>{questions.length === 0 ? texts.none : texts.count(questions.length)}</p>
      {questions.length === 0 ? null : (
        <ul lang={otherThan(frame.locale, writtenLocale)}>
          {questions.map(({ text }) => (
            <li>{wordsIn(text, writtenLocale, writtenLocale)}</li>
          ))}
        </ul>
      )}
      {isFrozen ? (
        <p class="hint">{texts.frozen}</p>
      ) : (
        <ButtonLink href={recruitPaths.questions(draw.slug)} tone="quiet">
          {texts.write}
        </ButtonLink>
      )}
    </section>
  )
}
