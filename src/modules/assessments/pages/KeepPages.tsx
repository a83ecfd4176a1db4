import type { Child } from 'hono/jsx'
import type { Day } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { type Invitation, stateOf, takesAnswers, type Workshop } from '../assessment.ts'
import { type IndexQuestion, type Marker, markersOf } from '../index-model.ts'
import type { MediaCounts } from '../media-counts.ts'
import { paths, wavePaths } from '../paths.ts'
import type { Answers } from '../score.ts'
import { assessmentTexts } from '../texts/assessments.ts'
import { closingTexts } from '../texts/closing.ts'
import { homeTexts } from '../texts/home.ts'
import { keepTexts } from '../texts/keep.ts'
import { resultTexts } from '../texts/results.ts'
import { CountTable } from './AssessmentPage.tsx'
import type { KeepGiven } from './keep-given.ts'
import { LatePaper, MediaTable } from './LatePaper.tsx'
import { LevelQuestion } from './LevelQuestion.tsx'
import { RoleAddresses } from './RoleAddresses.tsx'
import { type EventChoice, Workshops } from './WorkshopForm.tsx'

interface UnderProps extends KeepGiven {
  readonly title: string
  readonly lead?: string | undefined
  readonly form?: FormState | undefined
  readonly children?: Child
}

/** A page under an assessment, with its way back. */
export function Under({ frame, slug, place, assessment, title, lead, form, children }: UnderProps) {
  const { locale } = frame
  const own = wavePaths(slug, assessment.wave)
  return (
    <Layout
      frame={frame}
      title={title}
      lead={lead}
      crumbs={[
        { label: homeTexts[locale].title, href: paths.home },
        { label: assessmentTexts[locale].title(place), href: own.assessment },
        { label: title },
      ]}
      refused={form ? Object.keys(form.problems).length > 0 : false}
    >
      {children}
    </Layout>
  )
}

export interface KeepPageProps extends KeepGiven {
  readonly invitations: readonly Invitation[]
  readonly counts: Readonly<Record<string, number>>
  readonly media: ReadonlyMap<string, MediaCounts>
  readonly today: Day
  readonly baseUrl: string
  readonly workshops: readonly Workshop[]
  /** From which a workshop is chosen. */
  readonly events: readonly EventChoice[]
  /** Of the form that came back: the others are as they open. */
  readonly workshop?: FormState
}

export function KeepPage(props: KeepPageProps) {
  const { frame, slug, assessment, model, counts, workshops, events } = props
  const { workshop = emptyForm } = props
  const { locale } = frame
  const texts = keepTexts[locale]
  const own = wavePaths(slug, assessment.wave)
  const state = stateOf(assessment)
  return (
    <Under {...props} title={texts.title} lead={texts.lead} form={workshop}>
      <CountTable {...{ model, counts, assessment, locale }} />
      {state === 'draft' ? null : <MediaTable {...{ locale, model, media: props.media }} />}
      <LinkList
        items={[
          ...(state === 'draft' ? [{ label: assessmentTexts[locale].edit, href: own.edit }] : []),
          ...(assessment.closedAt ? [] : [{ label: texts.floors, href: own.floors }]),
          ...(state === 'published' ? [] : [{ label: texts.facts, href: own.facts }]),
          ...(takesAnswers(assessment, props.today)
            ? [{ label: closingTexts[locale].title, href: own.close }]
            : []),
          ...(state === 'closed' ? [{ label: texts.publish, href: own.publish }] : []),
          ...(state === 'published' ? [{ label: texts.choose, href: own.actions }] : []),
        ]}
      />
      {state === 'draft' ? (
        <ActionButton
          frame={frame}
          action={own.open}
          label={texts.open}
          confirm={texts.openConfirm}
          tone="action"
        />
      ) : null}
      {state === 'draft' ? (
        <ActionButton
          frame={frame}
          action={own.drop}
          label={texts.drop}
          confirm={texts.dropConfirm}
          tone="danger"
        />
      ) : null}
      {state === 'draft' || state === 'open' ? <RoleAddresses {...props} /> : null}
      <LatePaper {...{ locale, assessment, slug, model, today: props.today }} />
      <Workshops
        {...{ frame, slug, workshops, events }}
        form={workshop}
        wave={assessment.wave}
        action={own.workshops}
      />
    </Under>
  )
}

export interface KeepFormProps extends KeepGiven {
  readonly form: FormState
}

