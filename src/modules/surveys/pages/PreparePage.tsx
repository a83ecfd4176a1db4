import type { Child } from 'hono/jsx'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { writtenLocale } from '#kit/texts.ts'
import type { FaultSaid } from '#modules/questionnaires/index.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Unsorted } from '../coding.ts'
import { paths } from '../paths.ts'
import { type Survey, shownState, takesAnswers } from '../survey.ts'
import { prepareTexts } from '../texts/prepare.ts'
import { surveyTexts } from '../texts/surveys.ts'
import { GivenAddress } from './GivenAddress.tsx'
import { StateBadge } from './StateBadge.tsx'

export const steps = ['open', 'close', 'reopen', 'seal', 'publish', 'again'] as const
export type Step = (typeof steps)[number]

export interface ModelSaid {
  readonly name: string
  readonly title: string
  readonly questions: number
}

export interface PreparePageProps {
  readonly frame: Frame
  readonly survey: Survey
  readonly now: Date
  readonly questions: number
  /** What stops the questions from being asked. */
  readonly faults: readonly FaultSaid[]
  /** Questionnaires to begin from. */
  readonly models: readonly ModelSaid[]
  readonly sent: number
  readonly begun: number
  /** Questions whose themes would not be published. */
  readonly unsorted: readonly Unsorted[]
  /** What came back, and of which act. */
  readonly form: FormState
}

