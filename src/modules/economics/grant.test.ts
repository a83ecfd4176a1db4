import { describe, expect, it } from 'vitest'
import {
  addMonths,
  amountOf,
  grantForm,
  paidOf,
  paymentGrid,
  paymentRows,
  reportDueOf,
  weighted,
} from './grant.ts'

describe('what one may count on', () => {
  it.each([
    ['hoped', undefined, 100_000, 25_000],
    ['likely', 90_000, 100_000, 60_000],
    ['signed', 90_000, 90_000, 90_000],
    ['refused', 90_000, 0, 0],
  ] as const)('%s, granted %s: %s, weighted %s', (state, grantedCents, amount, part) => {
    const cents = amountOf({ state, askedCents: 100_000, grantedCents })
    expect([cents, weighted(cents, state)]).toEqual([amount, part])
  })

  it('is paid by what came, and not by what is due', () => {
    const payment = { id: 'p', dueOn: '2027-02-01', cents: 4_000, paidOn: undefined }
    expect(paidOf({ payments: [payment, { ...payment, paidOn: '2027-02-05' }] })).toBe(4_000)
    expect(paymentRows([payment])[0]?.typed).toEqual({
      dueOn: '2027-02-01',
      cents: '40',
      paidOn: '',
    })
    expect(paymentGrid.form.shape.safeParse({ dueOn: '2027-02-01', cents: '0' }).success).toBe(
      false,
    )
  })
})

describe('the report', () => {
  it.each([
    ['2027-12-31', undefined, '2028-06-30'],
    ['2027-08-31', undefined, '2028-02-29'],
    ['2027-12-31', '2028-03-15', '2028-03-15'],
  ])('of a grant that ends on %s is owed on %s or %s', (endsOn, reportDueOn, due) => {
    expect(reportDueOf({ endsOn, reportDueOn })).toBe(due)
  })

  it('months go back too', () => {
    expect(addMonths('2027-03-31', -1)).toBe('2027-02-28')
  })
})

describe('the form', () => {
  const typed = {
    ...{ funder: 'Région', kind: 'region', state: 'hoped', askedCents: '1 000' },
    ...{ grantedCents: '', startsOn: '2027-01-01', endsOn: '2027-12-31', conditions: '' },
    ...{ reportDueOn: '', reportSentOn: '' },
  }
  const problemsOf = (change: object) =>
    grantForm.shape.safeParse({ ...typed, ...change }).error?.issues.map(({ path }) => path[0])

  it('reads the natures that it pays, and no other word', () => {
    expect(grantForm.shape.parse({ ...typed, natures: ['travel', 'grant', 'x'] })).toMatchObject({
      ...{ natures: ['travel'], askedCents: 100_000 },
    })
  })

  it.each([
    [{ endsOn: '2026-12-31' }, ['endsOn']],
    [{ state: 'signed' }, ['grantedCents']],
    [{ funder: '' }, ['funder']],
  ])('refuses %o', (change, fields) => {
    expect(problemsOf(change)).toEqual(fields)
  })
})
