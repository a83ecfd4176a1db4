import type { Locale } from '#kit/texts.ts'
import type { Sheet, SheetCell, SheetColumn } from '#platform/sheets/sheet.ts'
import type { BalanceLine } from '../balance.ts'
import type { DedicatedFund } from '../dedicated-fund.ts'
import { amountOf, type Grant } from '../grant.ts'
import { grantTexts } from '../texts/grants.ts'
import { natureTexts } from '../texts/natures.ts'
import { planTexts } from '../texts/plan.ts'
import type { PlanGiven, Step, YearAmounts, YearLine, YearPlan } from '../year-plan.ts'

/** A budget year by year, its calendar and who pays for it: every sum is a formula. */
export function planSheets(given: PlanGiven, locale: Locale): readonly Sheet[] {
  const plan = planSheet(given, locale)
  return [plan.sheet, calendarSheet(given, plan, locale), fundingSheet(given, locale)]
}

/** `A`, `Z`, `AA`: the letters of a column, from 0. */
function letterOf(at: number): string {
  const before = Math.floor(at / 26) - 1
  return (before < 0 ? '' : letterOf(before)) + String.fromCharCode(65 + (at % 26))
}

/** Sums of euros are of whole cents again. */
const cents = (formula: string, value: number): SheetCell => ({
  formula: `ROUND(${formula},2)`,
  value,
})

const money = (title: string): SheetColumn => ({ title, kind: 'money' })
const text = (title: string): SheetColumn => ({ title, kind: 'text' })

const columnsOfYear = ['planned', 'revised', 'actual'] as const
/** Nature and line stand before the figures. */
const words = 2
/** The first row below the titles. */
const firstRow = 2

interface Planned {
  readonly sheet: Sheet
  /** Where the sum of all that is planned today for costs stands. */
  readonly costsCell: string
}

function planSheet({ plan }: PlanGiven, locale: Locale): Planned {
  const texts = planTexts[locale]
  const { years } = plan
  const width = years.length * 3 + 1
  const columns = [
    ...[texts.nature, texts.line].map(text),
    ...years.flatMap((year) => columnsOfYear.map((key) => money(texts[key](year)))),
    ...[texts.undated, texts.allPlanned, texts.allRevised, texts.allActual].map(money),
  ]
  const rows: (readonly SheetCell[])[] = []
  const among = (side: BalanceLine['side'], inKind: boolean) =>
    plan.lines.filter(({ line }) => line.side === side && line.inKind === inKind)
  /** Lines with their sum below: its row. */
  const part = (lines: readonly YearLine[], label: string): SumRow => {
    const from = firstRow + rows.length
    for (const own of lines) rows.push(lineRow(own, firstRow + rows.length, locale))
    const to = firstRow + rows.length - 1
    const values = Array.from({ length: width + 3 }, (_, at) =>
      lines.reduce((sum, own) => sum + (valuesOf(own)[at] ?? 0), 0),
    )
    rows.push([
      ...['', label],
      ...values.map((value, at) => {
        const letter = letterOf(words + at)
        return lines.length === 0 ? 0 : cents(`SUM(${letter}${from}:${letter}${to})`, value)
      }),
    ])
    return { row: firstRow + rows.length - 1, values }
  }
  const costs = part(among('cost', false), texts.costs)
  const revenue = part(among('revenue', false), texts.revenue)
  rows.push([
    ...['', texts.balance],
    ...revenue.values.map((value, at) => {
      const letter = letterOf(words + at)
      return cents(`${letter}${revenue.row}-${letter}${costs.row}`, value - (costs.values[at] ?? 0))
    }),
  ])
  if (plan.lines.some(({ line }) => line.inKind)) {
    part(among('cost', true), texts.inKindCosts)
    part(among('revenue', true), texts.inKindRevenue)
  }
  return {
    sheet: { name: texts.plan, columns, rows, isPrinted: true },
    costsCell: `'${texts.plan}'!${letterOf(words + width + 1)}${costs.row}`,
  }
}

