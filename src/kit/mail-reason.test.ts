import { expect, test } from 'vitest'
import { isNobodys } from './invented-address.ts'
import { problemOf, reasonOf } from './mail-reason.ts'

test('an address of an example is nobody’s', () => {
  expect(isNobodys('camille@labo.example ')).toBe(true)
  expect(isNobodys('camille@exemple.fr')).toBe(false)
})

test('a letter that stays here says why', () => {
  const mail = { isNobodys: false, problem: undefined }
  expect(reasonOf({ ...mail, state: 'local' })).toBe('no-server')
  expect(reasonOf({ ...mail, state: 'local', isNobodys: true })).toBe('invented')
  expect(reasonOf({ ...mail, state: 'sent' })).toBeUndefined()
})

test.each([
  [{ code: 'ESOCKET', originalCode: 'CERT_HAS_EXPIRED' }, 'certificate'],
  [{ code: 'EDNS' }, 'unknown-host'],
  [{ code: 'ESOCKET', originalCode: 'ERR_SSL_WRONG_VERSION_NUMBER' }, 'encryption'],
  [{ code: 'EENVELOPE', command: 'MAIL FROM' }, 'sender'],
  [{ code: 'EENVELOPE', command: 'RCPT TO' }, 'refused'],
  [{ code: 'EAUTH' }, 'sign-in'],
  [{ code: 'ECONNECTION' }, 'no-answer'],
  [{ code: 'EPROTOCOL' }, 'other'],
  [{}, 'other'],
])('%j is %s', (facts, reason) => {
  const problem = problemOf(Object.assign(new Error('no'), facts))
  expect(reasonOf({ state: 'failed', isNobodys: false, problem })).toBe(reason)
})
