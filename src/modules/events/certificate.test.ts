import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  certificateCode,
  certificateNumber,
  certifiedDays,
  comparedName,
  readCertificateCode,
  standingOf,
  writtenCode,
} from './certificate.ts'

test('the code on paper comes back as it was, however it is copied', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 12, maxLength: 12 }), (bytes) => {
      const code = certificateCode(bytes)
      expect(readCertificateCode(writtenCode(code).toLowerCase())).toBe(code)
    }),
  )
  expect(readCertificateCode('AAAA BBBB')).toBeUndefined()
  expect(readCertificateCode('AAAA BBBB CCC0')).toBeUndefined()
})

test('numbers sort as they were given', () => {
  expect(certificateNumber(2026, 12)).toBe('A-2026-00012')
})

test('a name is the same whatever its order, accents and capitals', () => {
  expect(comparedName('MORVAN Inès')).toBe(comparedName('Ines Morvan'))
  expect(comparedName('Inès Morvane')).not.toBe(comparedName('Ines Morvan'))
})

describe('a certificate', () => {
  const six = { minutes: 360, days: 1 }
  test('is due to who was there, and to nobody else', () => {
    expect(standingOf(six, undefined)).toBe('due')
    expect(standingOf({ minutes: 0, days: 0 }, undefined)).toBe('none')
  })
  test('no longer holds once the presence is corrected', () => {
    expect(standingOf(six, six)).toBe('valid')
    expect(standingOf({ minutes: 0, days: 0 }, six)).toBe('changed')
    expect(standingOf({ minutes: 180, days: 1 }, six)).toBe('changed')
  })
})

test('a replay gives no day to certify', () => {
  expect(
    certifiedDays([
      { day: '2026-11-26', how: 'online' },
      { day: '2026-11-25', how: 'on-site' },
      { day: '2026-11-25', how: 'online' },
      { day: '2026-11-30', how: 'replay' },
    ]),
  ).toEqual(['2026-11-25', '2026-11-26'])
})
