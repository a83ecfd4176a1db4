import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { textProse } from '#kit/prose/plain.ts'
import { LanguageChoice, type LanguageChoiceProps } from '#modules/questionnaires/index.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { paths } from '../paths.ts'
import { saidIn } from '../said-before.ts'
import { spokenHead } from '../spoken-results.ts'
import type { Survey } from '../survey.ts'
import { answerTexts } from '../texts/answer.ts'
import { surveyTexts } from '../texts/surveys.ts'
import { crumbsOf, readingIn } from './AnswerPages.tsx'
import { DataNotice } from './DataNotice.tsx'
import { InAnother, SaidProse } from './SaidProse.tsx'

/** Of somebody who had the choice: questions in one other language were chosen by nobody. */
const chosenIn = ({ languages, language, locale }: LanguageChoiceProps) =>
  languages.includes(locale) ? language : locale

interface EnterPageProps {
  readonly frame: Frame
  readonly survey: Survey
  readonly choice: LanguageChoiceProps
  readonly form: FormState
}

/** Before the first question: what it is for, what is kept, and the way in. */
export function EnterPage(props: EnterPageProps) {
  const { frame, survey, form, choice } = props
  const texts = answerTexts[frame.locale]
  const isLink = survey.access === 'link'
  const purpose = saidIn(survey, 'purpose', choice.language)
  const isBack = Object.keys(form.problems).length > 0
  return (
    <Layout
      frame={frame}
      {...spokenHead(survey, frame.locale)}
      lead={isLink ? texts.enterLead : texts.codeOfLetter}
      crumbs={crumbsOf(props)}
      refused={isBack}
      actions={
        isLink ? (
          <ActionButton
            frame={frame}
            action={readingIn(paths.enter(survey.slug), choice)}
            label={texts.begin}
            tone="action"
          />
        ) : undefined
      }
    >
      <LanguageChoice {...choice} />
      {isLink ? null : <CodeForm {...props} />}
      <section>
        <h2>{surveyTexts[frame.locale].purpose}</h2>
        <SaidProse locale={frame.locale} written={purpose} language={chosenIn(choice)} />
      </section>
      <DataNotice locale={frame.locale} survey={survey} language={chosenIn(choice)} />
      {isLink ? (
        <Disclosure summary={texts.resumeTitle} open={isBack}>
          <p>{texts.resumeText}</p>
          <CodeForm {...props} />
        </Disclosure>
      ) : null}
    </Layout>
  )
}

function CodeForm({ frame, survey, form, choice }: EnterPageProps) {
  const texts = answerTexts[frame.locale]
  return (
    <Form
      frame={frame}
      action={readingIn(paths.typed(survey.slug), choice)}
      form={form}
      submit={texts.go}
      tone={survey.access === 'codes' ? 'action' : 'quiet'}
      oneProblem
    >
      <TextField
        name="code"
        label={texts.typeCode}
        hint={texts.codeHint}
        form={form}
        maxlength={60}
        width="medium"
        autocomplete="off"
        required
      />
    </Form>
  )
}

/** Too late: said before any code is asked. */
export function OverPage({ frame, survey }: Omit<EnterPageProps, 'form' | 'choice'>) {
  const texts = answerTexts[frame.locale]
  const words = surveyTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.overTitle}
      lead={texts.over}
      crumbs={crumbsOf({ frame, survey })}
      actions={
        survey.publishedAt ? (
          <ButtonLink href={paths.results(survey.slug)}>{words.results}</ButtonLink>
        ) : (
          <ButtonLink href={paths.survey(survey.slug)} tone="quiet">
            {texts.whatNext}
          </ButtonLink>
        )
      }
    />
  )
}

/** The same in a hall: nothing leads elsewhere. */
export function KioskOverPage({ frame }: Pick<EnterPageProps, 'frame'>) {
  const texts = answerTexts[frame.locale]
  return <Layout frame={frame} title={texts.overTitle} lead={texts.over} bare />
}

/** The team began an answer with this code: said to whoever holds it, and nothing of what was typed. */
export function HeldPage({ frame, survey }: Omit<EnterPageProps, 'form' | 'choice'>) {
  const texts = answerTexts[frame.locale]
  const crumbs = crumbsOf({ frame, survey })
  return (
    <Layout frame={frame} title={texts.heldTitle} lead={texts.heldLead} crumbs={crumbs}>
      <p>{texts.heldText(survey.contact)}</p>
    </Layout>
  )
}

/** The first screen of a hall: nothing of whoever was here before. */
export function KioskPage({ frame, survey, choice }: Omit<EnterPageProps, 'form'>) {
  const texts = answerTexts[frame.locale]
  const purpose = saidIn(survey, 'purpose', choice.language)
  return (
    <Layout
      frame={frame}
      {...spokenHead(survey, frame.locale)}
      lead={texts.kioskLead}
      bare
      actions={
        <ActionButton
          frame={frame}
          action={readingIn(paths.kiosk(survey.slug), choice)}
          label={texts.begin}
          tone="action"
        />
      }
    >
      <LanguageChoice {...choice} />
      <section>
        <h2>{surveyTexts[frame.locale].purpose}</h2>
        <InAnother locale={frame.locale} written={purpose} language={chosenIn(choice)} />
        <div lang={purpose.language}>
          {/* An address is read, and cannot be pressed. */}
          {textProse(purpose.text)
            .split(/\n+/)
            .map((line) => (
              <p>{line}</p>
            ))}
        </div>
      </section>
      <p>{texts.kioskNoCode}</p>
    </Layout>
  )
}
