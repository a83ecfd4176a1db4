import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasCommand } from '#platform/testing/commands.ts'
import { makeTimeAuthority, type TimeAuthority } from '#platform/testing/time-authority.ts'
import { readResponse } from './read-response.ts'
import { timestampRequest } from './request.ts'
import { type StampAsked, verifyStamp } from './verify.ts'

const hasOpenssl = hasCommand('openssl')
if (!hasOpenssl) process.stdout.write('openssl is not on this machine: no stamp was made.\n')

const file = new TextEncoder().encode('engagement\n')
const imprint = createHash('sha256').update(file).digest('hex')
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))
const nonce = '4a5b6c7d00112233'
const asked: StampAsked = { imprint, now: new Date(Date.now() + 60_000) }

test('a request is the one that RFC 3161 describes, byte for byte', () => {
  const request = timestampRequest(bytesOf('ab'.repeat(32)), bytesOf('80ff'))
  expect(Buffer.from(request).toString('hex')).toBe(
    `303e020101${'3031300d060960864801650304020105000420'}${'ab'.repeat(32)}${'02030080ff'}0101ff`,
  )
  expect(() => timestampRequest(bytesOf('ab'), bytesOf('01'))).toThrow(RangeError)
})

describe.skipIf(!hasOpenssl).each(['rsa', 'ec'] as const)('an authority with a key %s', (key) => {
  let authority: TimeAuthority
  let other: TimeAuthority
  let stamp: Uint8Array
  const request = (hash = imprint) => timestampRequest(bytesOf(hash), bytesOf(nonce))

  beforeAll(() => {
    authority = makeTimeAuthority('Horloge de Brenne', key)
    other = makeTimeAuthority('Une autre', key)
    stamp = authority.reply(request())
  }, 60_000)
  afterAll(() => {
    authority.close()
    other.close()
  })

  test('stamps a file; the stamp verifies here as with OpenSSL', () => {
    const sound = verifyStamp(stamp, { ...asked, nonce })
    expect(sound).toMatchObject({
      ok: true,
      value: { authority: 'Horloge de Brenne, Essais', nonce, policy: '1.2.3.4.1', root: 'open' },
    })
    if (sound.ok) expect(Math.abs(sound.value.at.getTime() - Date.now())).toBeLessThan(120_000)
    expect(authority.accepts(file, stamp)).toBe(true)
    const pinned = verifyStamp(stamp, { ...asked, roots: `${other.root}${authority.root}` })
    expect(pinned).toMatchObject({ ok: true, value: { root: 'pinned' } })
  })

  test('is of the roots that are pinned, or refused', () => {
    expect(verifyStamp(stamp, { ...asked, roots: other.root })).toEqual({
      ok: false,
      refusal: 'other-root',
    })
  })

  test('answers another request, is about another file, or comes from later: refused', () => {
    const refusal = (overrides: Partial<StampAsked>) =>
      verifyStamp(stamp, { ...asked, ...overrides })
    expect(refusal({ imprint: imprint.replace(/^./, (one) => (one === '0' ? '1' : '0')) })).toEqual(
      {
        ok: false,
        refusal: 'other-file',
      },
    )
    expect(refusal({ nonce: '4a5b6c7d00112234' })).toMatchObject({ refusal: 'other-request' })
    expect(refusal({ now: new Date('2020-01-01') })).toMatchObject({ refusal: 'future' })
  })

  test('a certificate that is not for stamps, or that was not valid then, is refused', () => {
    const read = readResponse(stamp)
    if (!read || read === 'refused') throw new Error('no stamp')
    const refusal = (which: 'server' | 'expired') =>
      verifyStamp(authority.signAs(read.content, which), asked)
    expect(refusal('server')).toMatchObject({ refusal: 'not-for-stamps' })
    expect(refusal('expired')).toMatchObject({ refusal: 'expired' })
    expect(authority.accepts(file, authority.signAs(read.content, 'server'))).toBe(false)
  })

  test('one byte changed: what is signed no longer holds, wherever it is', () => {
    const read = readResponse(stamp)
    if (!read || read === 'refused') throw new Error('no stamp')
    const at = (part: Uint8Array) => Buffer.from(stamp).indexOf(Buffer.from(part))
    const places = [at(read.content), at(read.signer.signature), at(read.certificates[0] ?? stamp)]
    const seen = new Set<string>()
    for (const place of places) {
      expect(place).toBeGreaterThan(0)
      for (let step = 0; step < 60; step++) {
        const changed = stamp.slice()
        changed[place + step] = (changed[place + step] as number) ^ 1
        const result = verifyStamp(changed, { ...asked, nonce, roots: authority.root })
        expect(result.ok, `byte ${place + step}`).toBe(false)
        if (!result.ok) seen.add(result.refusal)
      }
    }
    expect(seen).toContain('bad-signature')
    expect(verifyStamp(stamp, { ...asked, nonce, roots: authority.root }).ok).toBe(true)
  })

  test('what is no stamp is said, and nothing throws', () => {
    const refused = Uint8Array.of(0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x02)
    expect(verifyStamp(refused, asked)).toMatchObject({ refusal: 'refused' })
    for (const bytes of [new Uint8Array(0), file, stamp.slice(0, 400), Uint8Array.of(0x30, 0x80)])
      expect(verifyStamp(bytes, asked)).toMatchObject({ refusal: 'not-a-stamp' })
    expect(verifyStamp(Uint8Array.from([...stamp, 0]), asked)).toMatchObject({
      refusal: 'not-a-stamp',
    })
  })
})
