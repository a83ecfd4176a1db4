import type { Agreement } from '#engines/survey-statistics/index.ts'
import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Pager } from '#ui/Pager/Pager.tsx'
import { Table } from '#ui/Table/Table.tsx'
import {
  agreementOn,
  agreementOnAll,
  type ComparedText,
  type OpenQuestion,
  textsOnPage,
} from '../../coding.ts'
import { paths } from '../../paths.ts'
import type { Survey } from '../../survey.ts'
import type { Sorting } from '../sorting.ts'
import { themeTexts } from '../texts/themes.ts'
import { crumbsToQuestions, nameOf } from './BookPage.tsx'
import { WrittenText } from './WrittenText.tsx'

export interface ComparePageProps {
  readonly frame: Frame
  readonly survey: Survey
  readonly question: OpenQuestion
  readonly words: string
  readonly sorting: Sorting
  readonly compared: readonly ComparedText[]
  /** Names of those who settled. */
  readonly settlers: ReadonlyMap<string, string | undefined>
  readonly page: number
}

/** How far the two agree, and the texts on which they differ. */
export function ComparePage(props: ComparePageProps) {
  const { frame, survey, question, words, compared } = props
  const texts = themeTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.compareTitle(words)}
      titleIn={writtenLocale}
      lead={texts.compareLead(writtenNumber(compared.length, frame.locale))}
      crumbs={[
        ...crumbsToQuestions(frame, survey),
        { label: words, labelIn: writtenLocale, href: paths.book(survey.slug, question.id) },
        { label: texts.compareShort },
      ]}
    >
      <Agreements {...props} />
      <AsRead {...props} />
      <Differences {...props} />
      <p>{texts.neverQuoted}</p>
    </Layout>
  )
}

function Agreements({ frame, sorting, compared }: ComparePageProps) {
  const texts = themeTexts[frame.locale]
  const number = (count: number) => writtenNumber(count, frame.locale)
  const all = agreementOnAll(compared)
  const rows = sorting.themes.flatMap(({ id, name }) => {
    const agreement = agreementOn(id, compared)
    const inIt = (side: 'first' | 'second') =>
      compared.filter((row) => row[side].includes(id)).length
    const counts = texts.inTheme(number(inIt('first')), number(inIt('second')))
    return agreement ? [[name, counts, ...agreementCells(agreement, frame)]] : []
  })
  return (
    <section>
      <h2>{texts.agreement}</h2>
      <p>{texts.whatKappa}</p>
      <p>{texts.whatInterval}</p>
      <Table
        caption={texts.agreement}
        captionHidden
        columns={[
          { title: texts.theme },
          { title: texts.counts },
          { title: texts.share, align: 'right' },
          { title: texts.kappa, align: 'right' },
          { title: texts.interval, align: 'right' },
        ]}
        rows={[
          ...rows,
          ...(all ? [[texts.overall, number(compared.length), ...agreementCells(all, frame)]] : []),
        ]}
      />
      {all || compared.length === 0 ? null : <p>{texts.several}</p>}
    </section>
  )
}

function agreementCells({ observed, kappa, interval }: Agreement, { locale }: Frame) {
  const texts = themeTexts[locale]
  const figure = (value: number) => writtenNumber(value, locale, 2)
  const share = writtenNumber(Math.round(100 * observed), locale)
  return [
    locale === 'fr' ? `${share}\u00a0%` : `${share}%`,
    kappa === undefined ? texts.undefinedKappa : figure(kappa),
    kappa === undefined
      ? ''
      : interval
        ? texts.from(figure(interval.low), figure(interval.high))
        : texts.noInterval,
  ]
}

/** Themes may have been renamed since: what each person had before their eyes is kept. */
function AsRead({ frame, sorting }: ComparePageProps) {
  const texts = themeTexts[frame.locale]
  return (
    <Disclosure summary={texts.asRead}>
      {sorting.sorters.map((sorter) => {
        const { book = [], finishedAt } = sorter.coding
        const day = finishedAt ? writtenDay(finishedAt, frame.locale) : ''
        return (
          <>
            <h3>{texts.asReadBy(nameOf(sorter, frame), day)}</h3>
            <Facts items={book.map(({ name, holds }) => ({ name, value: holds || '–' }))} />
          </>
        )
      })}
    </Disclosure>
  )
}

function Differences(props: ComparePageProps) {
  const { frame, survey, question, sorting, compared } = props
  const texts = themeTexts[frame.locale]
  const differ = compared.filter(({ isSame }) => !isSame)
  const waiting = differ.filter(({ agreed }) => !agreed)
  const done = differ.filter(({ agreed }) => agreed)
  const number = (count: number) => writtenNumber(count, frame.locale)
  const pages = Math.max(1, Math.ceil(differ.length / textsOnPage))
  const page = Math.min(Math.floor(props.page), pages)
  const shown = [...waiting, ...done].slice((page - 1) * textsOnPage, page * textsOnPage)
  const byId = new Map(sorting.texts.map((text) => [text.answerId, text]))
  return (
    <section id="textes">
      <h2>{texts.differ}</h2>
      {differ.length === 0 ? (
        <p>{texts.noneDiffers}</p>
      ) : (
        <>
          <p>{texts.settledOf(number(done.length), number(differ.length))}</p>
          <Table
            caption={texts.differ}
            captionHidden
            columns={[
              { title: texts.written },
              { title: texts.fromBoth },
              { title: texts.settled },
            ]}
            rows={shown.map((row) => {
              const text = byId.get(row.answerId)
              return [
                text ? <WrittenText {...{ text }} /> : '',
                <Said {...props} {...{ row }} />,
                <Settled {...props} {...{ row }} />,
              ]
            })}
          />
          <Pager
            locale={frame.locale}
            page={page}
            pages={pages}
            hrefOf={(at) => `${paths.compareCodings(survey.slug, question.id)}?page=${at}#textes`}
          />
        </>
      )}
    </section>
  )
}

function Said({ frame, sorting, row }: ComparePageProps & { row: ComparedText }) {
  const [first, second] = sorting.sorters
  const themesOf = [row.first, row.second]
  return (
    <Facts
      items={[first, second].flatMap((sorter, at) =>
        sorter
          ? [{ name: nameOf(sorter, frame), value: themeNames(sorting, themesOf[at] ?? [], frame) }]
          : [],
      )}
    />
  )
}

export function themeNames(
  { themes }: Pick<Sorting, 'themes'>,
  ids: readonly string[],
  { locale }: Pick<Frame, 'locale'>,
): string {
  const texts = themeTexts[locale]
  if (ids.length === 0) return texts.none
  const names = new Map(themes.map(({ id, name }) => [id, name]))
  return ids.map((id) => names.get(id) ?? texts.goneTheme).join(', ')
}

function Settled(props: ComparePageProps & { row: ComparedText }) {
  const { frame, survey, question, sorting, settlers, row } = props
  const texts = themeTexts[frame.locale]
  const settled = sorting.settled.find(({ answerId }) => answerId === row.answerId)
  const name = settled?.settledBy ? settlers.get(settled.settledBy) : undefined
  return (
    <>
      <p>{settled ? themeNames(sorting, settled.themes, frame) : texts.notSettled}</p>
      {settled ? (
        <p>
          {texts.settledBy(nameOf({ name }, frame), writtenDay(settled.settledAt, frame.locale))}
        </p>
      ) : null}
      {survey.publishedAt ? null : (
        <p>
          <a href={paths.settleText(survey.slug, question.id, row.answerId)}>
            {settled ? texts.settleAgain : texts.settle}
          </a>
        </p>
      )}
    </>
  )
}
