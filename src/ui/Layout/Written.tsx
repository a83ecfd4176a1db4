import { emptyForm } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { namedAnswer, type SentBack, type Written as WrittenText } from '#kit/sent-back.ts'
import { defineTexts } from '#kit/texts.ts'
import { onOneLine } from '#kit/words.ts'
import { TextArea } from '../TextArea/TextArea.tsx'

export interface WrittenProps {
  readonly frame: Pick<Frame, 'locale'>
  readonly written: Pick<SentBack, 'texts' | 'short'>
}

/** What somebody wrote in a form that is not drawn again, to be copied. */
export function Written({ frame, written: { texts, short } }: WrittenProps) {
  const words = writtenTexts[frame.locale]
  if (texts.length + short.length === 0) return null
  const labelOf = ({ label, text }: WrittenText) =>
    label ?? (texts.length === 1 ? words.one : words.beginning(beginningOf(text)))
  return (
    <>
      <p>{words.copy}</p>
      {short.length > 0 ? (
        <TextArea
          name="reponses"
          label={words.short}
          hint={words.shortHint}
          form={emptyForm}
          value={short.map((item) => namedAnswer(item, frame.locale)).join('\n')}
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
    </>
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

const writtenTexts = defineTexts(
  {
    copy: 'Copiez-le avant de quitter cette page : il n’est gardé nulle part ailleurs.',
    short: 'Vos réponses courtes',
    shortHint: 'Une par ligne, dans l’ordre du formulaire.',
    inOrder: 'Vos textes, dans l’ordre du formulaire :',
    one: 'Votre texte',
    beginning: (words: string) => `Le texte qui commence par « ${words} »`,
  },
  {
    copy: 'Copy it before you leave this page: it is kept nowhere else.',
    short: 'Your short answers',
    shortHint: 'One per line, in the order of the form.',
    inOrder: 'Your texts, in the order of the form:',
    one: 'Your text',
    beginning: (words) => `The text that begins with “${words}”`,
  },
)
