import type { Frame } from '#kit/frame.ts'
import { cellName } from '#kit/grids/grid.ts'
import { writtenGap, writtenMoney, writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { BigFigures } from '#ui/BigFigures/BigFigures.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { gridUiTexts } from '#ui/Grid/texts.ts'
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
import { paths } from '../../paths.ts'
import { mayEditBudget } from '../../permissions.ts'
import { amountsMeet, territoryCents } from '../../territory-amount.ts'
import { budgetGrid } from '../budget-grid.ts'
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
  const texts = budgetTexts[locale]
  const may = mayEditBudget(frame.viewer, experiment)
  const totals = budgetTotals(lines)
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      title={texts.title}
      lead={texts.lead}
      actions={
        may ? (
          <>
            <ButtonLink href={paths.budgetLines(experiment.slug)}>{texts.writeGrid}</ButtonLink>
            <ButtonLink href={paths.budgetPaste(experiment.slug)} tone="quiet">
              {gridUiTexts[locale].paste}
            </ButtonLink>
          </>
        ) : undefined
      }
      wide
    >
      <Agreed {...props} may={may} />
      {lines.length === 0 ? (
        <EmptyState title={texts.none}>
          <p>{texts.noneText}</p>
        </EmptyState>
      ) : (
        <>
          <BigFigures items={bigFigures(totals, locale)} />
          <section>
            <h2>{texts.picture}</h2>
            <PlannedActual
              locale={locale}
              title={texts.picture}
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
            <a href={paths.budgetExport(experiment.slug, 'csv')}>{texts.exportCsv}</a>
            {' · '}
            <a href={paths.budgetExport(experiment.slug, 'xlsx')}>{texts.exportXlsx}</a>
          </p>
        </>
      )}
    </ExperimentLayout>
  )
}

/** The same amount stands in the agreement: it is taken from there, or the two are said. */
function Agreed({ frame, experiment, lines, agreed, may }: BudgetPageProps & { may: boolean }) {
  const { locale } = frame
  const texts = budgetTexts[locale]
  const meeting = amountsMeet(lines, agreed)
  if (!may || agreed === undefined || meeting === 'meet') return null
  const amount = writtenMoney(agreed, locale)
  return meeting === 'missing' ? (
    <p>
      {texts.agreedMissing(amount)}{' '}
      <a href={`${paths.budgetLines(experiment.slug)}?de=convention`}>{texts.agreedAdd}</a>
    </p>
  ) : (
    <Notice tone="caution">
      {texts.agreedApart(writtenMoney(territoryCents(lines) ?? 0, locale), amount)}
    </Notice>
  )
}

function bigFigures(totals: BudgetTotals, locale: Locale) {
  const texts = budgetTexts[locale]
  // What is given in kind stands on both sides of a budget; a line that was written on one side alone counts too.
  const inKind = Math.max(totals.inKindRevenue.planned, totals.inKindCosts.planned)
  return [
    { value: writtenMoney(totals.costs.planned, locale), label: texts.plannedCosts },
    {
      value: balanceOf(totals, 'planned', locale),
      label: texts.plannedBalance,
    },
    {
      value: balanceOf(totals, 'actual', locale),
      label: texts.actualBalance,
    },
    ...(totals.days.planned > 0
      ? [{ value: writtenNumber(totals.days.planned / 10, locale), label: texts.plannedDays }]
      : []),
    ...(inKind > 0 ? [{ value: writtenMoney(inKind, locale), label: texts.inKindTotal }] : []),
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
  const texts = budgetTexts[locale]
  const lines = props.lines.filter((line) => line.side === side)
  const totals = budgetTotals(lines)
  const title = side === 'cost' ? texts.costs : texts.revenue
  if (lines.length === 0) return null
  const timed = side === 'cost'
  return (
    <section>
      <h2>{title}</h2>
      <Table
        caption={title}
        captionHidden
        columns={[
          { title: texts.label },
          { title: texts.nature },
          { title: texts.planned, align: 'right' },
          { title: texts.actual, align: 'right' },
          ...(timed ? [{ title: texts.days, align: 'right' as const }] : []),
        ]}
        rows={[
          ...lines.map((line) => [
            <LineName line={line} experiment={experiment} may={props.may} />,
            line.inKind
              ? `${texts.natures[line.nature]}, ${texts.inKind}`
              : texts.natures[line.nature],
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
        <a
          href={`${paths.budgetLines(experiment.slug)}#champ-${cellName(budgetGrid, line.id, 'label')}`}
        >
          {line.label}
        </a>
      ) : (
        line.label
      )}
      {line.note === '' ? null : <div class="hint">{line.note}</div>}
    </>
  )
}

function totalRow(totals: Amounts, locale: Locale, lines: readonly BudgetLine[]) {
  const texts = budgetTexts[locale]
  const name = lines.some((line) => line.inKind) ? texts.totalMoney : texts.total
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
  const days = (tenths: number | undefined) =>
    tenths === undefined
      ? budgetTexts[locale].dash
      : budgetTexts[locale].daysOf(writtenNumber(tenths / 10, locale))
  return `${days(plannedTenths)} / ${days(actualTenths)}`
}

function euros(cents: number | undefined): number | undefined {
  return cents === undefined ? undefined : cents / 100
}
