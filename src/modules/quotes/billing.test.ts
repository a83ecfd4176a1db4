import { describe, expect, test } from 'vitest'
import { invoicedCents, nextInvoiceLines, type Standing } from './billing.ts'
import { totalsOf } from './line.ts'
import { aLine } from './testing/a-quote.ts'
import { paperWords as words } from './texts/paper.ts'

const lines = [
  aLine({ id: 'a', hundredths: 150, unitCents: 33_333 }),
  aLine({ id: 'b', hundredths: 100, unitCents: 10_001, rate: '550' }),
]
const ask = (standing: readonly Standing[], percentTenths?: number, taxed = true) =>
  nextInvoiceLines({
    ...{ number: 'D', lines, totals: totalsOf(lines, { taxed, chosen: [] }), standing },
    ...{ percentTenths, words },
  })
const issued = (standing: readonly Standing[], percentTenths?: number, taxed = true): Standing => {
  const result = ask(standing, percentTenths, taxed)
  if (!result.ok) throw new Error(result.refusal)
  return { number: `F${standing.length + 1}`, lines: result.value, credited: false }
}

describe('deposits, then what is left', () => {
  test.each([true, false])('end on the quote to the cent, with tax: %s', (taxed) => {
    const total = totalsOf(lines, { taxed, chosen: [] }).totalCents
    for (const tenths of [1, 333, 300, 500, 999]) {
      const first = issued([], tenths, taxed)
      const last = issued([first], undefined, taxed)
      expect(invoicedCents([first, last])).toBe(total)
      expect(ask([first, last], undefined, taxed)).toMatchObject({ refusal: 'invoiced-whole' })
      expect(ask([first, last], 10, taxed)).toMatchObject({ refusal: 'invoiced-whole' })
    }
  })

  test('never go over it', () => {
    const first = issued([], 600)
    expect(ask([first], 500)).toMatchObject({ refusal: 'over-quote' })
    expect(ask([first], 400).ok).toBe(true)
  })

  test('what a credit note took back may be invoiced again', () => {
    const taken = { ...issued([]), credited: true }
    expect(invoicedCents([taken])).toBe(0)
    expect(ask([taken], 1000).ok).toBe(true)
  })
})
