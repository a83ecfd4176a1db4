import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { LongPage } from '#ui/Contents/LongPage.tsx'
import { FramedLink, ShowElsewhere } from '#ui/FramedPage/FramedPage.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import type { ShownWeighting } from '../comparison.ts'
import { drawnTables, medianClass } from '../drawn-results.ts'
import { framedHeight, paths } from '../paths.ts'
import type { PublishedResults, QuestionResult } from '../results.ts'
import { spokenTitle } from '../spoken-results.ts'
import type { Survey } from '../survey.ts'
import { answerTexts } from '../texts/answer.ts'
import { crossTexts } from '../texts/crosses.ts'
import { openSaid, resultTexts } from '../texts/results.ts'
import { surveyTexts } from '../texts/surveys.ts'
import type { WeightedShares } from '../weights.ts'
import { BesidePopulation } from './BesidePopulation.tsx'
import { ByCommune } from './ByCommune.tsx'
import { CountedBars } from './CountedBars.tsx'
import { CrossedTable } from './CrossedTable.tsx'
import { WeightedNote, weightedWords } from './WeightedNote.tsx'

export interface ResultsPageProps {
  readonly frame: Frame
  readonly survey: Survey
  readonly results: PublishedResults
  readonly beside: ShownWeighting
  /** In which its questions and answers are told. */
  readonly language: string
  /** Nothing is published yet: the team reads what would be. */
  readonly isPreview?: boolean | undefined
  /** Pages where it stands beside another wave. */
  readonly changes?: readonly { readonly label: string; readonly href: string }[]
}

/** What was published: how many, by question, with what may not be told left out. */
export function ResultsPage(props: ResultsPageProps) {
  const { frame, survey, results, beside, language, isPreview, changes = [] } = props
  const { locale } = frame
  const texts = resultTexts[locale]
  const { slug } = survey
  const { title, language: titleIn } = spokenTitle(survey, locale)
  return (
    <Layout
      frame={frame}
      title={isPreview ? texts.preview(title) : texts.title(title)}
      titleIn={titleIn}
      lead={isPreview ? previewLead(results, locale) : leadOf(survey, results, locale)}
      crumbs={[
        { label: surveyTexts[locale].title, href: paths.list },
        { label: title, labelIn: titleIn, href: paths.survey(slug) },
        { label: isPreview ? texts.previewShort : texts.short },
      ]}
      head={
        isPreview || survey.hidden ? null : (
          <FramedLink frame={frame} path={paths.results(slug)} title={title} />
        )
      }
    >
      {isPreview ? (
        <Notice tone="info">
          <p>{texts.previewText}</p>
          <p>
            <a href={paths.prepare(slug)}>{texts.previewBack}</a>
          </p>
        </Notice>
      ) : null}
      <LongPage locale={locale}>
        {results.answers === undefined ? (
          <Notice tone="info">
            <p>{texts.tooFew}</p>
          </Notice>
        ) : (
          <ResultsBody {...{ locale, survey, results, beside, language }} />
        )}
        {changes.length > 0 ? <LinkList items={[...changes]} /> : null}
        {isPreview ? null : <Files {...props} />}
      </LongPage>
    </Layout>
  )
}

function Files({ frame, survey, results }: ResultsPageProps) {
  const { locale } = frame
  const { slug } = survey
  const texts = resultTexts[locale]
  return (
    <section>
      <h2>{texts.files}</h2>
      <LinkList
        items={[
          { label: texts.pdf, href: paths.resultsPdf(slug) },
          { label: texts.xlsx, href: paths.resultsXlsx(slug) },
          { label: texts.csv, href: paths.resultsCsv(slug) },
          { label: texts.json, href: paths.resultsJson(slug) },
          ...((results.crosses ?? []).length > 0
            ? [
                { label: crossTexts[locale].xlsx, href: paths.resultCrossesXlsx(slug) },
                { label: crossTexts[locale].csv, href: paths.resultCrossesCsv(slug) },
              ]
            : []),
        ]}
      />
      {survey.hidden ? null : (
        <ShowElsewhere
          frame={frame}
          path={paths.results(survey.slug)}
          title={survey.title}
          height={framedHeight}
        />
      )}
    </section>
  )
}

export function leadOf(
  { publishedAt }: Survey,
  { answers }: PublishedResults,
  locale: Locale,
): string | undefined {
  if (answers === undefined || !publishedAt) return undefined
  return resultTexts[locale].lead(writtenNumber(answers, locale), writtenDay(publishedAt, locale))
}

function previewLead({ answers }: PublishedResults, locale: Locale): string | undefined {
  return answers === undefined
    ? undefined
    : resultTexts[locale].previewLead(writtenNumber(answers, locale))
}

