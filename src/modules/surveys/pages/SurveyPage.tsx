import { questionsOf } from '#engines/questionnaires/index.ts'
import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { writtenLocale } from '#kit/texts.ts'
import { QuestionsRead } from '#modules/questionnaires/index.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { questionnaireOf } from '../own-questionnaire.ts'
import { paths } from '../paths.ts'
import { saidIn } from '../said-before.ts'
import { spokenHead } from '../spoken-results.ts'
import { endedOn, type Survey, type SurveyEvent, takesAnswers } from '../survey.ts'
import { surveyTexts } from '../texts/surveys.ts'
import { DataNotice } from './DataNotice.tsx'
import { SaidProse } from './SaidProse.tsx'
import { StateBadge } from './StateBadge.tsx'

export interface SurveyPageProps {
  readonly frame: Frame
  readonly survey: Survey
  readonly events: readonly SurveyEvent[]
  readonly waves: readonly Survey[]
  readonly mayKeep: boolean
  readonly now: Date
}

/** What anyone reads of a survey: what it is for, what becomes of the answers, and the way to its questions. */
export function SurveyPage(props: SurveyPageProps) {
  const { frame, survey, mayKeep, now } = props
  const texts = surveyTexts[frame.locale]
  const purpose = saidIn(survey, 'purpose', frame.locale)
  const isOpen = takesAnswers(survey, now)
  const head = spokenHead(survey, frame.locale)
  return (
    <Layout
      frame={frame}
      {...head}
      lead={survey.hidden ? texts.hidden : undefined}
      eyebrow={<StateBadge locale={frame.locale} survey={survey} now={now} />}
      crumbs={[
        { label: texts.title, href: paths.list },
        { label: texts.withWave(head.title, survey.wave), labelIn: head.titleIn },
      ]}
      actions={<Gestures {...{ frame, survey, isOpen, mayKeep }} />}
      aside={<InShort {...props} />}
    >
      <section>
        <h2>{texts.purpose}</h2>
        <SaidProse locale={frame.locale} written={purpose} />
      </section>
      {survey.state !== 'draft' && !isOpen && !survey.publishedAt ? <p>{texts.noResults}</p> : null}
      <DataNotice locale={frame.locale} survey={survey} />
      <Asked {...props} />
      <History {...props} />
    </Layout>
  )
}

/** Once they are frozen, anyone reads them, whether one may still answer or not. */
function Asked({ frame, survey }: SurveyPageProps) {
  const texts = surveyTexts[frame.locale]
  const questionnaire = survey.fingerprint ? questionnaireOf(survey) : undefined
  if (!questionnaire) return null
  return (
    <section id="questions">
      <h2>{texts.asked}</h2>
      <Disclosure summary={texts.readQuestions}>
        <QuestionsRead questionnaire={questionnaire} locale={frame.locale} />
      </Disclosure>
    </section>
  )
}

function Gestures(props: { frame: Frame; survey: Survey; isOpen: boolean; mayKeep: boolean }) {
  const { frame, survey, isOpen, mayKeep } = props
  const texts = surveyTexts[frame.locale]
  return (
    <>
      {isOpen ? <ButtonLink href={paths.enter(survey.slug)}>{texts.answer}</ButtonLink> : null}
      {survey.publishedAt ? (
        <ButtonLink href={paths.results(survey.slug)} tone={isOpen ? 'quiet' : 'action'}>
          {texts.results}
        </ButtonLink>
      ) : null}
      {mayKeep ? (
        <ButtonLink href={paths.prepare(survey.slug)} tone="quiet">
          {texts.prepare}
        </ButtonLink>
      ) : null}
    </>
  )
}

function InShort({ frame, survey, waves }: SurveyPageProps) {
  const { locale } = frame
  const texts = surveyTexts[locale]
  const questionnaire = questionnaireOf(survey)
  const count = questionnaire ? questionsOf(questionnaire).length : 0
  const version = survey.protocolVersion
  return (
    <>
      <h2>{texts.facts}</h2>
      <Facts
        items={[
          { name: texts.columns.access, value: texts.access[survey.access] },
          { name: texts.columns.closes, value: writtenDay(endedOn(survey), locale) },
          { name: texts.wave, value: texts.waveNumber(survey.wave) },
          ...(version
            ? [{ name: texts.protocol, value: texts.version(writtenNumber(version, locale)) }]
            : []),
        ]}
      />
      {survey.fingerprint ? (
        <>
          <h2>{texts.questions(count)}</h2>
          <p>{texts.fingerprintHelp}</p>
          <p>
            <a href={paths.questionnaire(survey.slug)} download>
              {texts.questionsFile}
            </a>
          </p>
          <p class="fingerprint">
            {texts.fingerprint}
            <br />
            <code>{survey.fingerprint}</code>
          </p>
        </>
      ) : null}
      {waves.length > 0 ? (
        <>
          <h2>{texts.waves}</h2>
          <LinkList
            items={waves.map(({ title, slug, wave }) => ({
              ...{ label: title, labelIn: writtenLocale },
              ...{ href: paths.survey(slug), note: texts.waveNumber(wave) },
            }))}
          />
        </>
      ) : null}
    </>
  )
}

function History({ frame, events }: SurveyPageProps) {
  const { locale } = frame
  const texts = surveyTexts[locale]
  if (events.length === 0) return null
  return (
    <section>
      <h2>{texts.history}</h2>
      <Table
        caption={texts.history}
        captionHidden
        columns={[{ title: texts.act }, { title: texts.when }, { title: texts.reason }]}
        rows={events.map(({ act, at, reason }) => [
          texts.events[act],
          writtenDay(at, locale),
          reason === '' ? '' : <span lang={writtenLocale}>{reason}</span>,
        ])}
      />
    </section>
  )
}
