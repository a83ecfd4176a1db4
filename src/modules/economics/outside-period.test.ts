import { expect, test } from 'vitest'
import { outsidePeriod } from './outside-period.ts'

const project = { startsOn: '2027-02-15', endsOn: '2027-11-03' }
const line = { nature: 'travel', label: 'Trains' } as const
const cost = { ...line, side: 'cost', inKind: false } as const
const gift = { ...line, side: 'revenue', inKind: true } as const
const month = (at: string, cents: number, lines = 1) => ({ month: at, cents, lines })

test('months in which a project has a day are its own', () => {
  expect(
    outsidePeriod([{ ...cost, months: [month('2027-02', 5), month('2027-11', 7)] }], project),
  ).toBeUndefined()
  expect(outsidePeriod([], project)).toBeUndefined()
  // Kept before months were: nothing can be said of it.
  expect(outsidePeriod([{ ...cost, months: [] }], project)).toBeUndefined()
})

test('months before and after are told with their sums, each of its kind', () => {
  const found = outsidePeriod(
    [
      { ...cost, months: [month('2027-01', 500, 2), month('2027-03', 900), month('2027-12', -50)] },
      { ...gift, months: [month('2028-01', 70)] },
    ],
    project,
  )
  expect(found).toEqual({
    ...{ chargesCents: 450, productsCents: 0, usedCents: 0, givenCents: 70 },
    ...{ lines: 4, from: '2027-01', to: '2028-01' },
  })
})
