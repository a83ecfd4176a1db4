import { describe, expect, test } from 'vitest'
import { roleOn, sumsByRole, totalOf } from './person-role.ts'

const basile = '00000000-0000-7000-8000-0000000ba511'
const odile = '00000000-0000-7000-8000-0000000d11e0'
const roles = [
  { personId: basile, since: '2026-01-01', role: 'Chargé de projet' },
  { personId: basile, since: '2026-07-01', role: 'Responsable' },
]
const rates = [
  { year: 2026, role: 'chargé de projet', costCents: 30_001 },
  { year: 2026, role: 'Responsable', costCents: 40_000 },
]

describe('the role of a person', () => {
  test('is the last one that began by that day', () => {
    expect(roleOn(roles, basile, '2026-06-30')).toBe('Chargé de projet')
    expect(roleOn(roles, basile, '2026-07-01')).toBe('Responsable')
    expect(roleOn(roles, basile, '2025-12-31')).toBeUndefined()
    expect(roleOn(roles, odile, '2026-07-01')).toBeUndefined()
    expect(roleOn(roles, undefined, '2026-07-01')).toBeUndefined()
  })

  test('gives its days their cost, by the rate card of their year', () => {
    const days = [
      { personId: basile, onDay: '2026-02-02', hundredths: 50 },
      { personId: basile, onDay: '2026-08-03', hundredths: 100 },
      { personId: basile, onDay: '2027-01-04', hundredths: 100 },
      { personId: odile, onDay: '2026-02-02', hundredths: 25 },
    ]
    const sums = sumsByRole(days, roles, rates)
    expect(sums).toEqual([
      { year: 2027, role: 'Responsable', hundredths: 100, costCents: undefined },
      { year: 2026, role: 'Chargé de projet', hundredths: 50, costCents: 15_001 },
      { year: 2026, role: 'Responsable', hundredths: 100, costCents: 40_000 },
      { year: 2026, role: undefined, hundredths: 25, costCents: undefined },
    ])
    expect(totalOf(sums)).toEqual({ hundredths: 275, costCents: 55_001, uncosted: 125 })
  })
})
