import { expect, test } from 'vitest'
import type { TerritoryMoment } from '#platform/module.ts'
import { lastSeenOf, splitMoments } from './moments.ts'

const at = (day: string, overrides: Partial<TerritoryMoment> = {}): TerritoryMoment => ({
  territoryId: 'a',
  at: new Date(`${day}T10:00:00Z`),
  label: day,
  seen: false,
  ...overrides,
})
const now = new Date('2026-11-25T09:00:00Z')

test('what happened is told from the latest, what is due from the most urgent', () => {
  const { past, due } = splitMoments([
    at('2026-01-10'),
    at('2027-03-01', { due: true }),
    at('2026-05-02'),
    at('2026-10-01', { due: true }),
  ])
  expect(past.map((moment) => moment.label)).toEqual(['2026-05-02', '2026-01-10'])
  expect(due.map((moment) => moment.label)).toEqual(['2026-10-01', '2027-03-01'])
})

test('a territory is seen when somebody of it was there, never in advance', () => {
  const seen = lastSeenOf(
    [
      at('2026-03-01', { seen: true }),
      at('2026-06-01', { seen: true }),
      at('2026-09-01'),
      at('2027-01-01', { seen: true }),
      at('2026-08-01', { seen: true, due: true }),
      at('2025-01-01', { seen: true, territoryId: 'b' }),
    ],
    now,
  )
  expect(seen.get('a')).toEqual(new Date('2026-06-01T10:00:00Z'))
  expect(seen.get('b')).toEqual(new Date('2025-01-01T10:00:00Z'))
  expect(seen.get('c')).toBeUndefined()
})