/** The same on the page and in the frame of another site. */
export function ResultsBody(props: Omit<ResultsPageProps, 'frame'> & { locale: Locale }) {
  const { locale, survey, results, beside, language } = props
  const { compared, weighting } = beside
  const texts = resultTexts[locale]
  return (
    <>
      <p>{texts.hiddenWhy}</p>
      {survey.access === 'link' ? <p>{texts.linkLimit}</p> : null}
      <WhoAnswered {...{ locale, results }} />
      <BesidePopulation {...{ locale, compared }} />
      {weighting ? (
        <WeightedNote
          {...{ locale, survey, weighting }}
          labels={new Map(results.questions.map(({ question, label }) => [question, label]))}
        />
      ) : null}
      {results.questions.map((result) => (
        <QuestionPart
          {...{ locale, result, language }}
          weighted={weighting?.shares[result.question] ?? []}
        />
      ))}
      <Crossed {...{ locale, results, language }} />
      <p>{texts.stays}</p>
    </>
  )
}

function WhoAnswered({ locale, results }: { locale: Locale; results: PublishedResults }) {
  const texts = resultTexts[locale]
  const { media } = answerTexts[locale]
  const { codes } = results
  const number = (value: number) => writtenNumber(value, locale)
  const isWhole = results.byMedium.every(({ count }) => count !== null)
  return (
    <section>
      <h2>{texts.who}</h2>
      {codes && codes.made > 0 ? (
        <p>
          {texts.codes(
            number(codes.used),
            number(codes.made),
            number(Math.round((1000 * codes.used) / codes.made) / 10),
          )}
        </p>
      ) : null}
      <CountedBars
        locale={locale}
        title={texts.byMedium}
        rows={results.byMedium.map(({ medium, count }) => ({
          ...{ label: media[medium], count },
          of: isWhole ? results.answers : undefined,
        }))}
      />
    </section>
  )
}

function Crossed(props: { locale: Locale; results: PublishedResults; language: string }) {
  const { locale, results, language } = props
  const { crosses = [] } = results
  const texts = crossTexts[locale]
  if (crosses.length === 0) return null
  return (
    <section>
      <h2>{texts.section}</h2>
      <p>{texts.sectionText}</p>
      {crosses.map((cross) => (
        <>
          <h3>
            <span lang={language}>{texts.of(cross.rowQuestion, cross.columnQuestion)}</span>
          </h3>
          <CrossedTable {...{ locale, cross }} />
        </>
      ))}
    </section>
  )
}

interface QuestionPartProps {
  readonly locale: Locale
  readonly result: QuestionResult
  readonly language: string
  readonly weighted: WeightedShares[string]
}

function QuestionPart({ locale, result, language, weighted }: QuestionPartProps) {
  const texts = resultTexts[locale]
  const median = medianClass(result)
  return (
    <section lang={language}>
      {/* The contents take the language of a title from the title itself. */}
      <h2 lang={language}>{result.label}</h2>
      {result.isOpen ? (
        <p lang={locale}>
          {result.kind === 'place' ? placesWords(result, locale) : openSaid(result.kind, locale)}
        </p>
      ) : null}
      {result.kind === 'ranking' ? <p lang={locale}>{texts.ranking}</p> : null}
      {drawnTables(result).map((table) => (
        <>
          {table.label === '' ? null : <h3>{table.label}</h3>}
          <CountedBars
            locale={locale}
            title={table.label === '' ? result.label : `${result.label} – ${table.label}`}
            rows={table.parts.map(({ label, key, count, of, from, meanPlace }) => ({
              ...{ label, key, count, of },
              note:
                meanPlace === undefined
                  ? weightedWords(weighted[from.table]?.[from.key], locale)
                  : texts.meanPlace(writtenNumber(Math.round(10 * meanPlace) / 10, locale)),
            }))}
          />
        </>
      ))}
      {median === undefined ? null : <p lang={locale}>{texts.median(median)}</p>}
      <Themes {...{ locale, result }} />
      {result.communes ? <ByCommune {...{ locale, communes: result.communes }} /> : null}
    </section>
  )
}

function placesWords({ communes, noCommunes }: QuestionResult, locale: Locale): string {
  const texts = resultTexts[locale]
  return communes ? texts.communesText : texts.noPlaces[noCommunes ?? 'before']
}

function Themes({ locale, result: { label, themes } }: { locale: Locale; result: QuestionResult }) {
  const texts = resultTexts[locale]
  if (!themes) return null
  return (
    <>
      <h3 lang={locale}>{texts.themes}</h3>
      <p lang={locale}>{texts.themesText}</p>
      <CountedBars
        locale={locale}
        title={`${label} – ${texts.themes}`}
        rows={themes.parts.map((part) => ({ ...part, of: themes.texts }))}
      />
    </>
  )
}
