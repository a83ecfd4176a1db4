import { expect, it } from 'vitest'
import { type Consent, standing } from './consent.ts'

const consent: Consent = {
  subject: 'house-news',
  textHash: 'a',
  channel: 'screen',
  givenAt: new Date('2026-11-25T09:00:00Z'),
  withdrawnAt: undefined,
}

it('an agreement stands until it is taken back', () => {
  expect(standing([consent], 'house-news')).toBe(consent)
  expect(standing([{ ...consent, withdrawnAt: new Date() }], 'house-news')).toBeUndefined()
  expect(standing([consent], 'public-name')).toBeUndefined()
})
