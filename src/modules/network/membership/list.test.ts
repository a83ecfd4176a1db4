import { describe, expect, test } from 'vitest'
import type { Territory } from '#modules/territories/index.ts'
import {
  chosenLines,
  isInView,
  lineOf,
  membershipQuery,
  membershipViews,
  readMembershipQuery,
} from './list.ts'
import { emptyMembership, type Membership } from './membership.ts'

const today = '2026-11-25'
const kinds = ['commune', 'region'] as const

function line(name: string, given: Partial<Membership> = {}, kind = 'commune') {
  const membership: Membership = {
    ...emptyMembership,
    id: name,
    territoryId: name,
    state: 'active',
    source: 'team',
    requestedAt: new Date(today),
    ...given,
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
const all = readMembershipQuery({}, kinds)
const names = (query: Partial<typeof all>) =>
  chosenLines(lines, { ...all, ...query }, today).map(({ territory }) => territory.name)

describe('the list of memberships', () => {
  test('shows what each view promises', () => {
    expect(names({ view: 'membres' })).toEqual(['Bretagne', 'Évron', 'Valbrenne'])
    expect(names({ view: 'en-retard' })).toEqual(['Évron'])
    expect(names({ view: 'a-renouveler' })).toEqual(['Valbrenne'])
    expect(names({ view: 'a-relire' })).toEqual(['Pontmain'])
    expect(names({ view: 'partis' })).toEqual(['Les Essarts'])
    for (const view of membershipViews) {
      expect(lines.filter((one) => isInView(one, view, today)).length).toBeGreaterThan(0)
    }
  })

  test('is filtered by words and kinds, whatever the accents, and sorted', () => {
    expect(names({ q: 'evron' })).toEqual(['Évron'])
    expect(names({ kind: 'region' })).toEqual(['Bretagne'])
    expect(names({ view: 'membres', sort: 'depuis' })).toEqual(['Évron', 'Valbrenne', 'Bretagne'])
    expect(names({ view: 'membres', sort: 'echeance' })[0]).toBe('Évron')
  })

  test('is its address, which leaves aside what it does not know', () => {
    const asked = { vue: 'membres', type: 'commune', q: ' val ', tri: 'echeance', page: '2' }
    const query = readMembershipQuery(asked, kinds)
    expect(membershipQuery(query, { page: 2 })).toBe(
      '?vue=membres&type=commune&q=val&tri=echeance&page=2',
    )
    expect(readMembershipQuery({ vue: 'x', type: 'y', tri: 'z', page: '-1' }, kinds)).toEqual(all)
    expect(membershipQuery(all)).toBe('')
  })
})
