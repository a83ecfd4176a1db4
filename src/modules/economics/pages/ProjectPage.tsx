import { writtenDay, writtenInstant } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenMoney, writtenPercent } from '#kit/numbers.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { type Budget, balanceOf, byNature, type Columns, less } from '../balance.ts'
import type { Decision } from '../decision.ts'
import type { Forecast } from '../forecast.ts'
import { natures } from '../nature.ts'
import { outsidePeriod } from '../outside-period.ts'
import { paths } from '../paths.ts'
import { yearsOf } from '../project.ts'
import { type OverheadYear, overheadOf } from '../rate.ts'
import { decisionTexts } from '../texts/decisions.ts'
import { fundingTexts } from '../texts/funding.ts'
import { natureTexts } from '../texts/natures.ts'
import { outsideSaid, outsideTexts } from '../texts/outside-period.ts'
import { planTexts } from '../texts/plan.ts'
import { projectTexts } from '../texts/projects.ts'
import { crumbsOf } from './crumbs.ts'
import { Decisions } from './ScenarioPages.tsx'

export interface ProjectPageProps {
  readonly frame: Frame
  readonly budget: Budget
  readonly overheads: readonly OverheadYear[]
  /** Where the experiment keeps its lines. */
  readonly thereHref: string | undefined
  readonly forecast: Forecast
  readonly decisions: readonly Decision[]
}

/** A project: where its budget stands, in three columns. */
export function ProjectPage(props: ProjectPageProps) {
  const { frame, budget, thereHref } = props
  const { project, lines, booked } = budget
  const texts = projectTexts[frame.locale]
  const day = (iso: string) => writtenDay(iso, frame.locale)
  const days = balanceOf(lines).hundredths
  const hasActual = lines.some(({ actualCents }) => actualCents !== undefined)
  return (
    <Layout
      frame={frame}
      title={plainProse(project.title)}
      titleIn="fr"
      crumbs={crumbsOf(frame, project)}
      wide
      actions={<Actions {...props} />}
    >
      <Facts
        layout="rows"
        items={[
          { name: texts.columns.kind, value: texts.kinds[project.kind] },
          { name: texts.period, value: `${day(project.startsOn)} – ${day(project.endsOn)}` },
          ...(days > 0 ? [{ name: texts.days, value: texts.daysOf(days) }] : []),
        ]}
      />
      {thereHref ? <p>{texts.readThere}</p> : null}
      <h2>{texts.balance}</h2>
      {lines.length === 0 ? <p>{texts.noLine}</p> : <BalanceTables {...props} />}
      {lines.length > 0 ? (
        <p>{booked ? texts.fromAccounts : hasActual ? texts.notedByTeam : texts.nothingActual}</p>
      ) : null}
      <Outside {...props} />
      <Forecasts {...props} />
      <Revisions {...props} />
      <h2>{decisionTexts[frame.locale].title}</h2>
      <Decisions frame={frame} decisions={props.decisions} />
    </Layout>
  )
}

function Actions({ frame, budget: { project, lines }, thereHref }: ProjectPageProps) {
  const texts = projectTexts[frame.locale]
  return (
    <>
      {thereHref ? (
        <ButtonLink href={thereHref}>{texts.writeThere}</ButtonLink>
      ) : (
        <ButtonLink href={paths.editLines(project.slug)}>{texts.writeLines}</ButtonLink>
      )}
      {lines.length > 0 ? (
        <>
          <ButtonLink href={paths.revise(project.slug)} tone="quiet">
            {texts.revise}
          </ButtonLink>
          <ButtonLink href={paths.lines(project.slug)} tone="quiet">
            {texts.goLines}
          </ButtonLink>
        </>
      ) : null}
      <ButtonLink href={paths.funding(project.slug)} tone="quiet">
        {fundingTexts[frame.locale].title}
      </ButtonLink>
      <ButtonLink href={paths.scenario(project.slug)} tone="quiet">
        {decisionTexts[frame.locale].goScenario}
      </ButtonLink>
      <ButtonLink href={paths.decide(project.slug)} tone="quiet">
        {decisionTexts[frame.locale].decide}
      </ButtonLink>
      <ButtonLink href={paths.pdf(project.slug)} tone="quiet">
        {fundingTexts[frame.locale].pdf}
      </ButtonLink>
      <ButtonLink href={paths.plan(project.slug)} tone="quiet">
        {planTexts[frame.locale].file}
      </ButtonLink>
      <ButtonLink href={paths.edit(project.slug)} tone="quiet">
        {texts.edit}
      </ButtonLink>
    </>
  )
}

