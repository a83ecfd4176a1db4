import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type ExpenseLine,
  expenseBalance,
  isOfNotes,
  kilometresCents,
  weighExpenses,
} from './expense-line.ts'

const line = (id: string, change: Partial<ExpenseLine> = {}): ExpenseLine => ({
  ...{ id, noteId: 'n', projectId: 'p', spentOn: '2026-03-10', label: 'Train', nature: 'travel' },
  ...{ cents: 5_000, kmHundredths: undefined, kmRate: undefined, inAccounts: undefined },
  hasReceipt: true,
  ...change,
})
const booked = (cents: number, month = '2026-04', nature: ExpenseLine['nature'] = 'travel') => ({
  ...{ side: 'cost' as const, inKind: false, nature, cents, year: 2026 },
  months: [{ month, cents, lines: 1 }],
})
const counting = (lines: readonly ExpenseLine[], sums: Parameters<typeof weighExpenses>[1]) =>
  weighExpenses(lines, sums).flatMap(({ line: { id }, counts }) => (counts ? [id] : []))

test('an expense counts until the accounts carry its sum', () => {
  expect(counting([line('a')], [])).toEqual(['a'])
  expect(counting([line('a')], [booked(5_000)])).toEqual([])
  expect(counting([line('a')], [booked(4_999)])).toEqual(['a'])
  expect(counting([line('a')], [booked(80_000)])).toEqual([])
})

test('one sum of the accounts holds one expense', () => {
  expect(counting([line('a'), line('b')], [booked(5_000)])).toEqual(['b'])
  expect(counting([line('a'), line('b')], [booked(10_000)])).toEqual([])
})

test('the very sum is found under another nature, a larger one is not', () => {
  expect(counting([line('a')], [booked(5_000, '2026-04', 'venue')])).toEqual([])
  expect(counting([line('a')], [booked(9_000, '2026-04', 'venue')])).toEqual(['a'])
})

test('months before the expense, and too long after, hold nothing of it', () => {
  expect(counting([line('a')], [booked(5_000, '2026-02')])).toEqual(['a'])
  expect(counting([line('a')], [booked(5_000, '2026-09')])).toEqual([])
  expect(counting([line('a')], [booked(5_000, '2026-10')])).toEqual(['a'])
  // Kept without months: somewhere in the year.
  expect(counting([line('a')], [{ ...booked(5_000), months: [] }])).toEqual([])
})

test('whoever keeps the accounts has the last word', () => {
  expect(counting([line('a', { inAccounts: false })], [booked(5_000)])).toEqual(['a'])
  expect(counting([line('a', { inAccounts: true })], [])).toEqual([])
  // The one that is said to be there takes the place.
  expect(counting([line('a'), line('b', { inAccounts: true })], [booked(5_000)])).toEqual(['a'])
})

test('what counts is in the balance to the cent, and what the accounts hold is never more than they hold', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 9_999 }), { maxLength: 12 }),
      fc.array(fc.integer({ min: 1, max: 30_000 }), { maxLength: 5 }),
      (amounts, sums) => {
        const lines = amounts.map((cents, at) => line(String(at).padStart(3, '0'), { cents }))
        const weighed = weighExpenses(
          lines,
          sums.map((cents) => booked(cents)),
        )
        const total = (keep: (counts: boolean) => boolean) =>
          weighed.reduce((sum, own) => (keep(own.counts) ? sum + own.line.cents : sum), 0)
        const shown = expenseBalance(weighed, 'Notes de frais')
        expect(shown.reduce((sum, { actualCents = 0 }) => sum + actualCents, 0)).toBe(
          total((counts) => counts),
        )
        expect(total((counts) => !counts)).toBeLessThanOrEqual(
          sums.reduce((sum, cents) => sum + cents, 0),
        )
        expect(shown.every(isOfNotes)).toBe(true)
      },
    ),
    { numRuns: 1_000 },
  )
})

test('kilometres are paid to the nearest cent', () => {
  // 12,5 km at 0,529 €.
  expect(kilometresCents(1_250, 529)).toBe(661)
  expect(kilometresCents(100, 525)).toBe(53)
  expect(kilometresCents(100, 524)).toBe(52)
})
