import { expect, test } from 'vitest'
import { openCookies, sealCookies } from './sealed-cookies.ts'

const cookies = ['ouvroir=abc; Path=/; HttpOnly', 'langue=fr']

test('opens with what was sent, and shows nothing before', () => {
  const sealed = sealCookies('sent', cookies)
  expect(openCookies('sent', sealed)).toEqual(cookies)
  expect(Buffer.from(sealed, 'base64').toString('latin1')).not.toContain('ouvroir')
})

test('never looks the same twice', () => {
  expect(sealCookies('sent', cookies)).not.toBe(sealCookies('sent', cookies))
})

test('stays closed to another form, and when one byte was changed', () => {
  const sealed = sealCookies('sent', cookies)
  expect(() => openCookies('sent otherwise', sealed)).toThrow()
  const bytes = Buffer.from(sealed, 'base64')
  bytes[40] = (bytes[40] ?? 0) ^ 1
  expect(() => openCookies('sent', bytes.toString('base64'))).toThrow()
})
