import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  linkLife,
  linkProblem,
  longestPrintedHours,
  mailsPerHour,
  safePath,
} from './sign-in-link.ts'

describe('a link', () => {
  const now = new Date('2026-11-25T09:00:00Z')
  const fresh = { expiresAt: new Date('2026-11-25T09:00:01Z'), usedAt: undefined }

  it('is unknown, used, too old, or good', () => {
    expect(linkProblem(undefined, now)).toBe('link-unknown')
    expect(linkProblem({ ...fresh, usedAt: now }, now)).toBe('link-used')
    expect(linkProblem({ ...fresh, expiresAt: now }, now)).toBe('link-expired')
    expect(linkProblem(fresh, now)).toBeUndefined()
  })

  it('lives an hour at most, a week for an invitation', () => {
    expect(linkLife['sign-in']).toBeLessThanOrEqual(3_600_000)
    expect(linkLife['email-change']).toBeLessThanOrEqual(3_600_000)
    expect(linkLife.invitation).toBeLessThanOrEqual(7 * 24 * 3_600_000)
    expect(longestPrintedHours).toBeLessThanOrEqual(24)
    expect(mailsPerHour).toBeLessThanOrEqual(3)
  })
})

describe('where a sign-in may lead', () => {
  it.each(['/', '/mon-compte', '/experiences?etape=cadrage&page=2', '/a//b'])('to %s', (path) => {
    expect(safePath(path)).toBe(path)
  })

  it.each([
    'https://mauvais.example',
    '//mauvais.example',
    '/\\mauvais.example',
    '/a\\b',
    'javascript:alert(1)',
    '\t//mauvais.example',
    '/\n/mauvais.example',
    '/\u0000',
    '/é',
    '',
    undefined,
    `/${'a'.repeat(500)}`,
  ])('never to %j', (path) => {
    expect(safePath(path)).toBeUndefined()
  })

  it('always stays on this house, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const path = safePath(`/${text}`)
        if (path === undefined) return
        expect(new URL(path, 'https://ouvroir.example').origin).toBe('https://ouvroir.example')
      }),
    )
  })
})
