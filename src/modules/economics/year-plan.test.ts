import { describe, expect, it } from 'vitest'
import { type Balance, type BalanceLine, balanceOf, type Columns } from './balance.ts'
import type { Grant } from './grant.ts'
import { natures, sideOf } from './nature.ts'
import type { Project } from './project.ts'
import { planSheets } from './routes/plan-workbook.ts'
import { type Draw, drawn } from './testing/drawn.ts'
import { type DatedAmount, type YearPlan, yearPlan } from './year-plan.ts'

const line = (change: Partial<BalanceLine>): BalanceLine => ({
  ...{ id: 'l', side: 'cost', nature: 'staff', label: 'Animation', role: '', year: undefined },
  ...{ hundredths: undefined, inKind: false, notedCents: undefined },
  ...{ plannedCents: 2_400, revisedCents: 3_600, actualCents: undefined },
  ...change,
})
const project: Project = {
  ...{ id: 'p', slug: 'halle', title: 'La halle', kind: 'other', experimentId: undefined },
  ...{ startsOn: '2026-07-01', endsOn: '2028-06-30', invented: false, createdAt: new Date(0) },
}

describe('a budget over its years', () => {
  it('spreads what has no year over the months of the project, and keeps what has one', () => {
    const plan = yearPlan({ project, lines: [line({}), line({ id: 'm', year: 2027 })] }, [])
    expect(plan.years).toEqual([2026, 2027, 2028])
    expect(plan.months).toHaveLength(36)
    expect(plan.lines[0]?.years.map(({ planned }) => planned)).toEqual([600, 1_200, 600])
    expect(plan.lines[1]?.years.map(({ revised }) => revised)).toEqual([0, 3_600, 0])
    expect(plan.lines[1]?.months.slice(12, 24)).toEqual(Array.from({ length: 12 }, () => 300))
  })

  it('says what was done in its year, and apart what nobody dated', () => {
    const dated = [
      { lineId: 'l', year: 2026, cents: 900 },
      { lineId: 'l', year: 2029, cents: 50 },
    ]
    const plan = yearPlan(
      { project, lines: [line({ actualCents: 1_000 }), line({ id: 'm' })] },
      dated,
    )
    expect(plan.lines[0]).toMatchObject({
      years: [{ actual: 900 }, { actual: 0 }, { actual: 0 }, { actual: 50 }],
      undatedCents: 50,
    })
    expect(plan.lines[1]?.years.map(({ actual }) => actual)).toEqual([
      ...[undefined, undefined, undefined, undefined],
    ])
  })
})

describe('a thousand invented years', () => {
  it('say the same cents in the plan, in its workbook and on the page of the project', () => {
    const draw = drawn(11)
    for (let at = 0; at < 1000; at++) {
      const lines = inventedLines(draw)
      const dated = inventedDone(lines, draw)
      const plan = yearPlan({ project, lines }, dated)
      const page = balanceOf(lines)
      for (const key of ['planned', 'revised', 'actual'] as const)
        expect(sumOfYears(plan, key)).toBe(page.costs[key] ?? 0)
      const rows = planSheets({ project, plan, steps: [], grants: [], funds: [] }, 'fr')[0]?.rows
      for (const [label, columns] of [
        ['Total des dépenses', page.costs],
        ['Total des recettes', page.revenue],
        ['Équilibre (recettes moins dépenses)', page.balance],
      ] as const)
        expect(lastThree(rows, label)).toEqual(valuesOf(columns))
      expect(rows && kindTotals(rows)).toEqual(
        lines.some(({ inKind }) => inKind) ? kindOf(page) : [],
      )
    }
  })

  it('hold what every grant owes, whatever the days of its payments', () => {
    const draw = drawn(12)
    for (let at = 0; at < 1000; at++) {
      const grants = Array.from({ length: draw(4) }, (_, id) => inventedGrant(String(id), draw))
      const plan = yearPlan({ project, lines: [] }, [])
      const sheet = planSheets({ project, plan, steps: [], grants, funds: [] }, 'fr')[2]
      const due = grants.reduce((sum, { grantedCents = 0 }) => sum + grantedCents, 0)
      const found = sheet?.rows.at(-1)?.at(-3)
      expect(found === undefined ? 0 : amountIn(found)).toBe(due)
    }
  })
})

type Rows = ReturnType<typeof planSheets>[number]['rows']

function amountIn(cell: Rows[number][number]): unknown {
  return typeof cell === 'object' && cell !== null && 'value' in cell ? cell.value : cell
}

function lastThree(rows: Rows | undefined, label: string) {
  return rows
    ?.find((row) => row[1] === label)
    ?.slice(-3)
    .map(amountIn)
}

const valuesOf = ({ planned, revised, actual = 0 }: Columns) => [planned, revised, actual]

function kindTotals(rows: Rows) {
  return ['Employé sans argent', 'Reçu sans argent'].flatMap(
    (label) => lastThree(rows, label) ?? [],
  )
}

const kindOf = (page: Balance) => [...valuesOf(page.inKindCosts), ...valuesOf(page.inKindRevenue)]

function sumOfYears({ lines }: YearPlan, key: 'planned' | 'revised' | 'actual'): number {
  return lines
    .filter(({ line: { side, inKind } }) => side === 'cost' && !inKind)
    .reduce(
      (sum, { years, undatedCents = 0 }) =>
        years.reduce((all, year) => all + (year[key] ?? 0), sum) +
        (key === 'actual' ? undatedCents : 0),
      0,
    )
}

function inventedLines(draw: Draw): readonly BalanceLine[] {
  return Array.from({ length: draw(9) }, (_, id) => {
    const nature = natures[draw(natures.length)] ?? 'staff'
    return line({
      ...{ id: String(id), nature, side: sideOf(nature), inKind: draw(5) === 0 },
      ...{ plannedCents: draw(900_000), revisedCents: draw(900_000) },
      year: draw(2) === 0 ? undefined : 2025 + draw(5),
      actualCents: draw(3) === 0 ? undefined : draw(900_000),
    })
  })
}

function inventedDone(lines: readonly BalanceLine[], draw: Draw): readonly DatedAmount[] {
  return lines.flatMap(({ id: lineId, actualCents }) =>
    actualCents === undefined
      ? []
      : Array.from({ length: draw(4) }, () => ({
          ...{ lineId, year: 2025 + draw(5), cents: draw(90_000) },
        })),
  )
}

function inventedGrant(id: string, draw: Draw): Grant {
  const grantedCents = 400_000 + draw(900_000)
  return {
    ...{ id, projectId: 'p', funder: 'Région d’Orée', kind: 'region', state: 'signed' },
    ...{ askedCents: grantedCents, grantedCents, conditions: '', natures: [] },
    ...{ startsOn: '2026-01-01', endsOn: `${2026 + draw(4)}-12-31`, reportDueOn: undefined },
    ...{ reportSentOn: undefined, createdAt: new Date(0) },
    payments: Array.from({ length: draw(4) }, (_, at) => ({
      ...{ id: String(at), dueOn: `${2025 + draw(6)}-03-01`, cents: 1 + draw(100_000) },
      paidOn: undefined,
    })),
  }
}
