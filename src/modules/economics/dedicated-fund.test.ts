import { describe, expect, it } from 'vitest'
import { dedicatedFunds, type FundCorrection, type Spent } from './dedicated-fund.ts'
import type { Grant } from './grant.ts'
import { type Draw, drawn } from './testing/drawn.ts'

const region: Grant = {
  ...{ id: 'r', projectId: 'p', funder: 'Région d’Orée', kind: 'region', state: 'signed' },
  ...{ askedCents: 300_000, grantedCents: 300_000, conditions: '', natures: [] },
  ...{ startsOn: '2025-03-01', endsOn: '2026-06-30', reportDueOn: undefined },
  ...{ reportSentOn: undefined, createdAt: new Date(0) },
  payments: [{ id: 'v', dueOn: '2025-03-01', cents: 100_000, paidOn: '2025-04-02' }],
}
const town: Grant = {
  ...{ ...region, id: 't', funder: 'Bourg-Neuf', natures: ['travel'], endsOn: '2026-12-31' },
  payments: [{ id: 'w', dueOn: '2025-09-01', cents: 50_000, paidOn: '2025-09-02' }],
}
const spend = (when: string, cents: number, nature: Spent['nature'] = 'travel'): Spent => ({
  ...{ when, nature, cents },
})
const yearsOf = (
  grants: readonly Grant[],
  spent: readonly Spent[],
  corrections: readonly FundCorrection[] = [],
) => dedicatedFunds({ grants, spent, corrections, today: '2026-12-03' }).map(({ years }) => years)

describe('what goes from one year to the next', () => {
  it('is what came and was not used: carried over, then taken back', () => {
    const [years] = yearsOf([region], [spend('2025-05', 30_000), spend('2026-02', 45_000)])
    expect(years).toMatchObject([
      { year: 2025, broughtCents: 0, receivedCents: 100_000, usedCents: 30_000, leftCents: 70_000 },
      { year: 2026, broughtCents: 70_000, receivedCents: 0, usedCents: 45_000, leftCents: 25_000 },
    ])
    expect(years).toMatchObject([
      { carriedCents: 70_000, takenBackCents: 0 },
      { carriedCents: 0, takenBackCents: 45_000 },
    ])
  })

  it('leaves out the months and the natures that the grant does not pay', () => {
    const spent = [
      spend('2025-02', 1_000),
      spend('2026-07', 2_000),
      spend('2025-05', 4_000, 'staff'),
    ]
    expect(yearsOf([region], spent)[0]?.map(({ usedCents }) => usedCents)).toEqual([4_000, 0])
    expect(yearsOf([town], spent)[0]?.map(({ usedCents }) => usedCents)).toEqual([0, 2_000])
  })

  it('counts a cost once, for the grant that ends first', () => {
    const [first, second] = yearsOf([region, town], [spend('2025-05', 120_000)])
    expect(first?.[0]?.usedCents).toBe(100_000)
    expect(second?.[0]?.usedCents).toBe(20_000)
  })

  it('pays with money that comes late for what is not paid yet', () => {
    const late: Grant = {
      ...region,
      payments: [{ id: 'v', dueOn: '2026-03-01', cents: 100_000, paidOn: '2026-04-02' }],
    }
    expect(yearsOf([late], [spend('2025-05', 30_000)])[0]).toMatchObject([
      { receivedCents: 0, usedCents: 0, leftCents: 0 },
      { receivedCents: 100_000, usedCents: 30_000, carriedCents: 70_000 },
    ])
  })

  it('is said by hand before it is computed, and no further than what came', () => {
    const said = (usedCents: number): FundCorrection => ({
      ...{ grantId: 't', year: 2025, usedCents, reason: 'La facture est payée ailleurs.' },
    })
    const [first, second] = yearsOf([region, town], [spend('2025-05', 110_000)], [said(40_000)])
    expect([first?.[0]?.usedCents, second?.[0]?.usedCents]).toEqual([70_000, 40_000])
    const [over] = yearsOf([town], [], [said(60_000)])
    expect(over?.[0]).toMatchObject({ usedCents: 50_000, overCents: 10_000, leftCents: 0 })
  })

  it('takes away what was given back, in the year and nature of the cost', () => {
    const spent = [spend('2025-05', 30_000), spend('2025-08', -10_000), spend('2025-09', 5_000)]
    expect(yearsOf([region], spent)[0]?.[0]?.usedCents).toBe(25_000)
  })

  it('follows neither a client nor a grant that is refused', () => {
    expect(
      yearsOf(
        [
          { ...region, kind: 'client' },
          { ...town, state: 'refused' },
        ],
        [],
      ),
    ).toEqual([])
  })
})

describe('a thousand invented years', () => {
  it('add up to the cent: what came is what was used and what is left, and no cost is paid twice', () => {
    const next = drawn(7)
    for (let at = 0; at < 1000; at++) {
      const grants = Array.from({ length: 1 + next(3) }, (_, id) => inventedGrant(String(id), next))
      const spent = Array.from({ length: next(12) }, () =>
        spend(
          `${2024 + next(3)}-${String(1 + next(12)).padStart(2, '0')}`,
          next(90_000),
          next(2) === 0 ? 'travel' : 'staff',
        ),
      )
      const corrections = grants.flatMap(({ id }) =>
        next(4) === 0
          ? [{ grantId: id, year: 2024 + next(3), usedCents: next(40_000), reason: 'Autre.' }]
          : [],
      )
      const funds = dedicatedFunds({ grants, spent, corrections, today: '2026-12-31' })
      for (const { grant, years } of funds) {
        const sum = (key: 'receivedCents' | 'usedCents' | 'carriedCents' | 'takenBackCents') =>
          years.reduce((all, year) => all + year[key], 0)
        const paid = grant.payments.reduce((all, { cents }) => all + cents, 0)
        const left = years.at(-1)?.leftCents ?? 0
        expect([sum('receivedCents'), sum('usedCents') + left]).toEqual([paid, paid])
        expect(sum('carriedCents') - sum('takenBackCents')).toBe(left)
        for (const { usedCents, carriedCents, takenBackCents, leftCents } of years)
          expect(
            Math.min(usedCents, carriedCents, takenBackCents, leftCents),
          ).toBeGreaterThanOrEqual(0)
      }
      if (corrections.length > 0) continue
      const used = funds.flatMap(({ years }) => years.map(({ usedCents }) => usedCents))
      const spentCents = spent.reduce((all, { cents }) => all + cents, 0)
      expect(used.reduce((all, cents) => all + cents, 0)).toBeLessThanOrEqual(spentCents)
    }
  })
})

function inventedGrant(id: string, next: Draw): Grant {
  const first = 2024 + next(2)
  return {
    ...{ ...region, id, natures: next(3) === 0 ? ['travel'] : [] },
    ...{ startsOn: `${first}-01-01`, endsOn: `${first + next(2)}-0${1 + next(9)}-28` },
    payments: Array.from({ length: next(4) }, (_, at) => {
      const on = `${first + next(2)}-0${1 + next(9)}-15`
      return { id: String(at), dueOn: on, cents: 1 + next(60_000), paidOn: on }
    }),
  }
}
