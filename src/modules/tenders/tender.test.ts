import { describe, expect, test } from 'vitest'
import {
  answered,
  type DecideForm,
  decided,
  factsOf,
  lessonsFor,
  type ResultForm,
  submitted,
  tenderForm,
} from './tender.ts'
import { aTender } from './testing/a-tender.ts'

const go: DecideForm = {
  ...{ choice: 'go', goReason: 'Notre métier', entity: 'association' },
  ...{ entityReason: 'Une recherche', field: 'outside-market' },
}

describe('the gate', () => {
  test('asks why, who, why them, and whether others could', () => {
    const at = aTender({})
    expect(decided(at, { ...go, goReason: '…' })).toMatchObject({ refusal: 'reason-needed' })
    expect(decided(at, { ...go, entity: '' })).toMatchObject({ refusal: 'entity-needed' })
    expect(decided(at, { ...go, entityReason: '' })).toMatchObject({
      refusal: 'entity-reason-needed',
    })
    expect(decided(at, { ...go, field: '' })).toMatchObject({ refusal: 'field-needed' })
    expect(decided(at, go)).toMatchObject({ value: { state: 'answering', entity: 'association' } })
  })

  test('takes a reason to set aside, and nothing else', () => {
    const no = { ...go, choice: 'no-go', entity: '', entityReason: '', field: '' } as const
    expect(decided(aTender({}), no)).toMatchObject({ value: { state: 'set-aside' } })
    expect(decided(aTender({ state: 'won' }), go)).toMatchObject({ refusal: 'not-now' })
  })
})

test('it is handed in with a proof, at an instant that is past', () => {
  const tender = aTender({ state: 'answering' })
  const form = { submittedOn: '2026-12-01', submittedTime: '10:00', proof: 'Accusé 12' }
  const at = { now: new Date('2026-12-01T12:00:00Z'), fileId: undefined }
  expect(submitted(tender, { ...form, proof: '' }, at)).toMatchObject({ refusal: 'proof-needed' })
  expect(submitted(tender, { ...form, submittedTime: '18:00' }, at)).toMatchObject({
    refusal: 'in-the-future',
  })
  expect(submitted(aTender({}), form, at)).toMatchObject({ refusal: 'not-now' })
  expect(submitted(tender, form, at)).toMatchObject({
    value: { state: 'submitted', submittedAt: new Date('2026-12-01T09:00:00Z') },
  })
})

test('its result comes after, with what was learned', () => {
  const form: ResultForm = {
    ...{ outcome: 'lost', decidedOn: '2026-12-02', scoreTenths: 640 },
    ...{ debriefing: '', lessons: 'Citer les villages' },
  }
  const tender = aTender({ state: 'submitted' })
  expect(answered(tender, form, '2026-12-03')).toMatchObject({ refusal: 'before-submission' })
  expect(answered(aTender({}), form, '2026-12-01')).toMatchObject({ refusal: 'not-now' })
  const lost = answered(tender, form, '2026-12-01')
  expect(lost).toMatchObject({ value: { state: 'lost', lessons: 'Citer les villages' } })
})

test('lessons come back for the same buyer, then for the same kind', () => {
  const own = aTender({ id: 'own', buyer: 'Ville de l’Étang' })
  const told = [
    aTender({ id: 'kind', buyer: 'Région', lessons: 'B' }),
    aTender({ id: 'buyer', buyer: 'VILLE DE L’ETANG', kind: 'direct', lessons: 'A' }),
    aTender({ id: 'silent', buyer: 'Ville de l’Étang' }),
    own,
  ]
  expect(lessonsFor(own, told).map(({ because, of }) => [because, of.id])).toEqual([
    ['buyer', 'buyer'],
    ['kind', 'kind'],
  ])
})

test('an end without an hour is that of its day; an hour that no clock shows is refused', () => {
  const form = { title: 'A', kind: 'mapa', buyer: 'B', closesOn: '2026-12-31' }
  const read = tenderForm.shape.parse(form)
  expect(factsOf(read).closesAt?.toISOString()).toBe('2026-12-31T22:59:00.000Z')
  const skipped = { ...form, closesOn: '2027-03-28', closesTime: '2 h 30' }
  expect(tenderForm.shape.safeParse(skipped).success).toBe(false)
})
