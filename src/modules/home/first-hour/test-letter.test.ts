import { expect, test } from 'vitest'
import { type LetterSent, mailState } from './test-letter.ts'

const at = new Date('2026-11-30T09:00:00Z')
const letter = (more: Partial<LetterSent>): LetterSent => ({
  ...{ at, sentAt: undefined, state: 'queued', why: undefined, isTest: false, ...more },
})

test('without a server, nothing leaves; with one, nothing is known before a letter', () => {
  expect(mailState([letter({ state: 'sent' })], false)).toEqual({ kind: 'no-server' })
  expect(mailState([], true)).toEqual({ kind: 'untested' })
  expect(mailState([letter({})], true)).toEqual({ kind: 'untested' })
})

test('the last letter that a server took or refused tells', () => {
  const sent = letter({ state: 'sent', sentAt: at })
  const failed = letter({ state: 'failed', why: 'sign-in' })
  expect(mailState([sent, failed], true)).toEqual({ kind: 'sent', at })
  expect(mailState([failed, sent], true)).toEqual({ kind: 'failed', at, why: 'sign-in' })
})

test('a letter refused for its reader says nothing of the server, but for the test letter', () => {
  const refused = letter({ state: 'failed', why: 'refused' })
  const sent = letter({ state: 'sent', sentAt: at })
  expect(mailState([refused, sent], true).kind).toBe('sent')
  expect(mailState([{ ...refused, isTest: true }, sent], true).kind).toBe('failed')
})

test('the test letter that waits is waited for', () => {
  expect(mailState([letter({ isTest: true })], true)).toEqual({ kind: 'waiting', since: at })
})
