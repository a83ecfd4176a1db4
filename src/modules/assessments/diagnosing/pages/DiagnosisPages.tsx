import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { ModelVersion } from '../../model-version.ts'
import { LevelQuestion } from '../../pages/LevelQuestion.tsx'
import { Rosette } from '../../pages/Rosette.tsx'
import { markerFromDiagnosis, paths } from '../../paths.ts'
import { type Answers, isStrength, levelOf } from '../../score.ts'
import { diagnosisTexts } from '../../texts/diagnosis.ts'
import { homeTexts } from '../../texts/home.ts'
import { rosetteTexts } from '../../texts/rosette.ts'
import { diagnosisQuestions, type MarkerFound, mostAsked, type PillarFound } from '../diagnosis.ts'

export interface DiagnosisPageProps {
  readonly frame: Frame
  readonly version: ModelVersion
  readonly form: FormState
  readonly answers: Answers
}

export function DiagnosisPage({ frame, version, form, answers }: DiagnosisPageProps) {
  const { locale } = frame
  const texts = diagnosisTexts[locale]
  const { content } = version
  const asked = diagnosisQuestions(content)
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[{ label: homeTexts[locale].title, href: paths.home }, { label: texts.title }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Notice tone="info" title={texts.kept}>
        <p>{texts.keptWhy}</p>
      </Notice>
      <Form
        frame={frame}
        action={paths.diagnosisResult}
        form={form}
        submit={texts.submit}
        method="get"
      >
        <HiddenField name="version" value={String(version.number)} />
        {content.pillars.map((pillar) => (
          <>
            <h2>{pillar.title[locale]}</h2>
            {asked
              .filter((placed) => placed.pillar.id === pillar.id)
              .map(({ question }) => (
                <LevelQuestion
                  question={question}
                  locale={locale}
                  form={form}
                  answer={answers[question.id]}
                />
              ))}
          </>
        ))}
      </Form>
      <h2>{texts.rule}</h2>
      <p>{texts.ruleWhy(mostAsked)}</p>
    </Layout>
  )
}

export interface DiagnosisResultProps {
  readonly frame: Frame
  readonly found: readonly PillarFound[]
  /** What was answered, as the address carries it: back to the questions, and back here from a marker. */
  readonly answered: string
}

export function DiagnosisResultPage({ frame, found, answered }: DiagnosisResultProps) {
  const { locale } = frame
  const texts = diagnosisTexts[locale]
  const markers = found.flatMap((pillar) => pillar.markers)
  const strengths = markers.filter(({ score }) => isStrength(score))
  const weak = markers
    .filter(({ score }) => !isStrength(score))
    .toSorted((left, right) => left.score - right.score)
  return (
    <Layout
      frame={frame}
      title={texts.result}
      lead={texts.resultLead}
      crumbs={[
        { label: homeTexts[locale].title, href: paths.home },
        { label: texts.title, href: paths.diagnosis },
        { label: texts.result },
      ]}
    >
      <Rosette
        locale={locale}
        title={texts.result}
        description={texts.table}
        petals={found.flatMap(({ pillar, markers: own }) =>
          pillar.markers.map((marker) => ({
            pillar: pillar.title[locale],
            label: marker.title[locale],
            score: own.find((item) => item.marker.id === marker.id)?.score,
          })),
        )}
        points={[]}
        reading={rosetteTexts[locale].own}
        table={
          <Table
            caption={texts.table}
            columns={[{ title: texts.marker }, { title: texts.pillar }, { title: texts.level }]}
            rows={found.flatMap(({ pillar, markers: own }) =>
              pillar.markers.map((marker) => {
                const score = own.find((item) => item.marker.id === marker.id)?.score
                return [
                  marker.title[locale],
                  pillar.title[locale],
                  score === undefined ? texts.notMeasured : texts.levelOf(levelOf(score)),
                ]
              }),
            )}
          />
        }
      />
      <h2>{texts.strengths}</h2>
      {strengths.length === 0 ? <p>{texts.noStrength}</p> : null}
      <ul>
        {strengths.map(({ marker, score }) => (
          <li>
            {marker.title[locale]} ({texts.levelOf(levelOf(score))})
          </li>
        ))}
      </ul>
      <h2>{texts.improve}</h2>
      {weak.length === 0 ? <p>{texts.noImprove}</p> : null}
      <Weak weak={weak} locale={locale} answered={answered} />
      <h2>{texts.together}</h2>
      <p>{texts.togetherWhy}</p>
      <p>
        <ButtonLink href={`${paths.diagnosis}?${answered}`}>{texts.again}</ButtonLink>
      </p>
    </Layout>
  )
}

interface WeakProps {
  readonly weak: readonly MarkerFound[]
  readonly locale: Frame['locale']
  readonly answered: string
}

function Weak({ weak, locale, answered }: WeakProps) {
  const texts = diagnosisTexts[locale]
  return (
    <ul>
      {weak.map(({ marker, score }) => (
        <li>
          {marker.title[locale]} ({texts.levelOf(levelOf(score))}).{' '}
          <a
            href={markerFromDiagnosis(marker.id, answered)}
            aria-label={texts.triedFor(marker.title[locale])}
          >
            {texts.tried}
          </a>
        </li>
      ))}
    </ul>
  )
}
