import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type BudgetLine,
  budgetLineShape,
  budgetTotals,
  isBalanced,
  natures,
  sideOf,
} from './budget.ts'

function line(overrides: Partial<BudgetLine>): BudgetLine {
  return {
    id: 'l',
    side: 'cost',
    nature: 'staff',
    label: 'Préparation',
    plannedCents: undefined,
    actualCents: undefined,
    plannedTenths: undefined,
    actualTenths: undefined,
    inKind: false,
    note: '',
    ...overrides,
  }
}

const anyLine = fc.record({
  side: fc.constantFrom('cost' as const, 'revenue' as const),
  plannedCents: fc.option(fc.nat(1_000_000_000), { nil: undefined }),
  actualCents: fc.option(fc.nat(1_000_000_000), { nil: undefined }),
  plannedTenths: fc.option(fc.nat(10_000), { nil: undefined }),
  actualTenths: fc.option(fc.nat(10_000), { nil: undefined }),
  inKind: fc.boolean(),
})

describe('a budget', () => {
  test('adds up by hand: 2 900 € of costs, 3 240 € of revenue, + 340 €', () => {
    const totals = budgetTotals([
      line({ plannedCents: 190_000, actualCents: 150_050, plannedTenths: 190, actualTenths: 175 }),
      line({ nature: 'venue', plannedCents: 100_000, actualCents: 34_000 }),
      line({ nature: 'venue', plannedCents: 80_000, inKind: true }),
      line({ side: 'revenue', nature: 'territory', plannedCents: 324_000, actualCents: 0 }),
      line({ side: 'revenue', nature: 'volunteering', plannedCents: 80_000, inKind: true }),
    ])
    expect(totals).toEqual({
      costs: { planned: 290_000, actual: 184_050 },
      revenue: { planned: 324_000, actual: 0 },
      balance: { planned: 34_000, actual: -184_050 },
      inKindCosts: { planned: 80_000, actual: undefined },
      inKindRevenue: { planned: 80_000, actual: undefined },
      days: { planned: 190, actual: 175 },
    })
  })

  test('has the same totals in any order, and those of its parts added up', () => {
    fc.assert(
      fc.property(fc.array(anyLine), fc.nat(), (values, cut) => {
        const lines = values.map((entry) => line(entry))
        const all = budgetTotals(lines)
        expect(budgetTotals(lines.toReversed())).toEqual(all)
        const at = lines.length === 0 ? 0 : cut % lines.length
        const first = budgetTotals(lines.slice(0, at))
        const rest = budgetTotals(lines.slice(at))
        expect(first.balance.planned + rest.balance.planned).toBe(all.balance.planned)
        expect((first.days.actual ?? 0) + (rest.days.actual ?? 0)).toBe(all.days.actual ?? 0)
        expect(Number.isSafeInteger(all.balance.actual ?? 0)).toBe(true)
      }),
    )
  })

  test('is balanced when a cost was written and planned revenue covers it', () => {
    const cost = line({ plannedCents: 1000 })
    const paid = line({ side: 'revenue', nature: 'grant', plannedCents: 1000 })
    expect(isBalanced([])).toBe(false)
    expect(isBalanced([paid])).toBe(false)
    expect(isBalanced([cost])).toBe(false)
    expect(isBalanced([cost, { ...paid, plannedCents: 999 }])).toBe(false)
    expect(isBalanced([cost, paid])).toBe(true)
    expect(isBalanced([cost, { ...paid, inKind: true }])).toBe(false)
  })

  test('has one side for each nature', () => {
    expect(natures.filter((nature) => sideOf(nature) === 'cost')).toContain('indemnities')
    expect(natures.filter((nature) => sideOf(nature) === 'revenue')).toContain('territory')
  })
})

describe('what is typed in a line', () => {
  const typed = { nature: 'staff', label: 'Animation' }

  test.each([
    ['1 250,50', 125_050],
    ['1250.5', 125_050],
    ['0,1', 10],
    ['1 234 €', 123_400],
    ['', undefined],
  ])('%s is %s cents', (planned, cents) => {
    expect(budgetLineShape.parse({ ...typed, planned }).planned).toBe(cents)
  })

  test.each(['beaucoup', '-5', '1e9', '99999999999', '1,2,3'])('%s is refused', (planned) => {
    expect(budgetLineShape.safeParse({ ...typed, planned }).success).toBe(false)
  })

  test('half a day is five tenths', () => {
    expect(budgetLineShape.parse({ ...typed, plannedDays: '0,5' }).plannedDays).toBe(5)
  })
})
