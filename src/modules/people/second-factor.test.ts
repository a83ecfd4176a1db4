import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roleNames } from '#kit/viewer.ts'
import { asPerson } from '#platform/testing/world.ts'
import {
  isPublicAddress,
  needsSecondFactor,
  readCode,
  readRecoveryCode,
  recoveryCodeOf,
  stepAt,
  writtenSecret,
} from './second-factor.ts'

const online = { baseUrl: 'https://ouvroir.example' }
const atHome = { baseUrl: 'http://localhost:3000' }

describe('who must prove a second factor', () => {
  const place = { kind: 'experiment', id: 'e' } as const
  const unproven = (roles: Parameters<typeof asPerson>[0]) =>
    asPerson(roles, { secondFactor: false })

  it.each(roleNames)('%s, everywhere or at one place, as soon as the address is public', (role) => {
    const must = ['administrator', 'lab-team', 'finance'].includes(role)
    expect(needsSecondFactor(unproven(role), online)).toBe(must)
    expect(needsSecondFactor(unproven([{ role, place }]), online)).toBe(must)
    expect(needsSecondFactor(unproven(['participant', role]), online)).toBe(must)
    expect(needsSecondFactor(unproven(role), atHome)).toBe(false)
    expect(needsSecondFactor(asPerson(role), online)).toBe(false)
  })

  it('nobody at all', () => {
    expect(needsSecondFactor(undefined, online)).toBe(false)
    expect(needsSecondFactor(unproven([]), online)).toBe(false)
  })

  it.each([
    ['http://localhost:3000', false],
    ['http://127.0.0.1:8080', false],
    ['http://[::1]:3000', false],
    ['http://ouvroir.localhost', false],
    ['http://192.168.1.10:3000', true],
    ['https://localhost.ouvroir.example', true],
    ['https://ouvroir.example', true],
  ])('%s is public: %s', (baseUrl, isPublic) => {
    expect(isPublicAddress(baseUrl)).toBe(isPublic)
  })
})

describe('codes of an application', () => {
  it('change every thirty seconds', () => {
    expect(stepAt(new Date(59_999))).toBe(1)
    expect(stepAt(new Date(60_000))).toBe(2)
  })

  it('are read with the spaces people put in', () => {
    expect(readCode(' 123 456 ')).toBe('123456')
    for (const text of ['12345', '1234567', 'abcdef', '', '１２３４５６']) {
      expect(readCode(text)).toBeUndefined()
    }
  })

  it('share a secret written as RFC 4648 says', () => {
    const written = (text: string) => writtenSecret(new TextEncoder().encode(text))
    expect(written('f')).toBe('MY')
    expect(written('foo')).toBe('MZXW6')
    expect(written('foobar')).toBe('MZXW6YTBOI')
    expect(writtenSecret(new Uint8Array(20))).toHaveLength(32)
  })
})

describe('recovery codes', () => {
  it('are read again as they were printed, in capitals, without the dash, with look-alikes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (bytes) => {
        const code = recoveryCodeOf(bytes)
        expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}$/)
        expect(readRecoveryCode(code)).toBe(code)
        const byHand = code
          .toUpperCase()
          .replace('-', ' ')
          .replaceAll('0', 'O')
          .replaceAll('1', 'l')
        expect(readRecoveryCode(byHand)).toBe(code)
      }),
    )
  })

  it('are refused when a letter is missing or is none of theirs', () => {
    for (const text of ['', 'abcde-fghj', 'abcde-fghju', 'abcde-fghjkm']) {
      expect(readRecoveryCode(text)).toBeUndefined()
    }
  })
})
