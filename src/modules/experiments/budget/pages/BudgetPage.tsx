import type { Frame } from '#kit/frame.ts'
import { writtenGap, writtenMoney, writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { BigFigures } from '#ui/BigFigures/BigFigures.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { PlannedActual } from '#ui/PlannedActual/PlannedActual.tsx'
import { Table } from '#ui/Table/Table.tsx'
import {
  type Amounts,
  type BudgetLine,
  type BudgetTotals,
  budgetTotals,
  type Side,
} from '../../budget.ts'
import type { Experiment } from '../../experiment.ts'
import { ExperimentLayout } from '../../pages/ExperimentLayout.tsx'
import { fresh, paths } from '../../paths.ts'
import { mayEditBudget } from '../../permissions.ts'
import { amountsMeet, territoryCents } from '../../territory-amount.ts'
import { budgetTexts } from '../texts/budget.ts'

export interface BudgetPageProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly lines: readonly BudgetLine[]
  /** What the agreement says that the territory pays. */
  readonly agreed: number | undefined
}

/** Planned and actual, line by line; the balance first. */
export function BudgetPage(props: BudgetPageProps) {
  const { frame, experiment, lines } = props
  const { locale } = frame
  const said = budgetTexts[locale]
  const may = mayEditBudget(frame.viewer, experiment)
  const totals = budgetTotals(lines)
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      current="budget"
      title={said.title}
      lead={said.lead}
      actions={
        may ? (
          <ButtonLink href={paths.budgetLine(experiment.slug, fresh)} tone="quiet">
            {said.add}
          </ButtonLink>
        ) : undefined
      }
      wide
    >
      <Agreed {...props} may={may} />
      {lines.length === 0 ? (
        <EmptyState title={said.none}>
          <p>{said.noneText}</p>
        </EmptyState>
      ) : (
        <>
          <BigFigures items={bigFigures(totals, locale)} />
          <section>
            <h2>{said.picture}</h2>
            <PlannedActual
              locale={locale}
              title={said.picture}
              rows={lines.map((line) => ({
                label: line.label,
                unit: '€',
                planned: euros(line.plannedCents),
                actual: euros(line.actualCents),
              }))}
            />
          </section>
          <Lines side="cost" {...{ frame, experiment, lines, totals, may }} />
          <Lines side="revenue" {...{ frame, experiment, lines, totals, may }} />
          <p>
            <a href={paths.budgetExport(experiment.slug, 'csv')}>{said.exportCsv}</a>
            {' · '}
            <a href={paths.budgetExport(experiment.slug, 'xlsx')}>{said.exportXlsx}</a>
          </p>
        </>
      )}
    </ExperimentLayout>
  )
}

/** The same amount stands in the agreement: it is taken from there, or the two are said. */
function Agreed({ frame, experiment, lines, agreed, may }: BudgetPageProps & { may: boolean }) {
  const { locale } = frame
  const said = budgetTexts[locale]
  const meeting = amountsMeet(lines, agreed)
  if (!may || agreed === undefined || meeting === 'meet') return null
  const amount = writtenMoney(agreed, locale)
  return meeting === 'missing' ? (
    <p>
      {said.agreedMissing(amount)}{' '}
      <a href={`${paths.budgetLine(experiment.slug, fresh)}?de=convention`}>{said.agreedAdd}</a>
    </p>
  ) : (
    <Notice tone="caution">
      {said.agreedApart(writtenMoney(territoryCents(lines) ?? 0, locale), amount)}
    </Notice>
  )
}

function bigFigures(totals: BudgetTotals, locale: Locale) {
  const said = budgetTexts[locale]
  const inKind = totals.inKindRevenue.planned + totals.inKindCosts.planned
  return [
    { value: writtenMoney(totals.costs.planned, locale), label: said.plannedCosts },
    {
      value: balanceOf(totals, 'planned', locale),
      label: said.plannedBalance,
    },
    {
      value: balanceOf(totals, 'actual', locale),
      label: said.actualBalance,
    },
    ...(totals.days.planned > 0
      ? [{ value: writtenNumber(totals.days.planned / 10, locale), label: said.plannedDays }]
      : []),
    ...(inKind > 0
      ? [{ value: writtenMoney(totals.inKindRevenue.planned, locale), label: said.inKindTotal }]
      : []),
  ]
}

