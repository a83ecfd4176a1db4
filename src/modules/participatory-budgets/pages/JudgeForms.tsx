import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { typedMoney } from '#kit/numbers.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { writtenLocale } from '#kit/texts.ts'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Edition } from '../edition.ts'
import { type Appeal, type Idea, isAnswered, type Merge, type Review } from '../idea.ts'
import { paths } from '../paths.ts'
import { deskTexts } from '../texts/desk.ts'
import { ideaTexts } from '../texts/ideas.ts'

export interface JudgeProps {
  readonly frame: Frame
  readonly edition: Edition
  readonly idea: Idea
  readonly reviews: readonly Review[]
  readonly appeal: Appeal | undefined
  readonly merge: Merge | undefined
  /** The form that came back, and of which act. */
  readonly refused?: { readonly at: string; readonly form: FormState }
}

/** What is done with an idea until the ballots are written. */
export function Judging(props: JudgeProps) {
  const { state } = props.idea
  return (
    <>
      <AppealForm {...props} />
      <ServiceForms {...props} />
      {state === 'received' || isAnswered(props.idea) ? <AnswerForm {...props} /> : null}
      {state === 'received' || state === 'admissible' ? <MergeForm {...props} /> : null}
    </>
  )
}

/** The state of one of the forms of the page: as it came back, or empty. */
export function formAt({ refused }: JudgeProps, at: string): FormState {
  return refused?.at === at ? refused.form : { values: {}, problems: {} }
}

function AppealForm(props: JudgeProps) {
  const { frame, edition, idea, appeal } = props
  const texts = deskTexts[frame.locale]
  const action = paths.decideAppeal(edition.slug, idea.number)
  // Whoever comes second finds what they wrote again.
  if (!appeal || (appeal.decision !== undefined && props.refused?.at !== action)) return null
  const form = formAt(props, action)
  return (
    <>
      <h2>{texts.appealTitle}</h2>
      <p>{texts.appealLead}</p>
      <Prose markdown={appeal.reason} />
      <Form frame={frame} id="appel" action={action} form={form} submit={texts.decide}>
        <Radios
          name="decision"
          label={texts.decision}
          form={form}
          options={(['upheld', 'dismissed'] as const).map((value) => ({
            value,
            label: texts.decisions[value],
          }))}
          required
        />
        <TextField
          name="jury"
          label={texts.jury}
          hint={texts.juryHint}
          form={form}
          maxlength={200}
          required
        />
        <TextArea name="answer" label={texts.answer} form={form} rows={5} required />
      </Form>
    </>
  )
}

function ServiceForms(props: JudgeProps) {
  const { frame, edition, idea, reviews } = props
  const texts = deskTexts[frame.locale]
  const opinions = ideaTexts[frame.locale].opinions
  if (idea.state !== 'received' && !props.refused) return null
  const asking = paths.review(edition.slug, idea.number)
  const askForm = formAt(props, asking)
  return (
    <>
      {reviews
        .filter(
          ({ opinion, id }) =>
            opinion === undefined ||
            props.refused?.at === paths.opinion(edition.slug, idea.number, id),
        )
        .map((review, at) => {
          const action = paths.opinion(edition.slug, idea.number, review.id)
          const form = formAt(props, action)
          return (
            <>
              <h2>{texts.opinionOf(plainProse(review.service))}</h2>
              <p>
                {texts.dueOn} {writtenDay(review.dueOn, frame.locale)}
              </p>
              <Form
                frame={frame}
                id={`avis-${at + 1}`}
                action={action}
                form={form}
                submit={texts.opinionSave}
                tone="quiet"
              >
                <Radios
                  name="advice"
                  label={texts.opinion}
                  form={form}
                  options={(['favourable', 'unfavourable'] as const).map((value) => ({
                    value,
                    label: opinions[value],
                  }))}
                  required
                />
                <TextArea name="reason" label={texts.reason} form={form} rows={4} required />
                <NumberField name="costCents" label={texts.cost} form={form} unit="€" />
              </Form>
            </>
          )
        })}
      <h2>{texts.service}</h2>
      <Form
        frame={frame}
        id="service"
        action={asking}
        form={askForm}
        submit={texts.ask}
        tone="quiet"
      >
        <TextField
          name="service"
          label={texts.serviceName}
          hint={texts.serviceHint}
          form={askForm}
          maxlength={120}
          required
        />
        <DateField name="dueOn" label={texts.dueOn} form={askForm} required />
      </Form>
    </>
  )
}

function AnswerForm(props: JudgeProps) {
  const { frame, edition, idea } = props
  const texts = deskTexts[frame.locale]
  const action = paths.answer(edition.slug, idea.number)
  const isCorrected = isAnswered(idea)
  const isLookedAt = props.appeal !== undefined && props.appeal.decision === undefined
  if (isCorrected && isLookedAt && props.refused?.at !== action) return null
  const form = formAt(props, action)
  return (
    <>
      <h2>{isCorrected ? texts.correctTitle : texts.answerTitle}</h2>
      {isCorrected ? <p>{texts.correctLead}</p> : null}
      <Form
        frame={frame}
        id="reponse"
        action={action}
        form={form}
        submit={isCorrected ? texts.correctTitle : texts.publish}
        seen
        guard
      >
        <Radios
          name="verdict"
          label={texts.verdict}
          form={form}
          value={isCorrected ? idea.state : undefined}
          options={(['admissible', 'refused'] as const).map((value) => ({
            value,
            label: texts.verdicts[value],
          }))}
          required
        />
        <TextArea
          name="answer"
          label={texts.answer}
          form={form}
          value={idea.answer}
          rows={6}
          required
        />
        <TextArea
          name="costs"
          label={texts.costs}
          hint={texts.costsHint}
          form={form}
          value={idea.costs.map(({ label, cents }) => `${label} | ${typedMoney(cents)}`).join('\n')}
          rows={4}
          eitherOr
        />
        <Select
          name="clause"
          eitherOr
          label={texts.clause}
          form={form}
          value={idea.clause?.toString()}
          options={edition.clauses.map((clause, at) => ({
            value: String(at + 1),
            label: `${at + 1}. ${plainProse(clause)}`,
            labelIn: writtenLocale,
          }))}
        />
        {isCorrected ? (
          <TextArea name="why" label={texts.why} form={form} rows={3} required />
        ) : null}
      </Form>
    </>
  )
}

function MergeForm(props: JudgeProps) {
  const { frame, edition, idea, merge } = props
  const texts = deskTexts[frame.locale]
  if (merge) return null
  const action = paths.merge(edition.slug, idea.number)
  const form = formAt(props, action)
  return (
    <>
      <h2>{texts.mergeTitle}</h2>
      <Form frame={frame} id="reunir" action={action} form={form} submit={texts.merge} tone="quiet">
        <NumberField name="other" label={texts.otherNumber} form={form} required />
        <TextArea name="reason" label={texts.mergeReason} form={form} rows={3} required />
      </Form>
    </>
  )
}
