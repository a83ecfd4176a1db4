import type { Frame } from '#kit/frame.ts'
import { paths as experimentPaths, maySeePortfolio } from '#modules/experiments/index.ts'
import { resourcePaths } from '#modules/resources/index.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { Cards } from '#ui/Card/Cards.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { FirstHourCard } from '../../first-hour/index.ts'
import { isOver, type StandingStep } from '../../first-hour/nouns.ts'
import { type Noted, waitingCounts } from '../dashboard.ts'
import type { GlancePart } from '../glance.ts'
import type { GivenLine } from '../said.ts'
import { dashboardTexts } from '../texts/dashboard.ts'
import type { WaitingView } from '../waiting-view.ts'
import { GlanceCards } from './GlanceCards.tsx'
import { type MineExperiment, MyExperiments } from './MyExperiments.tsx'
import { ToDo } from './ToDo.tsx'

export interface DashboardProps {
  readonly frame: Frame
  readonly waiting: readonly GivenLine[]
  /** How many things this person put aside. */
  readonly aside: number
  /** Names of those who gave something. */
  readonly givers: ReadonlyMap<string, string>
  readonly view: WaitingView
  readonly mine: readonly MineExperiment[]
  /** Territories that the viewer speaks for. */
  readonly territories: readonly Noted[]
  /** For the team only: nothing was written yet in this house, so that they are shown where to begin. */
  readonly staff: { readonly isNew: boolean } | undefined
  /** The house in a few figures, for whom the rooms give some. */
  readonly glance: readonly GlancePart[]
  /** For administrators, until they put it away: the guide of a new house. */
  readonly firstSteps: readonly StandingStep[]
  readonly today: string
}

/** What waits for the person who is signed in, then where their experiments stand. */
export function DashboardPage(props: DashboardProps) {
  const { frame, waiting, mine, staff, territories, firstSteps } = props
  const texts = dashboardTexts[frame.locale]
  const { count, late } = waitingCounts(waiting, props.today)
  const stranger =
    !staff && count === 0 && props.aside === 0 && mine.length === 0 && territories.length === 0
  const begins = staff !== undefined && !isOver(firstSteps) && staff.isNew
  const lead = begins ? texts.firstLead : stranger ? texts.leadNobody : texts.lead(count, late)
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={lead}
      actions={
        staff && !begins ? (
          <ButtonLink href={experimentPaths.create} tone={isOver(firstSteps) ? undefined : 'quiet'}>
            {texts.newExperiment}
          </ButtonLink>
        ) : undefined
      }
      wide
    >
      {isOver(firstSteps) ? null : <FirstHourCard frame={frame} steps={firstSteps} />}
      {stranger ? <Stranger frame={frame} /> : null}
      {stranger || (begins && count === 0) ? null : <ToDo {...props} />}
      {stranger || begins ? null : <Mine {...props} />}
      {territories.length > 0 ? (
        <Card title={texts.territories}>
          <LinkList items={territories} />
        </Card>
      ) : null}
      {begins ? null : <GlanceCards locale={frame.locale} parts={props.glance} />}
    </Layout>
  )
}

function Mine({ frame, mine, staff, territories, today }: DashboardProps) {
  const texts = dashboardTexts[frame.locale]
  if (mine.length === 0) {
    return (
      <EmptyState title={texts.noneMine}>
        <p>{texts.noneMineText}</p>
        <p>
          {maySeePortfolio(frame.viewer) ? (
            <a href={experimentPaths.portfolio}>{texts.portfolio}</a>
          ) : (
            <a href={experimentPaths.list}>{texts.seeAll}</a>
          )}
        </p>
      </EmptyState>
    )
  }
  const theirs = !staff && territories.length > 0
  return (
    <>
      <MyExperiments
        locale={frame.locale}
        title={theirs ? texts.ofTerritory : texts.mine}
        mine={mine}
        today={today}
      />
      {maySeePortfolio(frame.viewer) ? (
        <p>
          <a href={experimentPaths.portfolio}>{texts.portfolio}</a>
        </p>
      ) : null}
    </>
  )
}

/** Someone who came in and to whom nothing was entrusted yet. */
function Stranger({ frame }: { frame: Frame }) {
  const texts = dashboardTexts[frame.locale]
  return (
    <Cards>
      <Card title={texts.startReading} href={experimentPaths.list} />
      <Card title={texts.startResources} href={resourcePaths.list} />
      <Card title={texts.startPropose} href={experimentPaths.propose} />
    </Cards>
  )
}
