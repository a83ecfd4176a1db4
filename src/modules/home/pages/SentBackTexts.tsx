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
  const said = problemTexts[frame.locale].sentBack
  const { texts, short, again } = sentBack
  const isWritten = texts.length + short.length > 0
  const labelOf = ({ label, text }: Written) =>
    label ?? (texts.length === 1 ? said.one : said.beginning(beginningOf(text)))
  return (
    <section aria-labelledby="votre-texte">
      <h2 id="votre-texte">{isWritten ? said.title : said.titleOfAct}</h2>
      {isOut ? (
        <p>
          <ButtonLink href={frame.proofAt ?? peoplePaths.signIn} newTab>
            {frame.proofAt ? said.prove : said.signIn}
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
      {isWritten ? <p>{said.copy}</p> : null}
      {short.length > 0 ? (
        <TextArea
          name="reponses"
          label={said.short}
          hint={said.shortHint}
          form={emptyForm}
          value={short.map((one) => namedAnswer(one, frame.locale)).join('\n')}
          rows={Math.min(12, short.length + 1)}
          readonly
          required
        />
      ) : null}
      {texts.length > 1 ? <p>{said.inOrder}</p> : null}
      {texts.map((one, rank) => (
        <TextArea
          name={`texte-${rank + 1}`}
          label={labelOf(one)}
          form={emptyForm}
          value={one.text}
          rows={Math.min(16, one.text.split('\n').length + Math.ceil(one.text.length / 70))}
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
