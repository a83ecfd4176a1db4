import { describe, expect, test } from 'vitest'
import { credentialOf, issuerProfile, revocationList, signedTextIn } from './badge.ts'

const world = { baseUrl: 'https://labo.example', houseName: 'Le Labo', language: 'fr' } as const
const credential = credentialOf(world, {
  id: 'b1',
  kind: 'mission',
  achievement: {
    name: 'Mission',
    description: 'Une mission menée.',
    criteria: 'Être allé au bout.',
  },
  awardedOn: '2026-11-25',
  words: 'Deux soirs.',
  subjectId: '01930000-0000-7000-8000-000000000099',
  identityHash: 'ab12',
  salt: 'cd34',
})

describe('a credential', () => {
  test('has the fields that Open Badges 3.0 asks for', () => {
    expect(credential['@context'].slice(0, 2)).toEqual([
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ])
    expect(credential.type).toContain('OpenBadgeCredential')
    expect(credential.issuer).toMatchObject({ id: 'https://labo.example/badges/emetteur.json' })
    expect(credential.credentialSubject.type).toEqual(['AchievementSubject'])
    expect(credential.credentialSubject.achievement).toMatchObject({
      type: ['Achievement'],
      criteria: { narrative: 'Être allé au bout.' },
    })
    expect(credential.validFrom).toBe('2026-11-25T00:00:00Z')
  })

  test('names nobody: a salted hash is all that tells who received it', () => {
    expect(credential.credentialSubject.identifier).toEqual([
      {
        type: 'IdentityObject',
        hashed: true,
        identityHash: 'sha256$ab12',
        identityType: 'emailAddress',
        salt: 'cd34',
      },
    ])
    expect(JSON.stringify(credential)).not.toContain('@exemple')
  })
})

test('the list of revocations points at badges, and at no person', () => {
  const list = revocationList(world, [{ id: 'b1', reason: 'Remis par erreur.' }])
  expect(list.revokedCredentials).toEqual([
    { id: 'https://labo.example/badges/b1', revoked: true, revocationReason: 'Remis par erreur.' },
  ])
  expect(issuerProfile(world, 'contact@labo.example').type).toEqual(['Profile'])
})

test.each([
  ['aaa.bbb.ccc', 'aaa.bbb.ccc'],
  [' aaa.bbb\n.ccc ', 'aaa.bbb.ccc'],
  ['<svg><openbadges:credential verify="a-a.b_b.cc"></openbadges:credential></svg>', 'a-a.b_b.cc'],
  ['<svg></svg>', undefined],
  ['bonjour', undefined],
])('what people bring is read: %s', (text, expected) => {
  expect(signedTextIn(text)).toBe(expected)
})
