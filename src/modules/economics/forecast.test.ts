import { expect, it } from 'vitest'
import type { BalanceLine } from './balance.ts'
import { forecastOf } from './forecast.ts'
import type { Project } from './project.ts'

const project: Project = {
  ...{ id: 'p', slug: 'p', title: 'Halle', kind: 'other', experimentId: undefined },
  ...{ startsOn: '2027-01-01', endsOn: '2027-12-31', invented: false, createdAt: new Date(0) },
}
const line = (change: Partial<BalanceLine>): BalanceLine => ({
  ...{ id: 'l', side: 'cost', nature: 'travel', label: 'Trains', role: '', year: undefined },
  ...{ hundredths: undefined, inKind: false, notedCents: undefined },
  ...{ plannedCents: 100, revisedCents: 100, actualCents: undefined },
  ...change,
})
const lines = [
  line({ actualCents: 130 }),
  line({ id: 'm', actualCents: 20 }),
  line({ id: 'n', side: 'revenue', nature: 'grant', revisedCents: 500, actualCents: 400 }),
]

it('a line ends at its plan, or above it when it is there already', () => {
  expect(forecastOf({ project, lines }, '2027-06-01')).toEqual({
    ...{ costs: 230, revenue: 500, contribution: 270 },
  })
})

it('a project that is over ends at what it was', () => {
  expect(forecastOf({ project, lines }, '2028-01-01')).toEqual({
    ...{ costs: 150, revenue: 400, contribution: 250 },
  })
})
