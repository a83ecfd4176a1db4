import { describe, expect, it } from 'vitest'
import { addedKeyShape, challengeLife, keySite, provenKeyShape, readKeyAnswer } from './passkey.ts'

describe('what a browser answers for a key', () => {
  const proven = {
    id: 'abc',
    rawId: 'abc',
    type: 'public-key',
    response: { clientDataJSON: 'e30', authenticatorData: 'AA', signature: 'AA' },
    clientExtensionResults: {},
  }

  it('is read in its own form only', () => {
    expect(readKeyAnswer(provenKeyShape, JSON.stringify(proven))).toMatchObject({ id: 'abc' })
    expect(readKeyAnswer(addedKeyShape, JSON.stringify(proven))).toBeUndefined()
  })

  it.each(['', 'null', '{', '[]', '{"id":1}', '{"__proto__":{"id":"x"}}'])(
    'is nothing when it is %j',
    (text) => {
      expect(readKeyAnswer(provenKeyShape, text)).toBeUndefined()
    },
  )

  it('is bound to the host of the instance, and to its whole origin', () => {
    expect(keySite('https://ouvroir.example:8443')).toEqual({
      id: 'ouvroir.example',
      origin: 'https://ouvroir.example:8443',
    })
  })

  it('comes within minutes', () => {
    expect(challengeLife).toBeLessThanOrEqual(10 * 60_000)
  })
})
