import { describe, expect, test } from 'vitest'
import type { Territory } from '#modules/territories/index.ts'
import { isInView, lineOf, type MembershipView, membershipViews } from './list.ts'
import { emptyMembership, type Membership } from './membership.ts'

const today = '2026-11-25'

function line(name: string, overrides: Partial<Membership> = {}, kind = 'commune') {
  const membership: Membership = {
    ...emptyMembership,
    id: name,
    territoryId: name,
    state: 'active',
    source: 'team',
    requestedAt: new Date(today),
    ...overrides,
  }
  const territory = { id: name, name, kind } as Territory
  return lineOf(membership, territory, { invoiced: false, dueCents: 0 }, today)
}

const lines = [
  line('Valbrenne', { since: '2025-01-01', until: '2026-12-31' }),
  line('Évron', { since: '2024-01-01', until: '2026-10-31' }),
  line('Bretagne', { since: '2026-01-01', until: '2027-12-31' }, 'region'),
  line('Pontmain', { state: 'requested' }),
  line('Les Essarts', { state: 'left', leftOn: '2026-01-01' }),
]
const names = (view: MembershipView) =>
  lines
    .filter((membershipLine) => isInView(membershipLine, view, today))
    .map(({ territory }) => territory.name)

describe('the list of memberships', () => {
  test('shows what each view promises', () => {
    expect(names('membres')).toEqual(['Valbrenne', 'Évron', 'Bretagne'])
    expect(names('en-retard')).toEqual(['Évron'])
    expect(names('a-renouveler')).toEqual(['Valbrenne'])
    expect(names('a-relire')).toEqual(['Pontmain'])
    expect(names('partis')).toEqual(['Les Essarts'])
    for (const view of membershipViews) {
      expect(
        lines.filter((membershipLine) => isInView(membershipLine, view, today)).length,
      ).toBeGreaterThan(0)
    }
  })
})
