import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import type { NetworkEvent } from '../../event.ts'
import { programmePath } from '../../paths/programmes.ts'
import type { Programme } from '../../programme-call.ts'
import { type ReadingLine, type Summary, showsNames } from '../review.ts'
import { reviewTexts } from '../texts/review.ts'
import { ContributionWordsView } from './ContributionWordsView.tsx'
import type { ToReadWhole } from './ReadingPage.tsx'

export interface ReadOnePageProps {
  readonly frame: Frame
  readonly event: NetworkEvent
  readonly token: string
  readonly programme: Programme
  readonly format: string
  readonly line: ReadingLine<ToReadWhole>
  readonly form: FormState
}

/** One contribution and one's scores; those of the others come after. */
export function ReadOnePage(props: ReadOnePageProps) {
  const { frame, event, token, line, programme, form } = props
  const { contribution, speakers } = line.contribution
  const { locale } = frame
  const texts = reviewTexts[locale]
  const at = { token, id: contribution.id }
  return (
    <Layout
      frame={frame}
      title={contribution.title}
      titleIn={writtenLocale}
      eyebrow={event.title}
      crumbs={[{ label: texts.title, href: programmePath('reading', event.slug, { token }) }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <ContributionWordsView
        locale={locale}
        contribution={contribution}
        format={props.format}
        questions={programme.questions}
        speakers={
          showsNames(programme, contribution)
            ? speakers.map(({ name, organisation, territory }) =>
                [name, organisation, territory].filter(Boolean).join(', '),
              )
            : [texts.namesHidden]
        }
      />
      <section>
        <h2>{texts.scores}</h2>
        <p>{texts.scale(programme.scale)}</p>
        {contribution.state === 'submitted' ? (
          <Form
            frame={frame}
            action={programmePath('readOne', event.slug, at)}
            form={form}
            submit={texts.save}
            seen
            own
          >
            {programme.criteria.map(({ key, label }) => (
              <Radios
                form={form}
                name={`score-${key}`}
                label={label}
                value={
                  line.own?.scores[key] === undefined ? undefined : String(line.own.scores[key])
                }
                options={Array.from({ length: programme.scale }, (_, rank) => ({
                  value: String(rank + 1),
                  label: String(rank + 1),
                }))}
                required
              />
            ))}
            <TextArea
              form={form}
              name="comment"
              label={texts.comment}
              hint={texts.commentHint}
              value={line.own?.comment}
              rows={4}
            />
          </Form>
        ) : (
          <p>{texts.refusals['already-decided']}</p>
        )}
      </section>
      {line.summary && (
        <section>
          <h2>{texts.others}</h2>
          <p>{summarySentence(line.summary, locale)}</p>
          {line.comments.map((comment) => (
            <blockquote>{comment}</blockquote>
          ))}
        </section>
      )}
      <ActionButton
        frame={frame}
        action={programmePath('conflict', event.slug, at)}
        label={texts.conflict}
        confirm={texts.conflictAsk}
      />
    </Layout>
  )
}

export function summarySentence(summary: Summary, locale: Frame['locale']): string {
  const { readings, mean, lowest, highest } = summary
  const written = (value: number) => writtenNumber(value, locale, 1)
  return reviewTexts[locale].othersLine(readings, written(mean), written(lowest), written(highest))
}
