import { describe, expect, test } from 'vitest'
import { parseForm } from '#kit/form.ts'
import { countedCents, paymentShape } from './payment.ts'

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
