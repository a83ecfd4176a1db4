import { shortDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { FilterLinks } from '#ui/FilterLinks/FilterLinks.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList, type LinkListItem } from '#ui/LinkList/LinkList.tsx'
import { Pager } from '#ui/Pager/Pager.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { writtenBalance } from '../../budget/index.ts'
import { nextHref } from '../../gates/index.ts'
import { nextWords } from '../../gates/nouns.ts'
import { ExperimentLine } from '../../pages/ExperimentLine.tsx'
import { paths } from '../../paths.ts'
import { mayEditExperiment, mayReviewProposals } from '../../permissions.ts'
import { stageTexts } from '../../texts/stage.ts'
import { type PortfolioView, portfolioViews } from '../list-view.ts'
import type { PortfolioRow } from '../portfolio.ts'
import { listTexts } from '../texts/list.ts'
import { ExperimentName, listedPlace } from './ListPage.tsx'

export interface PortfolioPageProps {
  readonly frame: Frame
  readonly view: PortfolioView
  readonly page: number
  readonly pages: number
  readonly counts: Readonly<Record<PortfolioView, number>>
  readonly rows: readonly PortfolioRow[]
  readonly toDo: readonly LinkListItem[]
  readonly toReview: number
  readonly today: string
}

/** All experiments: where each stands, what to do next, what is late, what it costs. */
export function PortfolioPage(props: PortfolioPageProps) {
  const { frame, view } = props
  const said = listTexts[frame.locale]
  const staff = mayReviewProposals(frame.viewer)
  return (
    <Layout
      frame={frame}
      title={said.portfolio}
      lead={said.portfolioLead}
      actions={staff ? <ButtonLink href={paths.create}>{said.newOne}</ButtonLink> : undefined}
      wide
    >
      <FilterLinks label={said.filters} links={viewLinks(props)} />
      <p>
        <a href={paths.portfolioExport('csv', { vue: view })}>{said.csv}</a>
        {' · '}
        <a href={paths.portfolioExport('xlsx', { vue: view })}>{said.xlsx}</a>
      </p>
      {props.rows.length === 0 ? (
        <EmptyState title={said.none}>
          <p>{said.noneText}</p>
        </EmptyState>
      ) : (
        <Rows {...props} />
      )}
      <Pager
        locale={frame.locale}
        page={props.page}
        pages={props.pages}
        hrefOf={(page) => paths.portfolioBy({ vue: view, page: String(page) })}
      />
      <Card title={said.thisWeek}>
        {staff && props.toReview > 0 ? (
          <p>
            <a href={paths.toReview}>{said.toRead(props.toReview)}</a>
          </p>
        ) : null}
        {props.toDo.length === 0 ? <p>{said.nothingDue}</p> : <LinkList items={props.toDo} />}
      </Card>
    </Layout>
  )
}

function viewLinks({ frame, view, counts }: PortfolioPageProps) {
  const said = listTexts[frame.locale]
  const labels: Readonly<Record<PortfolioView, string>> = {
    toutes: said.all,
    miennes: said.mine,
    'en-retard': said.late,
    cherche: said.seeksPlace,
    arretees: said.stopped,
    brouillons: said.drafts,
  }
  return portfolioViews.map((one) => ({
    label: labels[one],
    href: paths.portfolioBy({ vue: one === 'toutes' ? '' : one }),
    current: one === view,
    count: counts[one],
  }))
}

function Rows({ frame, rows, today }: PortfolioPageProps) {
  const { locale } = frame
  const said = listTexts[locale]
  return (
    <Table
      caption={said.portfolio}
      captionHidden
      columns={[
        { title: said.experiment },
        { title: said.stage },
        { title: said.nextGesture },
        { title: said.balance, align: 'right' },
      ]}
      rows={rows.map((row) => [
        <ExperimentName experiment={row.experiment} place={listedPlace(row.place, locale)} />,
        <ExperimentLine
          locale={locale}
          experiment={row.experiment}
          dates={row.dates}
          today={today}
          size="small"
        />,
        <Next row={row} frame={frame} today={today} />,
        row.money ? writtenBalance(row.money.balance.planned, locale) : said.toCost,
      ])}
    />
  )
}

/** Whoever only reads is led to where things stand, not to a gesture that is refused. */
function Next({ row, frame, today }: { row: PortfolioRow; frame: Frame; today: string }) {
  const { locale } = frame
  const said = listTexts[locale]
  const { slug } = row.experiment
  const href = mayEditExperiment(frame.viewer, row.experiment)
    ? nextHref(row.next, slug)
    : paths.stages(slug)
  const day = row.next.dueOn && shortDay(row.next.dueOn, locale, today)
  return (
    <>
      <div>
        <a href={href}>
          {rowWords(row, locale)}
          <span class="visually-hidden">
            {colon[locale]}
            <span lang={writtenLocale}>{row.experiment.title}</span>
          </span>
        </a>
      </div>
      {day ? (
        <div class="hint">{row.next.late ? <strong>{said.lateSince(day)}</strong> : day}</div>
      ) : null}
    </>
  )
}

/** « déposer l’évaluation », « arrêtée : trop peu de réponses ; publier la fiche ». */
export function rowWords(row: PortfolioRow, locale: Locale): string {
  const said = listTexts[locale]
  const { stop } = row.experiment
  const words = nextWords(row.next, locale)
  if (!stop) return words
  return said.stoppedFor(stageTexts[locale].reasons[stop.reason].toLowerCase(), words)
}
