import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  balanceLines,
  balanceOf,
  byNature,
  type PlanLine,
  planLineOf,
  type Revision,
} from './balance.ts'
import { natures, sideOf } from './nature.ts'

const staff: PlanLine = {
  ...{ id: 'staff', side: 'cost', nature: 'staff', label: 'Animation', role: 'Chargée d’études' },
  ...{ year: 2027, hundredths: 1000, plannedCents: 310_500, inKind: false, notedCents: undefined },
}
const grant: PlanLine = {
  ...staff,
  ...{
    id: 'grant',
    side: 'revenue',
    nature: 'grant',
    label: 'Région',
    role: '',
    hundredths: undefined,
  },
  plannedCents: 400_000,
}
const overhead: PlanLine = {
  ...staff,
  id: 'rent',
  nature: 'overhead',
  hundredths: undefined,
  plannedCents: 50_000,
}
const revised = (cents: number, number = 1): Revision => ({
  ...{ id: `r${number}`, number, reason: 'Moins de jours.', createdAt: new Date(0) },
  lines: [{ ...staff, cents }],
})

describe('three columns', () => {
  it('keep what was planned when it is revised, and the last revision counts', () => {
    const lines = balanceLines([staff, grant], [revised(1), revised(200_000, 2)], undefined)
    expect(lines.map(({ plannedCents, revisedCents }) => [plannedCents, revisedCents])).toEqual([
      [310_500, 200_000],
      [400_000, 400_000],
    ])
    expect(balanceOf(lines).contribution).toEqual({
      ...{ planned: 89_500, revised: 200_000, actual: undefined },
    })
  })

  it('read what the team noted until the accounts know the project, and the accounts alone from then on', () => {
    const noted = [{ ...staff, notedCents: 90_000 }, grant]
    expect(balanceLines(noted, [], undefined).map(({ actualCents }) => actualCents)).toEqual([
      90_000,
      undefined,
    ])
    const booked = [
      { ...grant, months: [], cents: 70_000 },
      { ...grant, months: [], cents: 50_000 },
    ]
    expect(balanceLines(noted, [], booked).map(({ actualCents }) => actualCents)).toEqual([
      0, 120_000,
    ])
  })

  it('keep what the accounts say of a line that was taken away', () => {
    const lines = balanceLines([staff], [], [{ ...grant, months: [], cents: 120_000 }])
    expect(lines).toMatchObject([
      { id: 'staff', actualCents: 0 },
      { id: 'grant', label: 'Région', plannedCents: 0, actualCents: 120_000 },
    ])
    expect(balanceOf(lines).revenue.actual).toBe(120_000)
  })

  it('leave the structure out of the contribution, and in the balance', () => {
    const all = balanceOf(balanceLines([staff, overhead, grant], [], undefined))
    expect([all.contribution.planned, all.balance.planned]).toEqual([89_500, 39_500])
    expect(all.hundredths).toBe(1000)
  })

  it('value volunteering apart', () => {
    const lent: PlanLine = { ...grant, id: 'v', nature: 'volunteering', inKind: true }
    const used: PlanLine = { ...staff, id: 'u', inKind: true }
    const all = balanceOf(balanceLines([staff, lent, used], [], undefined))
    expect([all.inKindCosts.planned, all.inKindRevenue.planned]).toEqual([310_500, 400_000])
    expect(all.revenue.planned).toBe(0)
  })
})

it('a line of an experiment counts in hundredths of a day, and keeps its amounts', () => {
  expect(
    planLineOf({
      ...{ id: 'l', side: 'cost', nature: 'staff', label: 'Temps', plannedCents: undefined },
      ...{ actualCents: 5, plannedTenths: 25, actualTenths: undefined, inKind: false, note: '' },
    }),
  ).toMatchObject({ hundredths: 250, plannedCents: 0, notedCents: 5 })
})

it('a thousand invented years: the natures add up to the totals, to the cent', () => {
  const anyLine = fc.record({
    nature: fc.constantFrom(...natures),
    plannedCents: fc.nat(100_000_000_000),
    notedCents: fc.option(fc.nat(1_000_000_000), { nil: undefined }),
    inKind: fc.boolean(),
    revision: fc.option(fc.nat(1_000_000_000), { nil: undefined }),
  })
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 60 }), (values) => {
      const lines = values.map((value, at): PlanLine => {
        return { ...staff, ...value, id: String(at), side: sideOf(value.nature) }
      })
      const changed = lines.flatMap((line, at) => {
        const cents = values[at]?.revision
        return cents === undefined ? [] : [{ ...line, cents }]
      })
      const read = balanceLines(lines, [{ ...revised(0), lines: changed }], undefined)
      const all = balanceOf(read)
      const rows = byNature(read, natures).filter(({ inKind }) => !inKind)
      const sum = (side: 'cost' | 'revenue', key: 'planned' | 'revised') =>
        rows
          .filter(({ nature }) => sideOf(nature) === side)
          .reduce((cents, row) => cents + row[key], 0)
      for (const key of ['planned', 'revised'] as const) {
        expect(sum('cost', key)).toBe(all.costs[key])
        expect(sum('revenue', key) - sum('cost', key)).toBe(all.balance[key])
      }
    }),
    { numRuns: 1000 },
  )
})
