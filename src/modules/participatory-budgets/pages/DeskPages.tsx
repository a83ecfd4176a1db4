import { type Day, writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { writtenLocale } from '#kit/texts.ts'
import { DateField } from '#ui/DateField/DateField.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { ProseWords } from '#ui/Prose/ProseWords.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Edition } from '../edition.ts'
import { type Appeal, type Idea, isJudged, isUnanswered, type Merge, type Review } from '../idea.ts'
import { paths } from '../paths.ts'
import { deskTexts } from '../texts/desk.ts'
import { ideaTexts } from '../texts/ideas.ts'
import { crumbsOf } from './crumbs.ts'
import { HidingPart } from './HidingPart.tsx'
import { IdeaBadge } from './IdeasPages.tsx'

export interface DeskProps {
  readonly frame: Frame
  readonly edition: Edition
  readonly ideas: readonly Idea[]
  readonly reviews: readonly Review[]
  readonly appeals: readonly Appeal[]
  readonly today: Day
}

/** The table that the services share: what waits for whom, and since when; what is owed stands first. */
export function DeskPage({ frame, edition, ideas, reviews, appeals, today }: DeskProps) {
  const texts = deskTexts[frame.locale]
  const appealOf = (idea: Idea) => appeals.find(({ ideaId }) => ideaId === idea.id)
  const owed = ideas.filter((idea) => isUnanswered(idea, appealOf(idea)))
  const rest = ideas.filter((idea) => !owed.includes(idea))
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={`${texts.lead} ${texts.left(owed.length)}.`}
      crumbs={crumbsOf(frame, edition, { label: texts.title })}
      wide
    >
      {ideas.length === 0 ? (
        <EmptyState title={texts.none} />
      ) : (
        <Table
          caption={texts.title}
          captionHidden
          columns={[
            { title: texts.columns.idea },
            { title: texts.columns.state },
            { title: texts.columns.waits },
            { title: texts.columns.due },
          ]}
          rows={[...owed, ...rest].map((idea) => {
            const awaited = reviews.filter(
              (review) => review.ideaId === idea.id && review.opinion === undefined,
            )
            const isAppeal = appealOf(idea)?.decision === undefined && appealOf(idea) !== undefined
            const waits = [
              ...(isAppeal ? [texts.waitsAppeal] : []),
              ...(idea.state === 'received'
                ? awaited.map(({ service }) => texts.waitsService(plainProse(service)))
                : []),
              ...(idea.state === 'received' && awaited.length === 0 ? [texts.waitsAnswer] : []),
            ]
            const due = awaited[0]?.dueOn ?? edition.analysisUntil
            const isLate = waits.length > 0 && due < today
            return [
              <a href={paths.judge(edition.slug, idea.number)} lang={writtenLocale}>
                {idea.number}. <ProseWords markdown={idea.title} />
              </a>,
              <IdeaBadge frame={frame} state={idea.state} />,
              waits.join(', ') || texts.waitsNothing,
              waits.length === 0
                ? '–'
                : `${writtenDay(due, frame.locale)}${isLate ? ` (${texts.overdue})` : ''}`,
            ]
          })}
        />
      )}
    </Layout>
  )
}

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

/** One idea at the desk: opinions asked and given, the answer, the appeal, a merging. */
export function JudgePage(props: JudgeProps) {
  const { frame, edition, idea, refused } = props
  const texts = deskTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.judge(idea.number)}
      eyebrow={<IdeaBadge frame={frame} state={idea.state} />}
      crumbs={crumbsOf(
        frame,
        edition,
        { label: texts.title, href: paths.desk(edition.slug) },
        { label: texts.judge(idea.number) },
      )}
      refused={refused !== undefined}
    >
      {refused?.form.problems['form'] ? (
        <Notice tone="danger">{refused.form.problems['form']}</Notice>
      ) : null}
      <h2>{plainProse(idea.title)}</h2>
      <Prose markdown={idea.description} />
      <p>
        <a href={paths.idea(edition.slug, idea.number)}>{ideaTexts[frame.locale].publicLink}</a>
      </p>
      {isJudged(edition) ? <Judging {...props} /> : null}
      <HidingPart
        frame={frame}
        edition={edition}
        idea={idea}
        form={formAt(props, paths.hide(edition.slug, idea.number))}
      />
    </Layout>
  )
}

/** What is done with an idea until the ballots are written. */
function Judging(props: JudgeProps) {
  const { state } = props.idea
  return (
    <>
      <AppealForm {...props} />
      <ServiceForms {...props} />
      {state === 'received' ? <AnswerForm {...props} /> : null}
      {state === 'received' || state === 'admissible' ? <MergeForm {...props} /> : null}
    </>
  )
}

/** The state of one of the forms of the page: as it came back, or empty. */
function formAt({ refused }: JudgeProps, at: string): FormState {
  return refused?.at === at ? refused.form : { values: {}, problems: {} }
}

function AppealForm(props: JudgeProps) {
  const { frame, edition, idea, appeal } = props
  const texts = deskTexts[frame.locale]
  if (!appeal || appeal.decision !== undefined) return null
  const action = paths.decideAppeal(edition.slug, idea.number)
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
        <TextArea name="answer" label={texts.answer} form={form} rows={5} required />
      </Form>
    </>
  )
}

function ServiceForms(props: JudgeProps) {
  const { frame, edition, idea, reviews } = props
  const texts = deskTexts[frame.locale]
  const opinions = ideaTexts[frame.locale].opinions
  if (idea.state !== 'received') return null
  const asking = paths.review(edition.slug, idea.number)
  const askForm = formAt(props, asking)
  return (
    <>
      {reviews
        .filter(({ opinion }) => opinion === undefined)
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
  const form = formAt(props, action)
  return (
    <>
      <h2>{texts.answerTitle}</h2>
      <Form frame={frame} id="reponse" action={action} form={form} submit={texts.publish} guard>
        <Radios
          name="verdict"
          label={texts.verdict}
          form={form}
          options={(['admissible', 'refused'] as const).map((value) => ({
            value,
            label: texts.verdicts[value],
          }))}
          required
        />
        <TextArea name="answer" label={texts.answer} form={form} rows={6} required />
        <TextArea
          name="costs"
          label={texts.costs}
          hint={texts.costsHint}
          form={form}
          rows={4}
          eitherOr
        />
        <Select
          name="clause"
          eitherOr
          label={texts.clause}
          form={form}
          options={edition.clauses.map((clause, at) => ({
            value: String(at + 1),
            label: `${at + 1}. ${plainProse(clause)}`,
            labelIn: writtenLocale,
          }))}
        />
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
