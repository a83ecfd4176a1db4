import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { type Contribution, decisions } from '../../contribution.ts'
import type { NetworkEvent } from '../../event.ts'
import { programmePath } from '../../paths/programmes.ts'
import type { Programme } from '../../programme-call.ts'
import type { ConflictReason, Summary } from '../review.ts'
import { reviewTexts } from '../texts/review.ts'
import { ContributionWordsView } from './ContributionWordsView.tsx'
import { summarySentence } from './ReadOnePage.tsx'
import { stateSentence } from './ResultsPage.tsx'

export interface DecisionPageProps {
  readonly frame: Frame
  readonly event: NetworkEvent
  readonly programme: Programme
  readonly contribution: Contribution
  readonly format: string
  readonly speakers: readonly string[]
  readonly summary: Summary | undefined
  readonly comments: readonly string[]
  /** Who did not read it, and why. */
  readonly setAside: readonly { readonly name: string; readonly reason: ConflictReason }[]
  /** The letter as it will leave, when there is one to send. */
  readonly letter:
    | { readonly to: readonly string[]; readonly subject: string; readonly text: string }
    | undefined
  readonly form: FormState
}

/** What was offered, what was said of it, the decision, and the letter before it leaves. */
export function DecisionPage(props: DecisionPageProps) {
  const { frame, event, programme, contribution } = props
  const { locale } = frame
  const texts = reviewTexts[locale]
  return (
    <Layout
      frame={frame}
      title={contribution.title}
      titleIn={writtenLocale}
      eyebrow={stateSentence(contribution, locale)}
      crumbs={[{ label: texts.results, href: programmePath('results', event.slug) }]}
      refused={Object.keys(props.form.problems).length > 0}
    >
      <ContributionWordsView
        locale={locale}
        contribution={contribution}
        format={props.format}
        questions={programme.questions}
        speakers={props.speakers}
        needs={contribution.needs}
      />
      <section>
        <h2>{texts.results}</h2>
        {props.summary && <p>{summarySentence(props.summary, locale)}</p>}
        {props.setAside.length > 0 && (
          <p>
            {texts.conflicts(
              props.setAside
                .map(({ name, reason }) => `${name} (${texts.reasons[reason]})`)
                .join(', '),
            )}
          </p>
        )}
        {props.comments.length > 0 && <h3>{texts.reviewNotes}</h3>}
        {props.comments.map((comment) => (
          <blockquote>{comment}</blockquote>
        ))}
      </section>
      <Letter {...props} />
      <DecisionForm {...props} />
    </Layout>
  )
}

function Letter({ frame, event, contribution, letter }: DecisionPageProps) {
  const texts = reviewTexts[frame.locale]
  if (!letter) {
    const told = contribution.told !== undefined && contribution.told === contribution.state
    return told ? <Notice tone="good">{texts.toldAlready}</Notice> : null
  }
  return (
    <section>
      <h2>{texts.letter}</h2>
      <p>{texts.letterTo(letter.to.join(', '))}</p>
      <p>{texts.letterSubject(letter.subject)}</p>
      <blockquote class="letter">
        <Prose markdown={letter.text} />
      </blockquote>
      <ActionButton
        frame={frame}
        action={programmePath('tell', event.slug, { id: contribution.id })}
        label={texts.tell}
        tone="action"
      />
    </section>
  )
}

function DecisionForm({ frame, event, contribution, form }: DecisionPageProps) {
  const texts = reviewTexts[frame.locale]
  const { state } = contribution
  if (state === 'withdrawn' || state === 'confirmed') return null
  return (
    <section>
      <h2>{texts.decisionTitle}</h2>
      <Form
        frame={frame}
        action={programmePath('decide', event.slug, { id: contribution.id })}
        form={form}
        submit={texts.decide}
        seen
      >
        <Radios
          form={form}
          name="decision"
          label={texts.decision}
          value={state}
          options={decisions.map((decision) => ({
            value: decision,
            label: texts.decisions[decision],
          }))}
          required
        />
        <TextArea
          form={form}
          name="message"
          label={texts.messageToSpeakers}
          hint={texts.messageHint}
          value={contribution.message}
        />
      </Form>
    </section>
  )
}
