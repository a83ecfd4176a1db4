import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysCost, overheadOf, type Rate, rateOf } from './rate.ts'

const rate: Rate = {
  id: 'r',
  year: 2027,
  role: 'Chargée d’études',
  costCents: 31_050,
  priceCents: 65_000,
}

describe('the rate card', () => {
  it('knows a role without its accents and capitals, in its own year', () => {
    expect(rateOf([rate], 2027, ' chargee d’ETUDES ')).toBe(rate)
    expect(rateOf([rate], 2026, 'Chargée d’études')).toBeUndefined()
  })

  it.each([
    [250, 31_050, 77_625],
    [33, 10_001, 3_300],
    [50, 1, 1],
    [0, 31_050, 0],
  ])('%s hundredths of a day at %s cents cost %s cents', (days, cents, cost) => {
    expect(daysCost(days, cents)).toBe(cost)
  })

  it('costs the nearest cent, whatever the days', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (days, cents) => {
        const cost = daysCost(days, cents)
        expect(Math.abs(cost * 100 - days * cents)).toBeLessThanOrEqual(50)
      }),
    )
  })
})

describe('the share of the structure', () => {
  const years = [
    { year: 2025, overheadTenths: 100 },
    { year: 2027, overheadTenths: 125 },
  ]

  it('is that of the year, or of the last year that says one', () => {
    expect(overheadOf(100_000, years, 2027)).toEqual({ tenths: 125, cents: 12_500 })
    expect(overheadOf(100_000, years, 2026)).toEqual({ tenths: 100, cents: 10_000 })
    expect(overheadOf(100_000, years, 2024)).toBeUndefined()
  })

  it('is rounded to the cent, half a cent going up', () => {
    expect(overheadOf(4, years, 2027)?.cents).toBe(1)
    expect(overheadOf(3, years, 2027)?.cents).toBe(0)
  })
})
