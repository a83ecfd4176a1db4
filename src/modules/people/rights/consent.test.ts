import { expect, it } from 'vitest'
import { type Consent, isConsentSubject, standing } from './consent.ts'

const given: Consent = {
  subject: 'house-news',
  textHash: 'a',
  channel: 'screen',
  givenAt: new Date('2026-11-25T09:00:00Z'),
  withdrawnAt: undefined,
}

it('an agreement stands until it is taken back', () => {
  expect(standing([given], 'house-news')).toBe(given)
  expect(standing([{ ...given, withdrawnAt: new Date() }], 'house-news')).toBeUndefined()
  expect(standing([given], 'public-name')).toBeUndefined()
})

it('only known subjects may be agreed to from the account', () => {
  expect(isConsentSubject('house-news')).toBe(true)
  expect(isConsentSubject('everything')).toBe(false)
})