/** Everything the team does with a survey, on one page: what may be done at this stage comes first. */
export function PreparePage(props: PreparePageProps) {
  const { frame, survey, now, form } = props
  const texts = prepareTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={survey.state === 'draft' ? texts.title(survey.title) : texts.follow(survey.title)}
      eyebrow={<StateBadge locale={frame.locale} survey={survey} now={now} />}
      crumbs={[
        { label: surveyTexts[frame.locale].title, href: paths.list },
        {
          label: surveyTexts[frame.locale].withWave(survey.title, survey.wave),
          labelIn: writtenLocale,
          href: paths.survey(survey.slug),
        },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      {form.problems['form'] ? (
        <Notice tone="danger">
          <p>{form.problems['form']}</p>
        </Notice>
      ) : null}
      {survey.state === 'draft' ? <Draft {...props} /> : <Running {...props} />}
    </Layout>
  )
}

function Draft(props: PreparePageProps) {
  const { frame, survey, questions, faults } = props
  const texts = prepareTexts[frame.locale]
  const { slug } = survey
  return (
    <>
      <Questions {...props} />
      {questions > 0 && faults.length === 0 ? (
        <>
          <section>
            <h2>{texts.stepTrial}</h2>
            <p>{texts.trialText}</p>
            <ActionButton frame={frame} action={paths.trial(slug)} label={texts.trial} />
          </section>
          <section>
            <h2>{texts.stepOpen}</h2>
            <Act frame={frame} survey={survey} step="open" tone="action">
              {texts.openConfirm}
            </Act>
          </section>
        </>
      ) : null}
      <p>
        <ButtonLink href={paths.edit(slug)} tone="quiet">
          {texts.settings}
        </ButtonLink>
      </p>
    </>
  )
}

/** The others are on the page of the questions. */
const mostNamed = 5

/** Written here, begun from a model, or brought in a file. */
function Questions({ frame, survey, questions, faults, models }: PreparePageProps) {
  const texts = prepareTexts[frame.locale]
  const { slug } = survey
  const isEmpty = questions === 0
  return (
    <section>
      <h2>{texts.stepQuestions}</h2>
      <p>{isEmpty ? texts.noQuestions : texts.hasQuestions(questions)}</p>
      {!isEmpty && faults.length > 0 ? (
        <Notice tone="caution">
          <p>{texts.faults(faults.length)}</p>
          <ul>
            {faults.slice(0, mostNamed).map(({ where, sentence }) => (
              <li>{texts.fault(where, sentence)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <Actions>
        <ButtonLink
          href={paths.questions(slug)}
          tone={isEmpty || faults.length > 0 ? 'action' : 'quiet'}
        >
          {isEmpty ? texts.write : texts.change}
        </ButtonLink>
        <ButtonLink href={paths.import(slug)} tone="quiet">
          {texts.import}
        </ButtonLink>
        {isEmpty ? null : (
          <ButtonLink href={paths.languages(slug)} tone="quiet">
            {texts.languages}
          </ButtonLink>
        )}
      </Actions>
      {isEmpty ? (
        <>
          <h3>{texts.models}</h3>
          <p>{texts.modelsText}</p>
          <ul>
            {models.map(({ name, title, questions: count }) => (
              <li>
                <p>
                  <strong>{title}</strong>, {texts.modelSize(count)}
                </p>
                <ActionButton
                  frame={frame}
                  action={paths.model(slug)}
                  label={texts.beginFrom}
                  spoken={texts.beginFromOf(title)}
                  fields={{ model: name }}
                />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

function Running(props: PreparePageProps) {
  const { frame, survey, sent, begun } = props
  const texts = prepareTexts[frame.locale]
  const { slug, planned } = survey
  const isOpen = survey.state === 'open'
  const links = [
    ...(isOpen && survey.access === 'codes'
      ? [{ label: texts.codes, href: paths.codes(slug) }]
      : []),
    ...(isOpen ? [{ label: texts.paper, href: paths.paper(slug) }] : []),
    ...(isOpen ? [{ label: texts.entry, href: paths.entry(slug) }] : []),
    { label: texts.languages, href: paths.languages(slug) },
    { label: texts.kits, href: paths.kits(slug) },
    ...(isOpen && survey.kiosk && survey.access === 'link'
      ? [{ label: texts.kiosk, href: paths.kiosk(slug) }]
      : []),
    { label: surveyTexts[frame.locale].readQuestions, href: `${paths.survey(slug)}#questions` },
    { label: texts.answers, href: paths.answers(slug) },
    { label: texts.population, href: paths.population(slug) },
    { label: texts.crosses, href: paths.crossed(slug) },
    { label: texts.themes, href: paths.themes(slug) },
    ...(survey.publishedAt
      ? [{ label: surveyTexts[frame.locale].results, href: paths.results(slug) }]
      : []),
  ]
  return (
    <>
      <section>
        <h2>{texts.numbers}</h2>
        <p>
          {texts.sent(sent)}
          {planned ? ` ${texts.of(writtenNumber(planned, frame.locale))}` : ''}
          {isOpen ? `, ${texts.begun(begun)}` : ''}.
        </p>
      </section>
      {takesAnswers(survey, props.now) ? <GivenAddress {...{ frame, survey }} /> : null}
      <section>
        <h2>{texts.field}</h2>
        <LinkList items={links} />
      </section>
      <Acts {...props} />
    </>
  )
}

function Acts({ frame, survey, now, unsorted, form }: PreparePageProps) {
  const texts = prepareTexts[frame.locale]
  const own = { frame, survey, form }
  const isEarly = shownState(survey, now) === 'open'
  const isOver = survey.state === 'closed' || survey.state === 'sealed'
  return (
    <section>
      <h2>{texts.steps}</h2>
      {survey.state === 'open' && !isEarly ? (
        <Act {...own} step="close" tone="action">
          {texts.closeConfirm}
        </Act>
      ) : null}
      {isOver && !survey.publishedAt ? (
        <>
          <p>
            <ButtonLink href={paths.preview(survey.slug)} tone="quiet">
              {texts.preview}
            </ButtonLink>
          </p>
          {unsorted.length > 0 ? (
            <Notice tone="caution">
              {unsorted.map(({ words, toSettle }) => (
                <p>{texts.unsorted(words, toSettle)}</p>
              ))}
              <p>
                {texts.unsortedText} <a href={paths.themes(survey.slug)}>{texts.themes}</a>
              </p>
            </Notice>
          ) : null}
          <Act {...own} step="publish" tone="action">
            {unsorted.length > 0
              ? `${texts.unsortedText} ${texts.publishConfirm}`
              : texts.publishConfirm}
          </Act>
        </>
      ) : null}
      {survey.state === 'open' && isEarly ? (
        <ReasonForm {...own} step="close" label={texts.closeEarly}>
          <p>{texts.closeConfirm}</p>
        </ReasonForm>
      ) : null}
      {survey.state !== 'sealed' && !survey.publishedAt ? (
        <ReasonForm {...own} step="reopen" label={isOver ? texts.reopen : texts.extend}>
          {isOver ? <p>{texts.reopenText}</p> : null}
          <DateField
            name="closesOn"
            label={texts.fields.closesOn}
            form={form}
            value={survey.closesOn}
            required
          />
        </ReasonForm>
      ) : null}
      {survey.state === 'closed' ? (
        <Act {...own} step="seal" tone="quiet">
          {texts.sealConfirm}
        </Act>
      ) : null}
      <Disclosure summary={texts.again} open={form.values['act'] === 'again'}>
        <Form
          frame={frame}
          id="suite"
          action={paths.act(survey.slug)}
          form={form}
          submit={texts.again}
        >
          <HiddenField name="act" value="again" />
          <p>{texts.againText}</p>
          <DateField name="closesOn" label={texts.fields.closesOn} form={form} required />
        </Form>
      </Disclosure>
    </section>
  )
}

interface ActProps {
  readonly frame: Frame
  readonly survey: Survey
  readonly step: Exclude<Step, 'again'>
}

function Act(props: ActProps & { tone: 'action' | 'quiet'; children: string }) {
  const { frame, survey, step, tone, children } = props
  return (
    <ActionButton
      frame={frame}
      action={paths.act(survey.slug)}
      label={prepareTexts[frame.locale][step]}
      tone={tone}
      fields={{ act: step }}
      confirm={children}
    />
  )
}

/** What is asked with a reason that everybody reads. */
function ReasonForm(props: ActProps & { form: FormState; label: string; children?: Child }) {
  const { frame, survey, step, label, children } = props
  const texts = prepareTexts[frame.locale]
  const isBack = props.form.values['act'] === step
  const form = isBack ? props.form : emptyForm
  return (
    <Disclosure summary={label} open={isBack}>
      <Form
        frame={frame}
        id={step}
        action={paths.act(survey.slug)}
        form={form}
        submit={label}
        tone="quiet"
      >
        <HiddenField name="act" value={step} />
        {children}
        <TextField
          name="reason"
          label={texts.reason}
          hint={texts.reasonHint}
          form={form}
          maxlength={400}
          required
        />
      </Form>
    </Disclosure>
  )
}
