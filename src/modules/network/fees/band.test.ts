import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bandsProblem, type FeeSchedule, feeOf, scheduleOn } from './band.ts'

const schedule: FeeSchedule = {
  id: 'one',
  effectiveFrom: '2026-01-01',
  bands: [
    { fromPopulation: 0, cents: 20_000 },
    { fromPopulation: 5_000, cents: 80_000 },
    { fromPopulation: 50_000, cents: 250_000 },
  ],
  freeKinds: ['territorial-public-establishment'],
  organisationCents: 15_000,
}
const town = { kind: 'commune', population: 8_400, populationYear: 2023 } as const

describe('the fee of a year', () => {
  test('is that of the band of the population, and says why', () => {
    expect(feeOf(town, [schedule], '2026-11-25')).toEqual({
      cents: 80_000,
      reason: {
        kind: 'band',
        population: 8_400,
        populationYear: 2023,
        from: 5_000,
        below: 50_000,
        since: '2026-01-01',
      },
    })
  })

  test('changes at the threshold itself', () => {
    const centsAt = (population: number) => {
      const fee = feeOf({ ...town, population }, [schedule], '2026-11-25')
      return typeof fee === 'string' ? fee : fee.cents
    }
    expect([4_999, 5_000, 49_999, 50_000, 0].map(centsAt)).toEqual([
      20_000, 80_000, 80_000, 250_000, 20_000,
    ])
  })

  test('follows the amounts in force that day', () => {
    const later = { ...schedule, id: 'two', effectiveFrom: '2027-01-01', freeKinds: ['commune'] }
    const both = [later as FeeSchedule, schedule]
    expect(scheduleOn(both, '2026-12-31')?.id).toBe('one')
    expect(feeOf(town, both, '2027-01-01')).toMatchObject({ cents: 0, reason: { kind: 'free' } })
    expect(feeOf(town, both, '2025-12-31')).toBe('no-schedule')
  })

  test('of who has no population is said for organisations, and asked for the others', () => {
    const nobody = { population: undefined, populationYear: undefined }
    expect(feeOf({ kind: 'organisation', ...nobody }, [schedule], '2026-11-25')).toMatchObject({
      cents: 15_000,
    })
    expect(feeOf({ kind: 'commune', ...nobody }, [schedule], '2026-11-25')).toBe('no-population')
  })

  test('never goes down as the population grows, when the bands do not', () => {
    const population = fc.integer({ min: 0, max: 12_000_000 })
    fc.assert(
      fc.property(population, population, (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map((count) =>
          feeOf({ ...town, population: count }, [schedule], '2026-11-25'),
        )
        if (typeof less !== 'object' || typeof more !== 'object') throw new Error('no fee')
        expect(less.cents).toBeLessThanOrEqual(more.cents)
      }),
    )
  })
})

test('bands leave no population out, and none in two', () => {
  expect(bandsProblem(schedule.bands)).toBeUndefined()
  expect(bandsProblem([])).toBe('no-band')
  expect(bandsProblem(schedule.bands.slice(1))).toBe('not-from-zero')
  expect(bandsProblem([...schedule.bands, { fromPopulation: 5_000, cents: 1 }])).toBe(
    'same-threshold',
  )
})
