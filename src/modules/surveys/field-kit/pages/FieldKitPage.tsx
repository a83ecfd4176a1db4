import type { Child } from 'hono/jsx'
import { type Question, type Questionnaire, wordsIn } from '#engines/questionnaires/index.ts'
import { emptyForm } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { languageRead, QuestionFields } from '#modules/questionnaires/index.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { FormScopeContext, newScope } from '#ui/Form/scope.ts'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { DataNotice } from '../../pages/DataNotice.tsx'
import { paths } from '../../paths.ts'
import { spokenHead } from '../../spoken-results.ts'
import type { Survey } from '../../survey.ts'
import { answerTexts } from '../../texts/answer.ts'
import { doorOutcomes } from '../doors.ts'
import type { FieldKit } from '../kit.ts'
import { phoneTexts } from '../texts/phone.ts'

export interface FieldKitPageProps {
  readonly frame: Frame
  readonly survey: Survey
  readonly questionnaire: Questionnaire
  readonly kit: FieldKit
  /** Questions that ask for a file: a phone without a network takes none. */
  readonly leftOut: number
  readonly token: string
}

/**
 * `<field-kit>`: every question, drawn here once and for all; the script shows those that are asked, keeps what is typed in
 * the phone, and sends it later. Without it, the page says what is needed, and leads to paper and to the online form.
 */
export function FieldKitPage(props: FieldKitPageProps) {
  const { frame, survey, questionnaire, kit, token } = props
  const { locale } = frame
  const texts = phoneTexts[locale]
  const { slug } = survey
  const script = frame.assets.scripts?.['FieldKit']
  return (
    <Layout
      frame={frame}
      {...spokenHead(survey, locale)}
      lead={texts.lead}
      head={script ? <script type="module" src={script} nonce={frame.nonce} /> : null}
    >
      <field-kit
        kit={kit.id}
        send={paths.kitSend(slug, token)}
        worker={paths.kitWorker(slug, token)}
        questions={paths.questionnaire(slug)}
        language={languageRead(questionnaire, locale)}
        access={survey.access}
      >
        <Plain {...props} />
        <p class="kit-said" role="status" />
        <p class="kit-network hint" role="status" />
        <LockParts locale={locale} />
        <Home locale={locale} />
        <Answering {...props} />
        <Part name="done" title={texts.doneTitle}>
          <p>{survey.access === 'link' ? texts.doneText : texts.doneLetter}</p>
          <p class="letter-code">
            <strong data-code />
          </p>
          <Button act="home">{texts.doneBack}</Button>
        </Part>
      </field-kit>
    </Layout>
  )
}

function Part({ name, title, children }: { name: string; title: string; children?: Child }) {
  return (
    <section data-part={name} hidden>
      <h2 tabindex={-1}>{title}</h2>
      {children}
    </section>
  )
}

type Tone = 'action' | 'quiet' | 'danger'

function Button(props: { act: string; tone?: Tone; hidden?: boolean; children?: Child }) {
  const { act, tone = 'action', hidden, children } = props
  return (
    <button type="button" class={`button ${tone}`} data-act={act} hidden={hidden}>
      {children}
    </button>
  )
}

function Plain({ frame, survey }: FieldKitPageProps) {
  const texts = phoneTexts[frame.locale]
  return (
    <div data-part="plain">
      <Notice tone="caution" title={texts.needs}>
        <p>{texts.needsText}</p>
      </Notice>
      <p>
        <ButtonLink href={paths.enter(survey.slug)}>{texts.online}</ButtonLink>{' '}
        <ButtonLink href={paths.survey(survey.slug)} tone="quiet">
          {texts.paper}
        </ButtonLink>
      </p>
    </div>
  )
}

type Locale = Frame['locale']

function LockParts({ locale }: { locale: Locale }) {
  const texts = phoneTexts[locale]
  const field = { form: emptyForm, type: 'password', autocomplete: 'off', required: true } as const
  return (
    <FormScopeContext.Provider value={newScope('kit', locale)}>
      <Part name="new" title={texts.newTitle}>
        <p>{texts.newText}</p>
        <form class="form" method="dialog" novalidate data-form="new">
          <TextField {...field} name="chosen" label={texts.passphrase} />
          <TextField {...field} name="repeat" label={texts.repeat} />
          <p class="form-end">
            <button type="submit" class="button action">
              {texts.choose}
            </button>
          </p>
        </form>
      </Part>
      <Part name="locked" title={texts.lockedTitle}>
        <form class="form" method="dialog" novalidate data-form="locked">
          <TextField {...field} name="passphrase" label={texts.passphrase} />
          <p class="form-end">
            <button type="submit" class="button action">
              {texts.unlock}
            </button>
          </p>
        </form>
        <Forget locale={locale} />
      </Part>
    </FormScopeContext.Provider>
  )
}

