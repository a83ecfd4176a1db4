import { describe, expect, test } from 'vitest'
import type { BudgetLine } from './budget.ts'
import { amountsMeet, territoryCents } from './territory-amount.ts'

const line = (overrides: Partial<BudgetLine>): BudgetLine => ({
  ...{ id: '1', side: 'revenue', nature: 'territory', label: 'Contribution', note: '' },
  ...{ plannedCents: 324_000, actualCents: undefined, inKind: false },
  ...{ plannedTenths: undefined, actualTenths: undefined },
  ...overrides,
})

describe('what the territory pays', () => {
  test('is the sum of its lines in money', () => {
    expect(territoryCents([])).toBeUndefined()
    expect(territoryCents([line({ plannedCents: undefined })])).toBeUndefined()
    expect(territoryCents([line({}), line({ plannedCents: 50 })])).toBe(324_050)
    expect(territoryCents([line({ inKind: true }), line({ nature: 'grant' })])).toBeUndefined()
  })

  test('is said once: in the budget and in the agreement', () => {
    expect(amountsMeet([], undefined)).toBe('meet')
    expect(amountsMeet([], 0)).toBe('meet')
    expect(amountsMeet([line({})], undefined)).toBe('meet')
    expect(amountsMeet([line({})], 324_000)).toBe('meet')
    expect(amountsMeet([], 324_000)).toBe('missing')
    expect(amountsMeet([line({})], 300_000)).toBe('apart')
    expect(amountsMeet([line({})], 0)).toBe('apart')
  })
})
