import { dayOf, writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { Reopening } from '#kit/reopenings/reopening.ts'
import { writtenLocale } from '#kit/texts.ts'
import { type AddressHolder, SharedAddress } from '#modules/people/index.ts'
import { Badge, type Tone } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { ReopenForm } from '#ui/Reopening/ReopenForm.tsx'
import { Reopenings } from '#ui/Reopening/Reopenings.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { Trap } from '#ui/Trap/Trap.tsx'
import type { Experiment } from '../../experiment.ts'
import { ExperimentLayout } from '../../pages/ExperimentLayout.tsx'
import { paths } from '../../paths.ts'
import { mayEditExperiment } from '../../permissions.ts'
import { type TerritoryAsked, WhereField } from '../../proposals/index.ts'
import { experimentTexts } from '../../texts/experiment.ts'
import { type CallAnswer, isCallOpen, reopenCall } from '../call.ts'
import { callTexts } from '../texts/call.ts'

/** On the page of an experiment that looks for a territory. */
export function CallCard(props: {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly waiting: number
}) {
  const { frame, experiment, waiting } = props
  const texts = callTexts[frame.locale]
  return (
    <Card title={texts.callTitle} tone="wash">
      <p>{texts.callText}</p>
      <p>
        <ButtonLink href={paths.answerCall(experiment.slug)}>{texts.answer}</ButtonLink>
      </p>
      {mayEditExperiment(frame.viewer, experiment) ? (
        <p>
          <a href={paths.callAnswers(experiment.slug)}>
            {waiting > 0 ? texts.waiting(waiting) : texts.answers}
          </a>
        </p>
      ) : null}
    </Card>
  )
}

export interface AnswerCallPageProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly form: FormState
  readonly territory: TerritoryAsked
}

/** What a territory writes, without an account. */
export function AnswerCallPage({ frame, experiment, form, territory }: AnswerCallPageProps) {
  const { locale } = frame
  const texts = callTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[
        { label: experimentTexts[locale].experiments, href: paths.list },
        {
          label: experiment.title,
          labelIn: writtenLocale,
          href: paths.experiment(experiment.slug),
        },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={paths.answerCall(experiment.slug)}
        form={form}
        submit={texts.submit}
      >
        <WhereField locale={locale} form={form} territory={territory} required />
        <TextArea
          name="message"
          label={texts.message}
          hint={texts.messageHint}
          form={form}
          rows={6}
          required
        />
        <TextField name="name" label={texts.name} form={form} autocomplete="name" required />
        <TextField
          name="title"
          label={texts.function}
          form={form}
          autocomplete="organization-title"
        />
        <TextField
          name="email"
          label={texts.email}
          hint={texts.emailHint}
          form={form}
          type="email"
          autocomplete="email"
          required
        />
        <Trap locale={locale} />
        <p class="hint">{texts.kept}</p>
      </Form>
    </Layout>
  )
}

export interface CallAnswersPageProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly answers: readonly {
    readonly answer: CallAnswer
    readonly place: string
    readonly contact: string
    readonly holder: AddressHolder | undefined
  }[]
  /** The form that came back, and for which answer. */
  readonly refused?: { readonly id: string; readonly form: FormState } | undefined
  /** Of the form that reopens the call, when it came back. */
  readonly reopening: FormState
  readonly reopenings: readonly Reopening[]
}

const tones: Readonly<Record<CallAnswer['state'], Tone>> = {
  waiting: 'info',
  chosen: 'good',
  declined: 'neutral',
}

/** The territories that answered, each with the two replies it may get. */
export function CallAnswersPage(props: CallAnswersPageProps) {
  const { frame, experiment, answers } = props
  const texts = callTexts[frame.locale]
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      title={texts.answers}
      lead={texts.answersLead}
      refused={props.refused !== undefined || Object.keys(props.reopening.problems).length > 0}
    >
      {answers.length === 0 ? (
        <EmptyState title={texts.none}>
          <p>{texts.noneText}</p>
        </EmptyState>
      ) : null}
      {answers.map(({ answer, place, contact, holder }) => (
        <Card title={place} eyebrow={writtenDay(dayOf(answer.at), frame.locale)}>
          <p>
            <Badge tone={tones[answer.state]}>{texts.states[answer.state]}</Badge>
          </p>
          <p>{[contact, answer.title].filter(Boolean).join(', ')}</p>
          <SharedAddress frame={frame} holder={holder} />
          <Prose markdown={answer.message} />
          {answer.state === 'waiting' ? (
            <ReplyForm {...props} answer={answer} />
          ) : (
            <>
              <TooLate {...props} answer={answer} />
              <Prose markdown={answer.reply} />
            </>
          )}
        </Card>
      ))}
      <Reopenings locale={frame.locale} reopenings={props.reopenings} />
      {isReopened(props) ? (
        <ReopenForm
          frame={frame}
          action={paths.reopenCall(experiment.slug)}
          label={texts.reopen}
          lead={texts.reopenLead}
          form={props.reopening}
        />
      ) : null}
    </ExperimentLayout>
  )
}

/** When it may be: the refusal is said under the form that came back. */
function isReopened({ experiment, answers, reopening }: CallAnswersPageProps): boolean {
  if (Object.keys(reopening.problems).length > 0) return true
  const read = answers.map(({ answer }) => answer)
  return reopenCall(experiment, read, experiment.updatedAt).ok
}

/** A colleague answered in between: the form is gone, the reason is said in its place. */
function TooLate(props: CallAnswersPageProps & { readonly answer: CallAnswer }) {
  const { refused, answer } = props
  if (refused?.id !== answer.id) return null
  return (
    <div role="alert">
      <Notice tone="danger">{Object.values(refused.form.problems)[0]}</Notice>
    </div>
  )
}

function ReplyForm(props: CallAnswersPageProps & { readonly answer: CallAnswer }) {
  const { frame, experiment, answer } = props
  const texts = callTexts[frame.locale]
  const form = props.refused?.id === answer.id ? props.refused.form : { values: {}, problems: {} }
  return (
    <Form
      frame={frame}
      id={`reponse-${answer.id}`}
      action={paths.replyToCall(experiment.slug, answer.id)}
      form={form}
      submit={texts.send}
    >
      <Radios
        name="verdict"
        label={texts.verdict}
        form={form}
        required
        options={[
          // Once it has its territory, the others are answered no.
          ...(isCallOpen(experiment) ? [{ value: 'chosen', label: texts.chosen }] : []),
          { value: 'declined', label: texts.declined },
        ]}
      />
      <TextArea
        name="reply"
        label={texts.reply}
        hint={texts.replyHint}
        form={form}
        rows={4}
        required
      />
    </Form>
  )
}