/** Nothing against nothing is no balance: it says that nothing was counted yet. */
function balanceOf(totals: BudgetTotals, side: keyof Amounts, locale: Locale): string {
  const balance = totals.balance[side]
  const isCounted = totals.costs[side] || totals.revenue[side]
  return isCounted && balance !== undefined
    ? writtenBalance(balance, locale)
    : budgetTexts[locale].nothingYet[side]
}

/** « +340 € », « −2 180 € », « équilibré ». */
export function writtenBalance(cents: number, locale: Locale): string {
  if (cents === 0) return budgetTexts[locale].balanced
  return writtenGap(cents, (size) => writtenMoney(size, locale))
}

function Lines(
  props: Omit<BudgetPageProps, 'agreed'> & { readonly side: Side; readonly may: boolean },
) {
  const { frame, experiment, side } = props
  const { locale } = frame
  const said = budgetTexts[locale]
  const lines = props.lines.filter((line) => line.side === side)
  const totals = budgetTotals(lines)
  const title = side === 'cost' ? said.costs : said.revenue
  if (lines.length === 0) return null
  const timed = side === 'cost'
  return (
    <section>
      <h2>{title}</h2>
      <Table
        caption={title}
        captionHidden
        columns={[
          { title: said.label },
          { title: said.nature },
          { title: said.planned, align: 'right' },
          { title: said.actual, align: 'right' },
          ...(timed ? [{ title: said.days, align: 'right' as const }] : []),
        ]}
        rows={[
          ...lines.map((line) => [
            <LineName line={line} experiment={experiment} may={props.may} />,
            line.inKind
              ? `${said.natures[line.nature]}, ${said.inKind}`
              : said.natures[line.nature],
            money(line.plannedCents, locale),
            money(line.actualCents, locale),
            ...(timed ? [days(line, locale)] : []),
          ]),
          [
            ...totalRow(side === 'cost' ? totals.costs : totals.revenue, locale, lines),
            ...(timed ? [''] : []),
          ],
        ]}
      />
    </section>
  )
}

function LineName(props: {
  readonly line: BudgetLine
  readonly experiment: Experiment
  readonly may: boolean
}) {
  const { line, experiment } = props
  return (
    <>
      {props.may ? (
        <a href={paths.budgetLine(experiment.slug, line.id)}>{line.label}</a>
      ) : (
        line.label
      )}
      {line.note === '' ? null : <div class="hint">{line.note}</div>}
    </>
  )
}

function totalRow(totals: Amounts, locale: Locale, lines: readonly BudgetLine[]) {
  const said = budgetTexts[locale]
  const name = lines.some((line) => line.inKind) ? said.totalMoney : said.total
  return [
    <strong>{name}</strong>,
    '',
    <strong>{writtenMoney(totals.planned, locale)}</strong>,
    <strong>{money(totals.actual, locale)}</strong>,
  ]
}

function money(cents: number | undefined, locale: Locale): string {
  return cents === undefined ? budgetTexts[locale].dash : writtenMoney(cents, locale)
}

function days(line: BudgetLine, locale: Locale): string {
  const { plannedTenths, actualTenths } = line
  if (plannedTenths === undefined && actualTenths === undefined) return ''
  const said = (tenths: number | undefined) =>
    tenths === undefined
      ? budgetTexts[locale].dash
      : budgetTexts[locale].daysOf(writtenNumber(tenths / 10, locale))
  return `${said(plannedTenths)} / ${said(actualTenths)}`
}

function euros(cents: number | undefined): number | undefined {
  return cents === undefined ? undefined : cents / 100
}