function BalanceTables({ frame, budget, overheads }: ProjectPageProps) {
  const { locale } = frame
  const texts = projectTexts[locale]
  const words = natureTexts[locale]
  const { lines, project } = budget
  const all = balanceOf(lines)
  const share = (cents: number) => overheadOf(cents, overheads, yearsOf(project).first)
  const known = share(0)
  const overhead: Columns = mapped(all.direct, (cents) => share(cents)?.cents ?? 0)
  const rows = byNature(lines, natures)
  const named = (label: string, columns: Columns) => [label, ...cellsOf(frame, columns)]
  const headings = [
    { title: texts.line },
    ...[texts.planned, texts.revised, texts.actual].map((title) => ({
      ...{ title, align: 'right' as const },
    })),
  ]
  const money = rows.filter((row) => !row.inKind)
  const inKind = rows.filter((row) => row.inKind)
  return (
    <>
      <Table
        caption={texts.balance}
        captionHidden
        columns={headings}
        rows={[
          ...money.map(({ nature, ...columns }) => named(words[nature], columns)),
          named(texts.totalCosts, all.costs),
          named(texts.totalRevenue, all.revenue),
          named(texts.result, all.balance),
          named(texts.contribution, all.contribution),
          ...(known
            ? [
                named(texts.overhead(writtenPercent(known.tenths / 1000, locale)), overhead),
                named(texts.afterOverhead, less(all.contribution, overhead)),
              ]
            : []),
        ]}
      />
      {known ? null : <p>{texts.overheadUnknown}</p>}
      {inKind.length > 0 ? (
        <>
          <h2>{texts.inKindTitle}</h2>
          <p>{texts.inKindLead}</p>
          <Table
            caption={texts.inKindTitle}
            captionHidden
            columns={headings}
            rows={[
              ...inKind.map(({ nature, ...columns }) => named(words[nature], columns)),
              named(texts.inKindCosts, all.inKindCosts),
              named(texts.inKindRevenue, all.inKindRevenue),
            ]}
          />
        </>
      ) : null}
    </>
  )
}

function Outside({ frame, budget: { project, booked } }: ProjectPageProps) {
  const outside = outsidePeriod(booked ?? [], project)
  if (!outside) return null
  const texts = outsideTexts[frame.locale]
  return (
    <Notice tone="caution" title={texts.title}>
      <p>{outsideSaid(outside, frame.locale)}</p>
      <p>{texts.todo}</p>
    </Notice>
  )
}

/** Where it will end, if what is left is spent as it is planned today. */
function Forecasts({ frame, budget, forecast }: ProjectPageProps) {
  const texts = projectTexts[frame.locale]
  if (budget.lines.length === 0) return null
  const money = (cents: number) => writtenMoney(cents, frame.locale)
  return (
    <>
      <h2>{texts.forecast}</h2>
      <p>{texts.forecastLead}</p>
      <Facts
        layout="rows"
        items={[
          { name: texts.totalCosts, value: money(forecast.costs) },
          { name: texts.totalRevenue, value: money(forecast.revenue) },
          { name: texts.contribution, value: money(forecast.contribution) },
        ]}
      />
    </>
  )
}

function Revisions({ frame, budget: { project, revisions } }: ProjectPageProps) {
  const texts = projectTexts[frame.locale]
  return (
    <>
      <h2>{texts.revisionsTitle}</h2>
      {revisions.length === 0 ? (
        <p>{texts.noRevision}</p>
      ) : (
        <Table
          caption={texts.revisionsTitle}
          captionHidden
          columns={[
            { title: texts.revisionsTitle },
            { title: texts.revisionOn },
            { title: texts.reason },
          ]}
          rows={revisions
            .toReversed()
            .map(({ number, createdAt, reason }) => [
              <a href={paths.revision(project.slug, number)}>{texts.revisionNumber(number)}</a>,
              writtenInstant(createdAt, frame.locale),
              reason,
            ])}
        />
      )}
    </>
  )
}

function cellsOf({ locale }: Pick<Frame, 'locale'>, columns: Columns): readonly string[] {
  const { planned, revised, actual } = columns
  const money = (cents: number) => writtenMoney(cents, locale)
  const dash = projectTexts[locale].dash
  return [money(planned), money(revised), actual === undefined ? dash : money(actual)]
}

function mapped({ planned, revised, actual }: Columns, to: (cents: number) => number): Columns {
  return {
    ...{ planned: to(planned), revised: to(revised) },
    actual: actual === undefined ? undefined : to(actual),
  }
}