interface SumRow {
  readonly row: number
  readonly values: readonly number[]
}

/** Its figures in the order of the columns: years, without a day, and the three sums. */
function valuesOf({ years, undatedCents, line }: YearLine): readonly (number | undefined)[] {
  const { plannedCents, revisedCents, actualCents } = line
  return [
    ...years.flatMap((year: YearAmounts) => columnsOfYear.map((key) => year[key])),
    ...[undatedCents, plannedCents, revisedCents, actualCents],
  ]
}

function lineRow(own: YearLine, row: number, locale: Locale): readonly SheetCell[] {
  const { line, years } = own
  const values = valuesOf(own)
  const width = years.length * 3 + 1
  return [
    ...[natureTexts[locale][line.nature], line.label],
    ...values.slice(0, width),
    ...columnsOfYear.map((key, at): SheetCell => {
      const value = values[width + at]
      if (value === undefined) return ''
      const cells = years.map((_, year) => `${letterOf(words + year * 3 + at)}${row}`)
      const undated = key === 'actual' ? [`${letterOf(words + width - 1)}${row}`] : []
      return cents(`SUM(${[...cells, ...undated].join(',')})`, value)
    }),
  ]
}

const bar = '■'
/** Step, first and last day stand before the months. */
const ganttWords = 3

