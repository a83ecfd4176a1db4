import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Invoice,
  invoiceNumber,
  invoiceNumbersIn,
  isOverdue,
  settlementOf,
  totalOf,
} from './invoice.ts'
import { invoiceViews, isInInvoiceView } from './invoice-view.ts'

describe('a number', () => {
  test('is found again in what somebody typed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2020, max: 2099 }),
        fc.integer({ min: 1, max: 99_999 }),
        fc.constantFrom('', ' ', '-', '/', '_'),
        (year, rank, sign) => {
          const number = invoiceNumber('F', year, rank)
          const typed = `VIR SEPA ${number.replace('-', sign).toLowerCase()} TRESORERIE`
          expect(invoiceNumbersIn(typed)).toEqual([number])
        },
      ),
    )
  })

  test('is not seen where there is none', () => {
    for (const label of ['VIR 2026-0012', 'REF2026-0012', 'F20260', 'F2026-12', 'FACTURE 12']) {
      expect(invoiceNumbersIn(label)).toEqual([])
    }
    expect(invoiceNumbersIn('F2026-0001 et F2026-0002')).toEqual(['F2026-0001', 'F2026-0002'])
    expect(invoiceNumbersIn('F2026-00012')).toEqual(['F2026-0012'])
  })
})

describe('where an invoice stands', () => {
  const invoice = { totalCents: 80_000, credited: false, owed: true }

  test('is told by what came in', () => {
    expect(settlementOf(invoice, [])).toMatchObject({ state: 'open', dueCents: 80_000 })
    expect(settlementOf(invoice, [30_000])).toMatchObject({ state: 'part-paid', dueCents: 50_000 })
    expect(settlementOf(invoice, [30_000, 50_000])).toMatchObject({ state: 'paid', dueCents: 0 })
    expect(settlementOf(invoice, [90_000])).toMatchObject({ state: 'over-paid', overCents: 10_000 })
    expect(settlementOf({ ...invoice, credited: true, owed: true }, [80_000])).toMatchObject({
      state: 'credited',
      dueCents: 0,
      overCents: 80_000,
    })
    expect(settlementOf({ totalCents: 0, credited: false, owed: true }, [])).toMatchObject({
      state: 'paid',
    })
  })

  test('a year that nobody owes asks for nothing, and gives back what came in; paid whole, it is paid', () => {
    const lifted = { ...invoice, owed: false }
    expect(settlementOf(lifted, [])).toMatchObject({ state: 'not-owed', dueCents: 0, overCents: 0 })
    expect(settlementOf(lifted, [10_000])).toMatchObject({ state: 'not-owed', overCents: 10_000 })
    expect(settlementOf(lifted, [80_000])).toMatchObject({ state: 'paid', overCents: 0 })
  })

  test('never loses a cent: paid and due make the total and what is beyond it', () => {
    const cents = fc.integer({ min: 0, max: 1_000_000 })
    fc.assert(
      fc.property(cents, fc.array(cents, { maxLength: 6 }), (totalCents, payments) => {
        const told = settlementOf({ totalCents, credited: false, owed: true }, payments)
        expect(told.paidCents + told.dueCents).toBe(totalCents + told.overCents)
        expect(told.dueCents === 0 || told.overCents === 0).toBe(true)
      }),
    )
  })

  test('is late the day after it was due, unless nothing is due', () => {
    const due = { dueOn: '2026-12-25', series: 'F' } as const
    const open = settlementOf(invoice, [])
    expect(isOverdue(due, open, '2026-12-25')).toBe(false)
    expect(isOverdue(due, open, '2026-12-26')).toBe(true)
    expect(isOverdue(due, settlementOf(invoice, [80_000]), '2026-12-26')).toBe(false)
    expect(isOverdue({ ...due, series: 'A' }, open, '2026-12-26')).toBe(false)
  })
})

test('a total is the sum of its lines', () => {
  expect(
    totalOf([
      { label: 'Adhésion', cents: 80_000 },
      { label: 'Remise', cents: -5_000 },
    ]),
  ).toBe(75_000)
})

describe('the list of invoices', () => {
  const line = (input: object, payments: readonly number[]) => ({
    invoice: { series: 'F', dueOn: '2026-12-25', totalCents: 100, ...input } as Invoice,
    settlement: settlementOf({ totalCents: 100, credited: false, owed: true }, payments),
  })
  const open = line({}, [])
  const over = line({}, [150])
  const credit = {
    invoice: line({ series: 'A' }, []).invoice,
    settlement: settlementOf({ totalCents: 100, credited: true, owed: true }, []),
  }
  const views = (entry: typeof open, today: string) =>
    invoiceViews.filter((view) => isInInvoiceView(entry, view, today))

  test('shows what each view promises', () => {
    expect(views(open, '2026-12-25')).toEqual(['toutes', 'a-payer'])
    expect(views(open, '2026-12-26')).toEqual(['toutes', 'a-payer', 'en-retard'])
    expect(views(over, '2026-12-26')).toEqual(['toutes', 'trop-percu'])
    expect(views(credit, '2026-12-26')).toEqual(['toutes', 'avoirs'])
  })
})
