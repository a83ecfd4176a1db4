import type { Frame } from '#kit/frame.ts'
import { writtenNumber, writtenPercent } from '#kit/numbers.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { paths } from '../../paths.ts'
import { spokenHead } from '../../spoken-results.ts'
import type { Survey } from '../../survey.ts'
import { changeTexts } from '../../texts/changes.ts'
import { partLabel, resultTexts } from '../../texts/results.ts'
import { surveyTexts } from '../../texts/surveys.ts'
import type { PublishedWave, QuestionChanged, ShareChange, TableChange } from '../changes.ts'

export interface ChangesPageProps {
  readonly frame: Frame
  readonly survey: Survey
  readonly before: Survey
  readonly waves: { readonly then: PublishedWave; readonly now: PublishedWave }
  readonly changes: readonly QuestionChanged[]
}

/** What moved between two waves, with its interval; what cannot be compared stands apart, with the reason. */
export function ChangesPage(props: ChangesPageProps) {
  const { frame, survey, before, waves, changes } = props
  const { locale } = frame
  const texts = changeTexts[locale]
  const isTold = [waves.then, waves.now].every(({ results }) => results.answers !== undefined)
  const number = (value: number) => writtenNumber(value, locale)
  const head = spokenHead(survey, locale)
  const count = ({ results }: PublishedWave) => texts.answers(number(results.answers ?? 0))
  return (
    <Layout
      frame={frame}
      title={texts.title(head.title)}
      titleIn={head.titleIn}
      lead={texts.lead(number(before.wave), number(survey.wave))}
      crumbs={[
        { label: surveyTexts[locale].title, href: paths.list },
        { label: head.title, labelIn: head.titleIn, href: paths.survey(survey.slug) },
        { label: resultTexts[locale].short, href: paths.results(survey.slug) },
        { label: texts.short },
      ]}
    >
      {isTold ? (
        <>
          <Facts
            items={[
              {
                name: texts.earlier,
                value: <a href={paths.results(before.slug)}>{count(waves.then)}</a>,
              },
              {
                name: texts.later,
                value: <a href={paths.results(survey.slug)}>{count(waves.now)}</a>,
              },
            ]}
          />
          <p>
            {texts.how} {texts.zero} {texts.lot}
          </p>
          {[before, survey].some(({ access }) => access === 'link') ? (
            <p>{texts.linkLimit}</p>
          ) : null}
          {changes.map((change) =>
            change.tables.length > 0 ? <Changed {...{ locale, change }} /> : null,
          )}
          <NotCompared {...{ locale, changes }} />
          <LinkList items={[{ label: texts.file, href: paths.changesCsv(survey.slug) }]} />
        </>
      ) : (
        <p>{texts.tooFew}</p>
      )}
    </Layout>
  )
}

function Changed({ locale, change }: { locale: Locale; change: QuestionChanged }) {
  const texts = changeTexts[locale]
  const { reason, compared } = change
  return (
    <section lang={writtenLocale}>
      <h2>{change.label}</h2>
      {compared.change === 'reworded' && reason ? (
        <p lang={locale}>{texts.reworded(reason)}</p>
      ) : null}
      {change.tables.map((table) => (
        <>
          {table.label === '' ? null : <h3>{table.label}</h3>}
          <div lang={locale}>
            <Answers {...{ locale, change, table }} />
          </div>
        </>
      ))}
    </section>
  )
}

function Answers(props: { locale: Locale; change: QuestionChanged; table: TableChange }) {
  const { locale, change, table } = props
  const texts = changeTexts[locale]
  const number = (value: number) => writtenNumber(value, locale)
  return (
    <>
      <p>{texts.asked(number(table.asked.before), number(table.asked.after))}</p>
      <Table
        caption={table.label === '' ? change.label : `${change.label} – ${table.label}`}
        captionHidden
        columns={[
          { title: texts.answer },
          { title: texts.before, align: 'right' },
          { title: texts.after, align: 'right' },
          { title: texts.difference, align: 'right' },
        ]}
        rows={table.answers.map(({ plain, weighted, ...answer }) => {
          const cell = (words: (told: ShareChange) => string) => (
            <>
              {plain ? words(plain) : texts.hidden}
              {plain && weighted ? (
                <>
                  <br />
                  {texts.weighted(words(weighted))}
                </>
              ) : null}
            </>
          )
          return [
            <span lang={answer.label === '' ? locale : writtenLocale}>
              {partLabel(answer, locale)}
            </span>,
            cell(({ before }) => writtenPercent(before, locale, 0)),
            cell(({ after }) => writtenPercent(after, locale, 0)),
            cell((told) => differenceWords(told, locale)),
          ]
        })}
      />
    </>
  )
}

function differenceWords({ before, after, difference }: ShareChange, locale: Locale): string {
  const texts = changeTexts[locale]
  const points = (value: number) => {
    const rounded = Math.round(1000 * value) / 10
    return `${rounded > 0 ? '+' : ''}${writtenNumber(rounded, locale, 1)}`
  }
  return texts.points(points(after - before), points(difference.low), points(difference.high))
}

function NotCompared({ locale, changes }: { locale: Locale; changes: readonly QuestionChanged[] }) {
  const texts = changeTexts[locale]
  const left = changes.filter(({ tables }) => tables.length === 0)
  if (left.length === 0) return null
  return (
    <section>
      <h2>{texts.notCompared}</h2>
      <Table
        caption={texts.notCompared}
        captionHidden
        columns={[{ title: texts.question }, { title: texts.why }]}
        rows={left.map((change) => [
          <span lang={writtenLocale}>{change.label}</span>,
          whyNot(change, locale),
        ])}
      />
    </section>
  )
}

const openKinds: readonly string[] = ['short-text', 'long-text', 'contact', 'file', 'date', 'place']

function whyNot({ compared, reason, kind }: QuestionChanged, locale: Locale): string {
  const { whys } = changeTexts[locale]
  if (compared.change === 'new' || compared.change === 'removed') return whys[compared.change]
  if (compared.because === 'other-answers') return whys['other-answers']
  if (!compared.comparable) return reason ?? whys[compared.because ?? 'not-said']
  return openKinds.includes(kind) ? whys.open : whys.hidden
}