function calendarSheet(
  { project, plan, steps, grants }: PlanGiven,
  { costsCell }: Planned,
  locale: Locale,
): Sheet {
  const texts = planTexts[locale]
  const { months } = plan
  const bars = ({ title, startsOn, endsOn }: Step): readonly SheetCell[] => [
    ...[title, startsOn, endsOn],
    ...months.map((month) =>
      month >= startsOn.slice(0, 7) && month <= endsOn.slice(0, 7) ? bar : '',
    ),
  ]
  const shown = [
    { title: texts.wholeProject, startsOn: project.startsOn, endsOn: project.endsOn },
    ...steps,
    ...grants
      .filter(({ state }) => state !== 'refused')
      .map((grant) => ({ ...grant, title: texts.paidBy(grant.funder) })),
  ].map(bars)
  const sums = (side: BalanceLine['side']) =>
    months.map((_, at) =>
      plan.lines.reduce(
        (sum, { line, months: own }) =>
          line.side === side && !line.inKind ? sum + (own[at] ?? 0) : sum,
        0,
      ),
    )
  const [costs, revenue] = [sums('cost'), sums('revenue')]
  const costsRow = firstRow + shown.length
  const last = letterOf(ganttWords + months.length - 1)
  const all = (row: number, values: readonly number[]) =>
    cents(`SUM(${letterOf(ganttWords)}${row}:${last}${row})`, total(values))
  const less = months.map((_, at) => (revenue[at] ?? 0) - (costs[at] ?? 0))
  const running = less.map((_, at) => total(less.slice(0, at + 1)))
  const allAt = letterOf(ganttWords + months.length)
  return {
    ...{ name: texts.gantt, isPrinted: true },
    columns: [
      text(texts.step),
      { title: texts.from, kind: 'day' },
      { title: texts.to, kind: 'day' },
      ...months.map(money),
      money(texts.all),
    ],
    rows: [
      ...shown,
      [texts.monthCosts, '', '', ...costs, all(costsRow, costs)],
      [texts.monthRevenue, '', '', ...revenue, all(costsRow + 1, revenue)],
      [
        ...[texts.monthBalance, '', ''],
        ...less.map((value, at) => {
          const letter = letterOf(ganttWords + at)
          return cents(`${letter}${costsRow + 1}-${letter}${costsRow}`, value)
        }),
        all(costsRow + 2, less),
      ],
      [
        ...[texts.sum, '', ''],
        ...running.map((value, at) => {
          const before = at === 0 ? '' : `${letterOf(ganttWords + at - 1)}${costsRow + 3}+`
          return cents(`${before}${letterOf(ganttWords + at)}${costsRow + 2}`, value)
        }),
      ],
      // Zero in a workbook that holds.
      [
        ...[texts.check, '', ''],
        ...months.map(() => ''),
        cents(`${allAt}${costsRow}-${costsCell}`, 0),
      ],
    ],
  }
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

const columnsOfGrant = ['due', 'received', 'used', 'left'] as const

function fundingSheet({ plan, grants, funds }: PlanGiven, locale: Locale): Sheet {
  const texts = planTexts[locale]
  const open = grants.filter(({ state }) => state !== 'refused')
  const years = yearsOfFunding(plan, open, funds)
  const rows = open.map((grant) => {
    const fund = funds.find((own) => own.grant.id === grant.id)
    return years.flatMap((year) => {
      const own = fund?.years.find((known) => known.year === year)
      const { receivedCents = 0, usedCents = 0, leftCents = 0 } = own ?? {}
      return [dueIn(grant, year), receivedCents, usedCents, leftCents]
    })
  })
  /** What is left at the end of a year adds up with no other year. */
  const added = [0, 1, 2] as const
  const sumOf = (values: readonly number[], key: number) =>
    total(values.filter((_, at) => at % columnsOfGrant.length === key))
  const formulas = (row: number, values: readonly number[]) =>
    added.map((key) => {
      const cells = years.map(
        (_, year) => `${letterOf(words + year * columnsOfGrant.length + key)}${row}`,
      )
      return cents(`SUM(${cells.join(',')})`, sumOf(values, key))
    })
  const lastRow = firstRow + rows.length - 1
  const sums = years.flatMap((_, year) =>
    columnsOfGrant.map((__, key) =>
      total(rows.map((row) => row[year * columnsOfGrant.length + key] ?? 0)),
    ),
  )
  return {
    ...{ name: texts.funding, isPrinted: true },
    columns: [
      ...[texts.funder, texts.state].map(text),
      ...years.flatMap((year) => columnsOfGrant.map((key) => money(texts[key](year)))),
      ...[texts.allDue, texts.allReceived, texts.allUsed].map(money),
    ],
    rows: [
      ...rows.map((values, at): readonly SheetCell[] => {
        const { funder = '', state = 'hoped' } = open[at] ?? {}
        const stated = grantTexts[locale].states[state]
        return [funder, stated, ...values, ...formulas(firstRow + at, values)]
      }),
      ...(rows.length === 0
        ? []
        : [
            [
              ...[texts.total, ''],
              ...sums.map((value, at) => {
                const letter = letterOf(words + at)
                return cents(`SUM(${letter}${firstRow}:${letter}${lastRow})`, value)
              }),
              ...formulas(lastRow + 1, sums),
            ],
          ]),
    ],
  }
}

function yearsOfFunding(
  plan: YearPlan,
  grants: readonly Grant[],
  funds: readonly DedicatedFund[],
): readonly number[] {
  const known = [
    ...plan.years,
    ...grants.flatMap((grant) => duesOf(grant).map(({ year }) => year)),
    ...funds.flatMap(({ years }) => years.map(({ year }) => year)),
  ]
  const [first, last] = [Math.min(...known), Math.max(...known)]
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

function dueIn(grant: Grant, year: number): number {
  return total(duesOf(grant).flatMap((due) => (due.year === year ? [due.cents] : [])))
}

/** What has no day is due on the last one. */
function duesOf(grant: Grant) {
  const dated = grant.payments.map(({ dueOn, paidOn, cents: part }) => ({
    ...{ year: Number((paidOn ?? dueOn).slice(0, 4)), cents: part },
  }))
  const rest = amountOf(grant) - total(dated.map((due) => due.cents))
  return [...dated, { year: Number(grant.endsOn.slice(0, 4)), cents: Math.max(0, rest) }]
}
