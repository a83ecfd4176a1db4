import { describe, expect, test } from 'vitest'
import { parseForm } from '#kit/form.ts'
import { countedCents, paymentShape, settledDay } from './payment.ts'

describe('a payment', () => {
  const typed = { amount: '1 234,50 €', receivedOn: '2026-11-25', method: 'transfer' }

  test('is read as people write money', () => {
    expect(paymentShape.parse(typed)).toMatchObject({ amount: 123_450, reference: '' })
    expect(paymentShape.parse({ ...typed, amount: '800' }).amount).toBe(80_000)
  })

  test('of nothing, or less than nothing, is none', () => {
    for (const amount of ['0', '-5', 'beaucoup']) {
      const read = parseForm(paymentShape, { ...typed, amount }, 'fr')
      expect(read.ok ? {} : read.form.problems).toHaveProperty('amount')
    }
  })

  test('settles an invoice on the day on which it came, whatever the day it was written', () => {
    const paid = (cents: number, receivedOn: string, cancelledOn?: string) => ({
      ...{ cents, receivedOn, cancelledOn },
    })
    expect(settledDay(800, [paid(800, '2026-11-28')])).toBe('2026-11-28')
    expect(settledDay(800, [paid(300, '2026-11-28'), paid(500, '2026-11-20')])).toBe('2026-11-28')
    expect(settledDay(800, [paid(300, '2026-11-28')])).toBeUndefined()
    const over = [paid(900, '2026-11-20'), paid(-100, '2026-11-25')]
    expect(settledDay(800, over)).toBe('2026-11-20')
    expect(settledDay(800, [paid(800, '2026-11-20', '2026-11-21')])).toBeUndefined()
  })

  test('that was cancelled does not count', () => {
    const cancelledOn = '2026-11-26'
    expect(
      countedCents([
        { cents: 5, cancelledOn: undefined },
        { cents: 7, cancelledOn },
      ]),
    ).toEqual([5])
  })
})
