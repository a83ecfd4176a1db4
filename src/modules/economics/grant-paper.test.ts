import { describe, expect, it } from 'vitest'
import { fillPaper, readPaper } from '#engines/grant-papers/index.ts'
import type { BalanceLine, Budget } from './balance.ts'
import { type DedicatedFund, dedicatedFunds } from './dedicated-fund.ts'
import type { Grant } from './grant.ts'
import { paperOf } from './grant-paper.ts'

const line = (change: Partial<BalanceLine>): BalanceLine => ({
  ...{ id: 'l', side: 'cost', nature: 'staff', label: 'Animation', role: '', year: undefined },
  ...{ hundredths: undefined, inKind: false, notedCents: undefined },
  ...{ plannedCents: 300_000, revisedCents: 320_000, actualCents: 310_000 },
  ...change,
})
const grant: Grant = {
  ...{ id: 'g', projectId: 'p', funder: 'Région d’Orée', kind: 'region', state: 'signed' },
  ...{ askedCents: 250_000, grantedCents: 250_000, conditions: '', natures: [] },
  ...{ startsOn: '2027-01-01', endsOn: '2027-12-31', reportDueOn: undefined },
  ...{ reportSentOn: undefined, createdAt: new Date(0) },
  payments: [{ id: 'v', dueOn: '2027-03-01', cents: 200_000, paidOn: '2027-03-02' }],
}
const town: Grant = {
  ...grant,
  id: 't',
  funder: 'Bourg-Neuf',
  kind: 'commune',
  state: 'hoped',
  askedCents: 50_000,
  payments: [],
}
const budget = (revisions: Budget['revisions'] = []): Budget => ({
  project: {
    ...{ id: 'p', slug: 'halle', title: 'La halle', kind: 'other', experimentId: undefined },
    ...{ startsOn: '2027-01-01', endsOn: '2027-12-31', invented: false, createdAt: new Date(0) },
  },
  lines: [
    line({}),
    line({
      id: 'm',
      nature: 'overhead',
      plannedCents: 20_000,
      revisedCents: 20_000,
      actualCents: 20_000,
    }),
    line({
      id: 'v',
      inKind: true,
      plannedCents: 80_000,
      revisedCents: 80_000,
      actualCents: 70_000,
    }),
    line({ id: 'r', side: 'revenue', nature: 'grant', plannedCents: 1 }),
  ],
  revisions,
  booked: undefined,
})
const facts = {
  budget: budget(),
  grants: [grant, town],
  grant,
  funds: [] as readonly DedicatedFund[],
  allocation: 'Au prorata des dépenses directes',
}
const filled = (form: '12156' | '15059', of = facts) => {
  const read = readPaper(paperOf(form, of))
  return read.ok ? fillPaper(read.paper) : read
}

describe('the budget of a request', () => {
  it('is accepted by the form, with what is missing on its own line and 87 worth 86', () => {
    const answer = filled('12156')
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
    const { charges, products, used, offered } = answer.paper
    expect([charges.planned, products.planned]).toEqual([3_400, 3_400])
    expect([used.planned, offered.planned]).toEqual([800, 800])
    expect(answer.paper.grant).toMatchObject({ code: '74region', euros: 2_500 })
  })

  it('says where each grant stands, and leaves out one that is refused', () => {
    const { lines } = paperOf('12156', { ...facts, grants: [grant, { ...town, state: 'refused' }] })
    expect(lines.filter(({ status }) => status !== undefined)).toMatchObject([
      { line: '74region', funder: 'Région d’Orée', status: 'granted' },
    ])
    expect(lines.find(({ line: code }) => code === 'insufprevisionnel')?.planned).toBe(90_000)
  })
})

describe('the financial report', () => {
  it('says what was done, and asks for the reason of a large gap', () => {
    const refused = filled('15059')
    expect(refused.ok ? [] : refused.problems.map(({ code }) => code)).toContain('gap-unexplained')
    const revision = {
      ...{ id: 'r', number: 1, reason: 'Le solde vient après le compte rendu.', lines: [] },
      createdAt: new Date(0),
    }
    const answer = filled('15059', { ...facts, budget: budget([revision]) })
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
    expect([answer.paper.charges.planned, answer.paper.charges.actual]).toEqual([3_200, 3_300])
    expect(answer.paper.products.actual).toBe(3_300)
  })

  it('carries over what came and is not used, on 68 and not as a profit', () => {
    const funds = dedicatedFunds({
      ...{ grants: [grant], corrections: [], today: '2027-12-31' },
      spent: [{ when: '2027-03', nature: 'staff', cents: 120_000 }],
    })
    const { lines } = paperOf('15059', { ...facts, funds })
    expect(lines.find(({ line: code }) => code === '68x')).toMatchObject({
      ...{ planned: 0, actual: 80_000 },
      why: expect.stringContaining('fonds dédiés'),
    })
    expect(paperOf('12156', { ...facts, funds }).lines.map(({ line: code }) => code)).not.toContain(
      '68x',
    )
  })
})
