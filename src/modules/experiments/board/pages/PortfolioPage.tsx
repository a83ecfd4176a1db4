import { shortDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList, type LinkListItem } from '#ui/LinkList/LinkList.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { writtenBalance } from '../../budget/index.ts'
import { nextHref } from '../../gates/index.ts'
import { nextWords } from '../../gates/nouns.ts'
import { ExperimentLine } from '../../pages/ExperimentLine.tsx'
import { paths } from '../../paths.ts'
import { mayEditExperiment, mayReviewProposals } from '../../permissions.ts'
import { stageTexts } from '../../texts/stage.ts'
import type { PortfolioRow } from '../portfolio.ts'
import { listTexts } from '../texts/list.ts'

export interface PortfolioPageProps {
  readonly frame: Frame
  readonly shown: ShownList<PortfolioRow>
  readonly toDo: readonly LinkListItem[]
  readonly toReview: number
  readonly today: string
}

/** All experiments: where each stands, what to do next, what is late, what it costs. */
export function PortfolioPage({ frame, shown, toDo, toReview, today }: PortfolioPageProps) {
  const { locale } = frame
  const texts = listTexts[locale]
  const staff = mayReviewProposals(frame.viewer)
  return (
    <Layout
      frame={frame}
      title={texts.portfolio}
      lead={texts.portfolioLead}
      actions={staff ? <ButtonLink href={paths.create}>{texts.newOne}</ButtonLink> : undefined}
      wide
    >
      <List
        frame={frame}
        shown={shown}
        empty={{ title: texts.none, text: texts.noneText }}
        cells={{
          experience: ({ experiment }) => (
            <a lang={writtenLocale} href={paths.experiment(experiment.slug)}>
              {experiment.title}
            </a>
          ),
          etape: ({ experiment, dates }) => (
            <ExperimentLine {...{ locale, experiment, dates, today }} size="small" />
          ),
          'a-faire': (row) => <Next row={row} frame={frame} />,
          echeance: ({ next }) => <Due next={next} locale={locale} today={today} />,
          equilibre: ({ money }) =>
            money ? writtenBalance(money.balance.planned, locale) : texts.toCost,
        }}
      />
      <Card title={texts.thisWeek}>
        {staff && toReview > 0 ? (
          <p>
            <a href={paths.toReview}>{texts.toRead(toReview)}</a>
          </p>
        ) : null}
        {toDo.length === 0 ? <p>{texts.nothingDue}</p> : <LinkList items={toDo} />}
      </Card>
    </Layout>
  )
}

function Due(props: { next: PortfolioRow['next']; locale: Locale; today: string }) {
  const { next, locale, today } = props
  if (next.dueOn === undefined) return null
  const day = shortDay(next.dueOn, locale, today)
  return next.late ? <strong>{listTexts[locale].lateSince(day)}</strong> : <span>{day}</span>
}

/** Whoever only reads is led to where things stand, not to a gesture that is refused. */
function Next({ row, frame }: { row: PortfolioRow; frame: Frame }) {
  const { locale } = frame
  const { slug } = row.experiment
  const href = mayEditExperiment(frame.viewer, row.experiment)
    ? nextHref(row.next, slug)
    : paths.stages(slug)
  return (
    <a href={href}>
      {rowWords(row, locale)}
      <span class="visually-hidden">
        {colon[locale]}
        <span lang={writtenLocale}>{row.experiment.title}</span>
      </span>
    </a>
  )
}

/** « déposer l’évaluation », « arrêtée : trop peu de réponses ; publier la fiche ». */
export function rowWords(row: PortfolioRow, locale: Locale): string {
  const texts = listTexts[locale]
  const { stop } = row.experiment
  const words = nextWords(row.next, locale)
  if (!stop) return words
  return texts.stoppedFor(stageTexts[locale].reasons[stop.reason].toLowerCase(), words)
}
