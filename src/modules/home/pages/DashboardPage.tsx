import { shortDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { isAdministrator } from '#kit/viewer.ts'
import { paths as experimentPaths, maySeePortfolio } from '#modules/experiments/index.ts'
import { resourcePaths } from '#modules/resources/index.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { Cards } from '#ui/Card/Cards.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { RowTitle } from '#ui/Table/RowTitle.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { type Glance, isNew, type Noted, waitingCounts } from '../dashboard.ts'
import { dashboardTexts } from '../texts/dashboard.ts'
import { isPast, type Waiting } from '../waiting.ts'
import { FirstSteps } from './dashboard/FirstSteps.tsx'
import { type MineExperiment, MyExperiments } from './dashboard/MyExperiments.tsx'
import { StaffCards } from './dashboard/StaffCards.tsx'

export interface DashboardProps {
  readonly frame: Frame
  readonly waiting: readonly Waiting[]
  readonly mine: readonly MineExperiment[]
  /** Territories that the viewer speaks for. */
  readonly territories: readonly Noted[]
  /** For the team only. */
  readonly staff:
    | {
        readonly glance: Glance
        readonly late: readonly Noted[]
        readonly mandates: readonly Noted[]
      }
    | undefined
  readonly today: string
}

const most = 12

/** What waits for the person who is signed in, then where their experiments stand. */
export function DashboardPage(props: DashboardProps) {
  const { frame, waiting, mine, staff, territories } = props
  const texts = dashboardTexts[frame.locale]
  const { count, late } = waitingCounts(waiting, props.today)
  const stranger = !staff && count === 0 && mine.length === 0 && territories.length === 0
  const begins = staff !== undefined && isAdministrator(frame.viewer) && isNew(staff.glance)
  const lead = begins ? texts.firstLead : stranger ? texts.leadNobody : texts.lead(count, late)
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={lead}
      actions={
        staff && !begins ? (
          <ButtonLink href={experimentPaths.create}>{texts.newExperiment}</ButtonLink>
        ) : undefined
      }
      wide
    >
      {begins ? <FirstSteps locale={frame.locale} /> : null}
      {stranger ? <Stranger frame={frame} /> : null}
      {stranger || (begins && count === 0) ? null : <ToDo {...props} />}
      {stranger || begins ? null : <Mine {...props} />}
      {territories.length > 0 ? (
        <Card title={texts.territories}>
          <LinkList items={territories} />
        </Card>
      ) : null}
      {staff ? <StaffCards locale={frame.locale} {...staff} /> : null}
    </Layout>
  )
}

function ToDo({ frame, waiting, today }: DashboardProps) {
  const { locale } = frame
  const texts = dashboardTexts[locale]
  if (waiting.length === 0) {
    return (
      <EmptyState title={texts.nothingToDo}>
        <p>{texts.nothingToDoText}</p>
      </EmptyState>
    )
  }
  const more = waiting.length - most
  return (
    <>
      <Table
        caption={texts.toDo}
        columns={[{ title: texts.gesture }, { title: texts.due }]}
        rows={waiting
          .slice(0, most)
          .map((item) => [
            <RowTitle title={item.label} href={item.href} note={item.where} />,
            <DueDay item={item} frame={frame} today={today} />,
          ])}
      />
      {more > 0 ? <p>{texts.moreToDo(more)}</p> : null}
    </>
  )
}

function DueDay({ item, frame, today }: { item: Waiting; frame: Frame; today: string }) {
  const texts = dashboardTexts[frame.locale]
  if (item.dueOn === undefined) return <span>{texts.noDay}</span>
  const day = shortDay(item.dueOn, frame.locale, today)
  return isPast(item, today) ? <strong>{texts.lateOn(day)}</strong> : <span>{day}</span>
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
