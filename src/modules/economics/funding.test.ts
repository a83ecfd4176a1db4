import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FundingFacts, fundingPlan, inScenario, monthsBetween, spread } from './funding.ts'
import { type Grant, grantStates } from './grant.ts'

const grant: Grant = {
  ...{ id: 'g', projectId: 'p', funder: 'Région', kind: 'region', state: 'signed' },
  ...{ askedCents: 120_000, grantedCents: 100_000, conditions: '', natures: [] },
  ...{ startsOn: '2027-01-01', endsOn: '2027-12-31', reportDueOn: undefined },
  ...{ reportSentOn: undefined, createdAt: new Date(0), payments: [] },
}
const advance = { id: 'a', dueOn: '2027-02-15', cents: 60_000, paidOn: undefined }
const facts: FundingFacts = {
  project: { startsOn: '2027-01-01', endsOn: '2027-12-31' },
  ...{ costsCents: 120_000, grants: [{ ...grant, payments: [advance] }], today: '2027-03-01' },
}
const kinds = (of: FundingFacts) => fundingPlan(of).warnings.map(({ kind }) => kind)

describe('the plan of funding', () => {
  it('spreads the costs, and counts a payment in its month, the rest at the end of the grant', () => {
    const { months, lowest, balanceCents } = fundingPlan(facts)
    expect(months).toHaveLength(12)
    expect(months.slice(0, 2)).toMatchObject([
      { month: '2027-01', out: 10_000, signed: 0, balanceSigned: -10_000 },
      { month: '2027-02', out: 10_000, signed: 60_000, balanceSigned: 40_000 },
    ])
    expect(months.at(-1)).toMatchObject({ signed: 40_000, balanceSigned: -20_000 })
    expect([lowest, balanceCents]).toEqual([{ month: '2027-11', cents: -50_000 }, -20_000])
  })

  it('warns when what is counted on does not pay for the costs, and when money is short', () => {
    expect(kinds(facts)).toEqual(['below-balance', 'cash-short'])
    const enough = [
      {
        ...grant,
        grantedCents: 200_000,
        payments: [{ ...advance, dueOn: '2027-01-02', cents: 200_000 }],
      },
    ]
    expect(kinds({ ...facts, grants: enough })).toEqual([])
  })

  it('warns of money that lapses, of work after its grant, and of a report that is owed', () => {
    const today = '2027-11-15'
    expect(kinds({ ...facts, costsCents: 0, today })).toEqual(['lapses'])
    const project = { ...facts.project, endsOn: '2028-02-28' }
    expect(kinds({ ...facts, costsCents: 0, project })).toEqual(['ends-before'])
    const paid = [{ ...grant, payments: [{ ...advance, cents: 100_000, paidOn: '2027-02-20' }] }]
    const late = { ...facts, costsCents: 0, grants: paid, today: '2028-05-01' }
    expect(fundingPlan(late).warnings).toMatchObject([{ kind: 'report-due', dueOn: '2028-06-30' }])
    const sent = paid.map((own) => ({ ...own, reportSentOn: '2028-04-30' }))
    expect(kinds({ ...late, grants: sent })).toEqual([])
  })

  it('adds up to the cent, whatever the grants and their payments', () => {
    const anyDay = fc.constantFrom('2027-01-05', '2027-06-30', '2027-12-01', '2028-03-01')
    const anyPayment = fc.record({ dueOn: anyDay, cents: fc.integer({ min: 1, max: 9_000_000 }) })
    const anyGrant = fc.record({
      state: fc.constantFrom(...grantStates),
      askedCents: fc.nat(50_000_000),
      grantedCents: fc.nat(50_000_000),
      payments: fc.array(anyPayment, { maxLength: 4 }),
    })
    fc.assert(
      fc.property(fc.array(anyGrant, { maxLength: 6 }), fc.nat(90_000_000), (grants, costs) => {
        const plan = fundingPlan({
          ...{ ...facts, costsCents: costs },
          grants: grants.map((own, at) => ({
            ...{ ...grant, ...own, id: String(at) },
            payments: own.payments.map((payment) => ({ ...advance, ...payment })),
          })),
        })
        expect(plan.months.at(-1)?.balanceWeighted ?? 0).toBe(plan.balanceCents)
        expect(plan.months.reduce((sum, { out }) => sum + out, 0)).toBe(costs)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a scenario', () => {
  it('refuses a grant, and leaves the real plan as it is', () => {
    const before = structuredClone(facts)
    const refused = fundingPlan(inScenario(facts, { refused: ['g'], months: 0 }))
    expect([refused.weightedCents, refused.balanceCents]).toEqual([0, -120_000])
    expect(facts).toEqual(before)
  })

  it('moves the work and what did not come yet, and not the days of the agreements', () => {
    const later = inScenario(facts, { refused: [], months: 3 })
    expect(later.project).toEqual({ startsOn: '2027-04-01', endsOn: '2028-03-31' })
    expect(later.grants[0]).toMatchObject({
      endsOn: '2027-12-31',
      payments: [{ dueOn: '2027-05-15' }],
    })
    expect(kinds(later)).toContain('ends-before')
    const paid = {
      ...facts,
      grants: [{ ...grant, payments: [{ ...advance, paidOn: '2027-02-20' }] }],
    }
    expect(inScenario(paid, { refused: [], months: 3 }).grants[0]?.payments[0]?.dueOn).toBe(
      '2027-02-15',
    )
  })
})

it('a sum is spread without losing a cent', () => {
  expect(spread(100, 3)).toEqual([33, 33, 34])
  expect(spread(5, 0)).toEqual([])
  expect(monthsBetween('2027-11-30', '2028-01-01')).toEqual(['2027-11', '2027-12', '2028-01'])
})
