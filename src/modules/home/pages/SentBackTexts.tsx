import type { Frame } from '#kit/frame.ts'
import type { SentBack } from '#kit/sent-back.ts'
import { peoplePaths } from '#modules/people/index.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Written } from '#ui/Layout/Written.tsx'
import { problemTexts } from '../texts/problems.ts'

export interface SentBackTextsProps {
  readonly frame: Frame
  /** The person is not signed in, or not wholly: the way in comes first. */
  readonly isOut: boolean
  readonly sentBack: SentBack
}

/** A form was refused before its own page could be drawn: its texts, to be sent again or copied. */
export function SentBackTexts({ frame, isOut, sentBack }: SentBackTextsProps) {
  const words = problemTexts[frame.locale].sentBack
  const { texts, short, again } = sentBack
  const isWritten = texts.length + short.length > 0
  return (
    <section aria-labelledby="votre-texte">
      <h2 id="votre-texte">{isWritten ? words.title : words.titleOfAct}</h2>
      {isOut ? (
        <p>
          <ButtonLink href={frame.proofAt ?? peoplePaths.signIn} newTab>
            {frame.proofAt ? words.prove : words.signIn}
          </ButtonLink>
        </p>
      ) : null}
      {isOut ? <p>{again ? words.thenAgain : words.thenCopy}</p> : null}
      {again ? (
        <form class="form" method="post" action={again.action} data-again>
          {again.fields.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <button type="submit" class="button action">
            {words.again}
          </button>
        </form>
      ) : null}
      <Written frame={frame} written={sentBack} />
    </section>
  )
}
