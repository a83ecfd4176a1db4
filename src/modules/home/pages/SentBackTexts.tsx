import { emptyForm } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { SentBack } from '#kit/sent-back.ts'
import { peoplePaths } from '#modules/people/index.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { problemTexts } from '../texts/problems.ts'

export interface SentBackTextsProps {
  readonly frame: Frame
  /** Nobody is signed in: the way in comes first. */
  readonly isOut: boolean
  readonly sentBack: SentBack
}

/** A form was refused before its own page could be drawn: its texts, to be sent again or copied. */
export function SentBackTexts({ frame, isOut, sentBack }: SentBackTextsProps) {
  const said = problemTexts[frame.locale].sentBack
  const { texts, short, again } = sentBack
  return (
    <section aria-labelledby="votre-texte">
      <h2 id="votre-texte">{said.title}</h2>
      {isOut ? (
        <p>
          <ButtonLink href={peoplePaths.signIn} newTab>
            {said.signIn}
          </ButtonLink>
        </p>
      ) : null}
      {isOut ? <p>{again ? said.thenAgain : said.thenCopy}</p> : null}
      {again ? (
        <form class="form" method="post" action={again.action} data-again>
          {again.fields.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <button type="submit" class="button action">
            {said.again}
          </button>
        </form>
      ) : null}
      <p>{said.copy}</p>
      {short.length > 0 ? (
        <TextArea
          name="reponses"
          label={said.short}
          hint={said.shortHint}
          form={emptyForm}
          value={short.join('\n')}
          rows={Math.min(12, short.length + 1)}
          readonly
          required
        />
      ) : null}
      {texts.length > 1 ? <p>{said.inOrder}</p> : null}
      {texts.map((text, rank) => (
        <TextArea
          name={`texte-${rank + 1}`}
          label={texts.length === 1 ? said.one : said.numbered(rank + 1)}
          form={emptyForm}
          value={text}
          rows={Math.min(16, text.split('\n').length + Math.ceil(text.length / 70))}
          readonly
          required
        />
      ))}
    </section>
  )
}