function Forget({ locale }: { locale: Locale }) {
  const texts = phoneTexts[locale]
  return (
    <Disclosure summary={texts.forget}>
      <p>{texts.forgetText}</p>
      <Button act="forget" tone="danger">
        {texts.forgetSure}
      </Button>
    </Disclosure>
  )
}

function Home({ locale }: { locale: Locale }) {
  const texts = phoneTexts[locale]
  return (
    <Part name="home" title={texts.home}>
      <p class="kit-waiting" role="status" />
      <p>
        <Button act="add">{texts.add}</Button>{' '}
        <Button act="send" tone="quiet">
          {texts.send}
        </Button>{' '}
        <Button act="lock" tone="quiet">
          {texts.lock}
        </Button>
      </p>
      <ul class="kit-answers" />
      <h3>{texts.doors}</h3>
      <p class="hint">{texts.doorsText}</p>
      <p class="kit-doors">
        {doorOutcomes.map((outcome) => (
          <Button act={`door-${outcome}`} tone="quiet">
            {texts.outcomes[outcome]}
          </Button>
        ))}
      </p>
      <Forget locale={locale} />
    </Part>
  )
}

function Answering({ frame, survey, questionnaire, leftOut }: FieldKitPageProps) {
  const { locale } = frame
  const texts = phoneTexts[locale]
  const language = languageRead(questionnaire, locale)
  const first = questionnaire.languages[0] ?? 'fr'
  return (
    <Part name="answer" title={spokenHead(survey, locale).title}>
      <p class="kit-place" />
      <div class="error-summary" role="alert" tabindex={-1} hidden>
        <h3>{texts.review}</h3>
        <ul />
      </div>
      <FormScopeContext.Provider value={newScope('champ', locale)}>
        <form class="form" method="dialog" novalidate data-form="answer" autocomplete="off">
          <div data-first hidden>
            <Disclosure summary={texts.data} open>
              <p lang={language === locale ? undefined : language}>
                {wordsIn(questionnaire.intro, language, first)}
              </p>
              <DataNotice locale={locale} survey={survey} />
            </Disclosure>
            {leftOut > 0 ? <p>{answerTexts[locale].filesLeftOut(leftOut)}</p> : null}
            {survey.access === 'codes' ? (
              <TextField
                name="letter_code"
                label={texts.code}
                hint={texts.codeHint}
                form={emptyForm}
                maxlength={60}
                width="medium"
                autocomplete="off"
                required
              />
            ) : null}
          </div>
          {questionnaire.pages.map((page) => (
            <div data-page={page.id} hidden>
              {page.title ? (
                <h3 lang={language === locale ? undefined : language}>
                  {wordsIn(page.title, language, first)}
                </h3>
              ) : null}
              {page.questions.map((question) => (
                <OneQuestion {...{ questionnaire, question, locale, language }} />
              ))}
            </div>
          ))}
          <p class="form-end">
            <button type="submit" class="button action" data-next={texts.next}>
              {texts.next}
            </button>
            <Button act="before" tone="quiet" hidden>
              {texts.before}
            </Button>
            <Button act="pause" tone="quiet">
              {texts.pause}
            </Button>
          </p>
        </form>
      </FormScopeContext.Provider>
      <p class="kit-saved hint" role="status" />
    </Part>
  )
}

const takenBackByHand = new Set(['single', 'yes-no', 'scale', 'grid'])

function OneQuestion(props: {
  questionnaire: Questionnaire
  question: Question
  locale: Locale
  language: string
}) {
  const { question, ...asked } = props
  const { id, kind, required } = question
  return (
    <div data-question={id} hidden>
      <QuestionFields {...asked} questions={[question]} filled={{}} form={emptyForm} />
      {!required && takenBackByHand.has(kind) ? (
        <Button act={`clear-${id}`} tone="quiet">
          {phoneTexts[asked.locale].clear}
        </Button>
      ) : null}
    </div>
  )
}
