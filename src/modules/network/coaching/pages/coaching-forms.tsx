import { dayOf, writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { isStaff } from '#kit/viewer.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { isCoached, mayWithdrawRequest } from '../../coaching-permissions.ts'
import { coachingPaths } from '../../paths/coaching.ts'
import { type Coaching, coachingOutcomes, hasConsent } from '../coaching.ts'
import { coachingTexts, coachingWords, consentWords } from '../texts/coaching.ts'

interface Props {
  readonly frame: Frame
  readonly coaching: Coaching
}

export function AnswerForm({ frame, coaching, form }: Props & { readonly form: FormState }) {
  const texts = coachingTexts[frame.locale]
  return (
    <section>
      <h2>{texts.answerTitle}</h2>
      <Form
        frame={frame}
        id="reponse"
        action={coachingPaths.answer(coaching.id)}
        form={form}
        submit={texts.answerSend}
      >
        <Radios
          name="answer"
          label={texts.answerTitle}
          form={form}
          required
          options={[
            { value: 'accept', label: texts.accept },
            { value: 'decline', label: texts.decline },
          ]}
        />
        <TextArea name="word" label={texts.word} hint={texts.wordHint} form={form} rows={3} />
      </Form>
    </section>
  )
}

export function CloseForm({ frame, coaching, form }: Props & { readonly form: FormState }) {
  const texts = coachingTexts[frame.locale]
  const words = coachingWords[frame.locale]
  return (
    <section>
      <h2>{texts.closeTitle}</h2>
      <Form
        frame={frame}
        id="fin"
        action={coachingPaths.close(coaching.id)}
        form={form}
        submit={texts.close}
        tone="quiet"
      >
        <Radios
          name="outcome"
          label={texts.outcome}
          form={form}
          required
          options={coachingOutcomes.map((value) => ({ value, label: words.outcomes[value] }))}
        />
        <TextArea
          name="outcomeText"
          label={texts.outcomeText}
          hint={texts.outcomeHint}
          form={form}
          rows={5}
          required
        />
      </Form>
    </section>
  )
}

/** Closed too soon: it goes on, and why is read by the pair, the team and the territory. */
export function ReopenForm({ frame, coaching, form }: Props & { readonly form: FormState }) {
  const texts = coachingTexts[frame.locale]
  return (
    <Disclosure summary={texts.reopenTitle} open={Object.keys(form.problems).length > 0}>
      <Form
        frame={frame}
        id="rouvrir"
        action={coachingPaths.reopen(coaching.id)}
        form={form}
        submit={texts.reopen}
        tone="quiet"
      >
        <TextArea
          name="reason"
          label={texts.reopenWhy}
          hint={texts.reopenHint}
          form={form}
          rows={3}
          required
        />
      </Form>
    </Disclosure>
  )
}

/** The words agreed to are on the page, and kept as they were. */
export function ConsentForm({ frame, coaching }: Props) {
  const { locale } = frame
  const texts = coachingTexts[locale]
  const given = hasConsent(coaching)
  const { consentGivenAt, consentWithdrawnAt } = coaching
  return (
    <section>
      <h2>{texts.consentTitle}</h2>
      <p>{consentWords[locale].text}</p>
      {given && consentGivenAt ? (
        <p>{texts.consentSince(writtenDay(dayOf(consentGivenAt), locale))}</p>
      ) : null}
      {consentWithdrawnAt ? (
        <p>{texts.consentUntil(writtenDay(dayOf(consentWithdrawnAt), locale))}</p>
      ) : null}
      <ActionButton
        frame={frame}
        action={coachingPaths.consent(coaching.id)}
        label={given ? texts.consentTake : texts.consentGive}
        fields={{ gesture: given ? 'take-back' : 'give' }}
      />
    </section>
  )
}

export function WithdrawButton({ frame, coaching }: Props) {
  const waits = coaching.state === 'asked' || coaching.state === 'proposed'
  if (!waits || !mayWithdrawRequest(frame.viewer, coaching)) return null
  const texts = coachingTexts[frame.locale]
  return (
    <ActionButton
      frame={frame}
      action={coachingPaths.withdraw(coaching.id)}
      label={isCoached(frame.viewer, coaching) ? texts.withdraw : texts.withdrawFor}
      tone="danger"
      confirm={texts.withdrawSure}
    />
  )
}

/** The team recognises the help that was given. */
export function ThankButton({ frame, coaching }: Props) {
  if (coaching.state !== 'closed' || !coaching.coachId || !isStaff(frame.viewer)) return null
  return (
    <ActionButton
      frame={frame}
      action={coachingPaths.thank(coaching.id)}
      label={coachingTexts[frame.locale].thank}
    />
  )
}
