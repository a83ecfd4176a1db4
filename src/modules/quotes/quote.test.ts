import { describe, expect, test } from 'vitest'
import {
  accepted,
  acceptShape,
  declined,
  quoteNumber,
  stopOfSending,
  writtenQuoteNumber,
} from './quote.ts'
import { aLine, aQuote } from './testing/a-quote.ts'

const now = new Date('2026-12-10T10:00:00Z')
const yes = { name: 'Odile Kerven', role: 'Maire', options: '' }

describe('an answer', () => {
  test('keeps who, as what, when, and the options of this very quote', () => {
    const option = aLine({ id: 'o', kind: 'option' })
    const quote = aQuote({ lines: [aLine({}), option] })
    expect(accepted(quote, { ...yes, options: 'o\nl\nelsewhere' }, now)).toMatchObject({
      value: { state: 'accepted', signerName: 'Odile Kerven', answeredAt: now, chosen: ['o'] },
    })
  })

  test.each([
    ['accepted', 'accepted-already'],
    ['refused', 'refused-already'],
    ['replaced', 'replaced'],
    ['closed', 'closed'],
  ] as const)('to a quote that is %s is refused by name', (state, refusal) => {
    expect(accepted(aQuote({ state }), yes, now)).toMatchObject({ refusal })
    expect(declined(aQuote({ state }), { reason: 'Trop cher' }, now)).toMatchObject({ refusal })
  })

  test('counts until the evening of the last day, in France', () => {
    const quote = aQuote({ validUntil: '2026-12-10' })
    expect(accepted(quote, yes, new Date('2026-12-10T22:59:00Z')).ok).toBe(true)
    expect(accepted(quote, yes, new Date('2026-12-10T23:01:00Z'))).toMatchObject({
      refusal: 'lapsed',
    })
  })

  test('asks to tick the box', () => {
    expect(acceptShape.safeParse({ ...yes, agreed: 'yes' }).success).toBe(true)
    expect(acceptShape.safeParse(yes).success).toBe(false)
  })
})

test('it leaves with an address, a price and a day to come', () => {
  const draft = aQuote({ state: 'draft' })
  const stop = (change: object) => stopOfSending({ ...draft, ...change }, '2026-12-10')
  expect(stop({})).toBeUndefined()
  expect(stop({ state: 'sent' })).toBe('not-now')
  expect(stop({ email: '' })).toBe('email-needed')
  expect(stop({ lines: [] })).toBe('no-line')
  expect(stop({ validUntil: '2026-12-09' })).toBe('validity-past')
})

test('versions share a number', () => {
  const number = quoteNumber('ASSO', 2026, 7)
  expect(number).toBe('DEVIS-ASSO-2026-007')
  expect(writtenQuoteNumber({ number, version: 1 })).toBe(number)
  expect(writtenQuoteNumber({ number, version: 2 })).toBe('DEVIS-ASSO-2026-007-V2')
  expect(writtenQuoteNumber({ number: '', version: 1 })).toBe('')
})
