import { describe, expect, test } from 'vitest'
import {
  hashAddress,
  leaveToken,
  preferencesToken,
  readLeaveToken,
  readPreferencesToken,
  readReturnToken,
  returnToken,
} from './sign-links.ts'

const secret = 'ab'.repeat(32)
const someone = '01930000-0000-7000-8000-000000000001'
const list = '01930000-0000-7000-8000-000000000002'
const mailing = '01930000-0000-7000-8000-000000000003'

/** The same words with one of them changed. */
const variants = (token: string) =>
  Array.from(token, (_, at) => {
    const other = token[at] === 'a' ? 'b' : 'a'
    return token.slice(0, at) + other + token.slice(at + 1)
  })

describe('signed links', () => {
  test('say who and which list, without any table', () => {
    const token = leaveToken(secret, someone, list)
    expect(token).toMatch(/^[0-9a-f]{96}$/)
    expect(readLeaveToken(secret, token)).toEqual({ subscriberId: someone, listId: list })
    expect(readPreferencesToken(secret, preferencesToken(secret, someone))).toBe(someone)
  })

  test('with any letter changed, or another key, open nothing', () => {
    const token = leaveToken(secret, someone, list)
    expect(variants(token).filter((variant) => readLeaveToken(secret, variant))).toEqual([])
    expect(readLeaveToken('cd'.repeat(32), token)).toBeUndefined()
    expect(readPreferencesToken(secret, token.slice(0, 64))).toBeUndefined()
    for (const rubbish of ['', 'zz', 'ab'.repeat(48), `${token}00`]) {
      expect(readLeaveToken(secret, rubbish)).toBeUndefined()
    }
  })

  test('a return address names one letter to one person, in capitals too, and fits in 64 letters', () => {
    const token = returnToken(secret, 'bounce', mailing, 4999)
    expect(`bounce+${token}`.length).toBeLessThanOrEqual(64)
    const told = { mailingId: mailing, number: 4999 }
    expect(readReturnToken(secret, 'bounce', token)).toEqual(told)
    expect(readReturnToken(secret, 'bounce', token.toUpperCase())).toEqual(told)
    expect(readReturnToken(secret, 'unsub', token)).toBeUndefined()
    expect(variants(token).filter((variant) => readReturnToken(secret, 'bounce', variant))).toEqual(
      [],
    )
    expect(readReturnToken(secret, 'bounce', 'not base 32!')).toBeUndefined()
  })

  test('an address has one hash whatever its case, and another one under another key', () => {
    const hash = hashAddress(secret, 'Odile.Serre@Valbrenne.example')
    expect(hashAddress(secret, ' odile.serre@valbrenne.EXAMPLE. ')).toBe(hash)
    expect(hashAddress(secret, 'odile.serre+a@valbrenne.example')).not.toBe(hash)
    expect(hashAddress('cd'.repeat(32), 'odile.serre@valbrenne.example')).not.toBe(hash)
  })
})
