import { describe, expect, test } from 'vitest'
import { wholeProtocol } from '../template/protocol-example.ts'
import {
  amendable,
  amendmentFreezable,
  freezable,
  holdsAdoption,
  isOpenToWriting,
  type ProtocolStanding,
  protocolMark,
} from './protocol.ts'
import { completeness } from './protocol-completeness.ts'

const open = { stage: 'framing', mayBeRead: true } as const
const at = new Date('2026-09-02T12:12:00Z')
const adoption = {
  id: 'a',
  version: 7,
  circle: 'Comité de pilotage',
  adoptedOn: '2026-08-28',
  minutes: 'Aucune objection.',
  link: undefined,
  fileId: undefined,
  recordedBy: undefined,
  at,
}
const frozen = {
  version: 7,
  sha256: '',
  frozenAt: at,
  frozenBy: undefined,
  amends: undefined,
  reason: '',
}
const amendment = { id: 'm', amends: 7, reason: 'Un accès', openedBy: undefined, openedAt: at }
const draft: ProtocolStanding = { version: 7, adoption, frozen: undefined, amendment: undefined }
const whole = completeness(wholeProtocol)
const partial = completeness({})
const refusalOf = (result: { ok: boolean; refusal?: string }) => result.refusal

describe('a protocol', () => {
  test('is written until it is frozen, and again while an amendment is open', () => {
    expect(isOpenToWriting(draft)).toBe(true)
    expect(isOpenToWriting({ frozen, amendment: undefined })).toBe(false)
    expect(isOpenToWriting({ frozen, amendment })).toBe(true)
  })

  test('is adopted as it stands: one word later, the adoption no longer holds', () => {
    expect(holdsAdoption(draft)).toBe(true)
    expect(holdsAdoption({ ...draft, version: 8 })).toBe(false)
    expect(holdsAdoption({ ...draft, adoption: undefined })).toBe(false)
  })

  test('is frozen once: complete, adopted', () => {
    expect(freezable(draft, whole, open).ok).toBe(true)
    expect(refusalOf(freezable({ ...draft, version: 0 }, whole, open))).toBe('nothing-written')
    expect(refusalOf(freezable({ ...draft, frozen }, whole, open))).toBe('already-frozen')
    expect(refusalOf(freezable(draft, partial, open))).toBe('incomplete')
    expect(refusalOf(freezable({ ...draft, version: 8 }, whole, open))).toBe('not-adopted')
    expect(refusalOf(freezable(draft, whole, { ...open, mayBeRead: false }))).toBe('still-hidden')
    expect(refusalOf(freezable(draft, whole, { ...open, stage: 'idea' }))).toBe('still-idea')
  })

  test('is amended only once frozen, one amendment at a time, and never for nothing', () => {
    const standing = { ...draft, frozen }
    expect(refusalOf(amendable(draft))).toBe('not-frozen')
    expect(amendable(standing).ok).toBe(true)
    expect(refusalOf(amendable({ ...standing, amendment }))).toBe('already-open')
    expect(refusalOf(amendmentFreezable(draft, whole))).toBe('not-frozen')
    expect(refusalOf(amendmentFreezable(standing, whole))).toBe('not-open')
    const written = { ...standing, amendment, version: 8 }
    expect(refusalOf(amendmentFreezable({ ...written, version: 7 }, whole))).toBe('unchanged')
    expect(refusalOf(amendmentFreezable(written, partial))).toBe('incomplete')
    expect(amendmentFreezable(written, whole).ok).toBe(true)
  })

  test('marks the results produced under an older version, and no other', () => {
    expect(protocolMark(7, 9)).toEqual({ producedUnder: 7, current: 9 })
    expect(protocolMark(9, 9)).toBeUndefined()
  })
})
