import { type Question, type Questionnaire, tagOf, wordsIn } from '#engines/questionnaires/index.ts'
import { writtenCode } from '#kit/codes/letter-code.ts'
import { writtenDay } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import {
  AddedNotice,
  AnswersSummary,
  type Filled,
  LanguageChoice,
  type LanguageChoiceProps,
  languageParameter,
  type PlaceFound,
  QuestionFields,
  type Step,
  type StepSaid,
  WhereAmI,
} from '#modules/questionnaires/index.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { paths } from '../paths.ts'
import { spokenTitle } from '../spoken-results.ts'
import { erasedOn, type Medium, type Survey } from '../survey.ts'
import { answerTexts } from '../texts/answer.ts'
import { surveyTexts } from '../texts/surveys.ts'
import type { Way } from '../way.ts'

interface Answered {
  readonly frame: Frame
  readonly survey: Survey
  readonly way: Way
  readonly medium: Medium
}

export interface StepPageProps extends Answered {
  readonly questionnaire: Questionnaire
  readonly step: Step
  readonly filled: Filled
  /** In which this person reads the questions. */
  readonly language: string
  /** Questions that ask for a file, where none can be given. */
  readonly leftOut: number
  /** Said by the address, and not kept yet. */
  readonly asksLanguage: boolean
  readonly seed: string
  readonly places: ReadonlyMap<string, PlaceFound>
  readonly form: FormState
  /** A file of this page went to make room for others. */
  readonly fileLost: boolean
  /** Those that the answers of this page have just added to it. */
  readonly added: readonly Question[]
}

const stepForm = 'champ'

/** Names of the other buttons of a page; a question has no name like these. */
export const backField = '_retour'
export const stopField = '_arret'

/** One page of the questions; what stands is kept as one goes on, goes back or stops. */
export function StepPage(props: StepPageProps) {
  const { frame, survey, way, questionnaire, step, filled, seed, places, form, language } = props
  const { locale } = frame
  const texts = answerTexts[locale]
  const { languages } = questionnaire
  const first = languages[0] ?? 'fr'
  const named = spokenTitle(survey, locale)
  const title = wordsIn(step.title, language, first) || named.title
  const titleIn = step.title ? tagOf(step.title, language, first) : named.language
  const at = way.page(step.key)
  const intro = step.at === 1 ? wordsIn(questionnaire.intro, language, first) : ''
  return (
    <Layout
      frame={frame}
      title={title}
      titleIn={titleIn}
      lead={intro || undefined}
      leadIn={tagOf(questionnaire.intro, language, first)}
      crumbs={way.isKiosk ? undefined : crumbsOf(props)}
      bare={way.isKiosk}
      refused={Object.keys(form.problems).length > 0}
      head={way.isKiosk ? <Idle survey={survey} /> : undefined}
    >
      <LanguageChoice {...{ languages, language, locale, at }} form={stepForm} />
      <WhereAmI step={step} locale={locale} />
      <AddedNotice questions={props.added} locale={locale} />
      <TrialNotice {...props} />
      {props.fileLost ? <Notice tone="danger">{texts.fileLost}</Notice> : null}
      {props.leftOut > 0 && step.at === 1 ? (
        <Notice tone="info">{texts.filesLeftOut(props.leftOut)}</Notice>
      ) : null}
      <Form
        frame={frame}
        id={stepForm}
        multipart={step.questions.some(({ kind }) => kind === 'file')}
        action={props.asksLanguage ? `${at}?${languageParameter}=${language}` : at}
        form={form}
        submit={texts.next}
        also={[
          ...(step.before ? [{ name: backField, label: texts.back }] : []),
          ...(way.isKiosk ? [] : [{ name: stopField, label: texts.stop }]),
        ]}
      >
        <QuestionFields
          {...{ questionnaire, filled, form, locale, language, seed, places }}
          questions={step.questions}
        />
      </Form>
      {way.isKiosk ? <Leave frame={frame} survey={survey} /> : null}
    </Layout>
  )
}

/** How to stop: with a code to come back, or, at a kiosk, with nothing left. */
function Pause({ frame, survey, way, medium }: Answered) {
  const texts = answerTexts[frame.locale]
  if (way.isKiosk) return <Leave frame={frame} survey={survey} />
  return (
    <Disclosure summary={texts.yourCode}>
      <WayBack {...{ frame, survey, way, medium }} />
    </Disclosure>
  )
}

function WayBack({ frame, survey, way, medium }: Answered) {
  const texts = answerTexts[frame.locale]
  return (
    <>
      <p>
        {survey.access === 'codes' && medium !== 'trial'
          ? texts.yourLetterCode
          : texts.yourCodeText}
      </p>
      <Code code={way.code} />
    </>
  )
}

function Leave({ frame, survey }: Pick<Answered, 'frame' | 'survey'>) {
  const texts = answerTexts[frame.locale]
  return (
    <>
      <p class="hint">{texts.kioskIdle}</p>
      <ActionButton
        frame={frame}
        action={paths.kioskLeave(survey.slug)}
        label={texts.kioskLeave}
        tone="quiet"
      />
    </>
  )
}