export const floorField = (role: string) => `floor-${role}`

export function FloorsPage(props: KeepFormProps) {
  const { frame, form, slug, assessment, model } = props
  const texts = keepTexts[frame.locale]
  return (
    <Under {...props} title={texts.floors} lead={texts.floorsWhy}>
      <Form
        frame={frame}
        action={wavePaths(slug, assessment.wave).floors}
        form={form}
        submit={texts.saveFloors}
        seen
      >
        {model.roles.map(({ id, text }) => (
          <NumberField
            name={floorField(id)}
            label={texts.floorOf(text[frame.locale])}
            unit={texts.people}
            form={form}
            value={String(assessment.floors[id] ?? '')}
            required
          />
        ))}
      </Form>
    </Under>
  )
}

interface QuestionsFormProps extends KeepFormProps {
  readonly title: string
  readonly lead: string
  readonly action: string
  readonly submit: string
  readonly questions: readonly IndexQuestion[]
  readonly answers: Answers
  /** What is asked beside each question, besides its level. */
  readonly under?: (question: IndexQuestion) => Child
  /** What stands is edited; a sheet of paper is new. */
  readonly seen: boolean
}

export function QuestionsPage(props: QuestionsFormProps) {
  const { frame, form, model, questions, answers } = props
  const { locale } = frame
  return (
    <Under {...props}>
      <Form
        frame={frame}
        action={props.action}
        form={form}
        submit={props.submit}
        seen={props.seen}
        guard
      >
        {model.pillars.map((pillar) => {
          const own = questions.filter(({ id }) =>
            pillar.markers.some(({ criteria }) =>
              criteria.some((criterion) => criterion.questions.some((item) => item.id === id)),
            ),
          )
          if (own.length === 0) return null
          return (
            <>
              <h2>{pillar.title[locale]}</h2>
              {own.map((question) => (
                <>
                  <LevelQuestion
                    question={question}
                    locale={locale}
                    form={form}
                    answer={answers[question.id]}
                  />
                  {props.under?.(question)}
                </>
              ))}
            </>
          )
        })}
      </Form>
    </Under>
  )
}

export function PublishPage(props: KeepFormProps & { missing: readonly string[] }) {
  const { frame, form, slug, assessment, model, missing } = props
  const texts = keepTexts[frame.locale]
  const names = model.roles
    .filter(({ id }) => missing.includes(id))
    .map(({ text }) => text[frame.locale])
    .join(', ')
  return (
    <Under {...props} title={texts.publish} lead={texts.publishLead}>
      <p>{missing.length === 0 ? texts.gatePassed : texts.gateMissed(names)}</p>
      <p>{closingTexts[props.frame.locale].publishEnds}</p>
      {stateOf(assessment) === 'closed' ? (
        <p>
          <a href={wavePaths(slug, assessment.wave).preview}>{texts.preview}</a>
        </p>
      ) : null}
      <Form
        frame={frame}
        action={wavePaths(slug, assessment.wave).publish}
        form={form}
        submit={texts.publish}
      >
        {missing.length === 0 ? null : (
          <TextArea
            name="reason"
            label={texts.reason}
            hint={texts.reasonHint}
            form={form}
            maxlength={1200}
            required
          />
        )}
        <CheckBox name="named" label={texts.named} form={form} />
      </Form>
    </Under>
  )
}

/** The weak markers come first: they are what an action is chosen for. */
export function ActionPage(props: KeepFormProps & { readonly weak: readonly Marker[] }) {
  const { frame, form, slug, assessment, model, weak } = props
  const texts = resultTexts[frame.locale]
  return (
    <Under {...props} title={texts.act} lead={texts.actLead}>
      <Form
        frame={frame}
        action={wavePaths(slug, assessment.wave).actions}
        form={form}
        submit={texts.save}
      >
        <Select
          name="markerId"
          label={texts.marker}
          form={form}
          required
          options={[
            ...weak.map(({ id, title }) => ({ value: id, label: texts.weak(title[frame.locale]) })),
            ...markersOf(model)
              .filter(({ marker }) => !weak.some(({ id }) => id === marker.id))
              .map(({ marker: { id, title } }) => ({ value: id, label: title[frame.locale] })),
          ]}
        />
        <TextArea name="text" label={texts.what} form={form} rows={3} maxlength={600} required />
        <DateField name="dueOn" label={texts.dueOn} form={form} required />
      </Form>
    </Under>
  )
}
