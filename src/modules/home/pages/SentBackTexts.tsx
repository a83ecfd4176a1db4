import { emptyForm } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { namedAnswer, type SentBack, type Written } from '#kit/sent-back.ts'
import { onOneLine } from '#kit/words.ts'
import { peoplePaths } from '#modules/people/index.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
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
  const labelOf = ({ label, text }: Written) =>
    label ?? (texts.length === 1 ? words.one : words.beginning(beginningOf(text)))
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
      {isWritten ? <p>{words.copy}</p> : null}
      {short.length > 0 ? (
        <TextArea
          name="reponses"
          label={words.short}
          hint={words.shortHint}
          form={emptyForm}
          value={short.map((one) => namedAnswer(one, frame.locale)).join('\n')}
          rows={Math.min(12, short.length + 1)}
          readonly
          required
        />
      ) : null}
      {texts.length > 1 ? <p>{words.inOrder}</p> : null}
      {texts.map((text, rank) => (
        <TextArea
          name={`texte-${rank + 1}`}
          label={labelOf(text)}
          form={emptyForm}
          value={text.text}
          rows={Math.min(16, text.text.split('\n').length + Math.ceil(text.text.length / 70))}
          readonly
          required
        />
      ))}
    </section>
  )
}

const beginningSigns = 50

/** A few words, enough for whoever wrote them to know which text it is. */
function beginningOf(text: string): string {
  const line = onOneLine(text)
  if (line.length <= beginningSigns) return line
  const cut = line.slice(0, beginningSigns)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 0)) || cut}…`
}