/** Nobody stays before this screen: it goes back to the start by itself, without a script. */
function Idle({ survey }: { survey: Survey }) {
  return <meta http-equiv="refresh" content={`180;url=${paths.kiosk(survey.slug)}`} />
}

function Code({ code }: { code: string }) {
  return (
    <p class="letter-code">
      <strong>{writtenCode(code)}</strong>
    </p>
  )
}

function TrialNotice({ frame, medium }: Answered) {
  if (medium !== 'trial') return null
  return (
    <Notice tone="info">
      <p>{answerTexts[frame.locale].trial}</p>
    </Notice>
  )
}

export interface ReviewPageProps extends Answered {
  readonly questionnaire: Questionnaire
  readonly language: string
  readonly summary: readonly StepSaid[]
}

/** Everything that will be sent, to be read over. */
export function ReviewPage(props: ReviewPageProps) {
  const { frame, survey, way, questionnaire, summary } = props
  const { locale } = frame
  const texts = answerTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.reviewTitle}
      lead={texts.reviewLead}
      crumbs={way.isKiosk ? undefined : crumbsOf(props)}
      bare={way.isKiosk}
      head={way.isKiosk ? <Idle survey={survey} /> : undefined}
    >
      <TrialNotice {...props} />
      <AnswersSummary
        steps={summary}
        locale={locale}
        language={props.language}
        first={questionnaire.languages[0] ?? 'fr'}
        changeAt={way.page}
      />
      {way.isKiosk ? <p>{texts.kioskNoCode}</p> : null}
      <Form frame={frame} action={way.send} form={emptyForm} submit={texts.send} />
      <Pause {...props} />
    </Layout>
  )
}

/** Thanks, until when it is kept, and how to take it back. */
export function SentPage(props: Answered & { mayKeep: boolean }) {
  const { frame, survey, way, medium, mayKeep } = props
  const { locale } = frame
  const texts = answerTexts[locale]
  const day = writtenDay(erasedOn(survey), locale)
  // The day is counted from the real end, which may come before the one that was planned.
  const [sentLead, withdrawText] = survey.closedAt
    ? [texts.sentLead, texts.withdrawText]
    : [texts.sentLeadPlanned, texts.withdrawTextPlanned]
  const isTrial = medium === 'trial'
  const isTyped = medium === 'paper' || medium === 'telephone' || medium === 'door'
  const isOfTeam = isTyped && mayKeep
  return (
    <Layout
      frame={frame}
      title={isTrial ? texts.trialDone : isOfTeam ? texts.typedDone : texts.sentTitle}
      lead={isTrial ? texts.trial : isOfTeam ? texts.typedLead(day) : sentLead(day)}
      crumbs={crumbsOf(props)}
      actions={
        isTrial ? (
          <ButtonLink href={paths.prepare(survey.slug)}>{texts.backToPrepare}</ButtonLink>
        ) : isOfTeam ? (
          <ButtonLink href={paths.entry(survey.slug)}>{texts.another}</ButtonLink>
        ) : (
          <ButtonLink href={paths.survey(survey.slug)} tone="quiet">
            {texts.whatNext}
          </ButtonLink>
        )
      }
    >
      {isTrial ? null : (
        <>
          <p>{isOfTeam ? texts.typedCode(day) : withdrawText(day)}</p>
          <Code code={way.code} />
        </>
      )}
      <ActionButton
        frame={frame}
        action={paths.withdraw(survey.slug, way.code)}
        label={texts.withdraw}
        tone="danger"
        confirm={texts.withdrawConfirm}
      />
    </Layout>
  )
}

/** The address of an act, saying in which language its person reads. */
export const readingIn = (at: string, { language, languages }: LanguageChoiceProps): string =>
  languages.length < 2 ? at : `${at}?${languageParameter}=${language}`

export interface CodePageProps extends Omit<Answered, 'medium'> {
  readonly choice: LanguageChoiceProps
  /** How it came in, once it is begun. */
  readonly begun: Medium | undefined
  readonly resumeAt: string
}

/** A code that is known: to begin, or to go on. */
export function CodePage(props: CodePageProps) {
  const { frame, survey, way, begun, resumeAt } = props
  const texts = answerTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={begun ? texts.begunTitle : texts.readyTitle}
      lead={begun ? texts.begunText : texts.readyText}
      crumbs={crumbsOf(props)}
      actions={
        begun ? (
          <ButtonLink href={resumeAt}>{texts.resume}</ButtonLink>
        ) : (
          <ActionButton
            frame={frame}
            action={readingIn(paths.answer(survey.slug, way.code), props.choice)}
            label={texts.begin}
            tone="action"
          />
        )
      }
    >
      {begun ? <WayBack {...props} medium={begun} /> : <LanguageChoice {...props.choice} />}
    </Layout>
  )
}

export function crumbsOf({ frame, survey }: { frame: Frame; survey: Survey }) {
  const { title, language } = spokenTitle(survey, frame.locale)
  return [
    { label: surveyTexts[frame.locale].title, href: paths.list },
    {
      label: surveyTexts[frame.locale].withWave(title, survey.wave),
      labelIn: language,
      href: paths.survey(survey.slug),
    },
  ]
}
