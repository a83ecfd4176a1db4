import { describe, expect, test } from 'vitest'
import {
  type Agreement,
  agreementProblem,
  agreementShape,
  changesSignedTerms,
  expectedParty,
  isOverdue,
  isSameParty,
  isSigned,
  reminderOf,
} from './agreement.ts'

const today = '2026-11-25'

function form(fields: Record<string, string>) {
  return agreementShape.parse({ object: 'Un tirage au sort sans fichier', ...fields })
}

function agreement(overrides: Partial<Agreement>): Agreement {
  return {
    ...form({}),
    id: 'a',
    amountCents: undefined,
    fileId: undefined,
    parties: [],
    commitments: [],
    amendments: [],
    ...overrides,
  }
}

const mayor = {
  id: 'p1',
  organisation: 'Valbrenne',
  representative: 'Odile Serre',
  representativeTitle: 'maire',
}
const lab = { ...mayor, id: 'p2', organisation: 'Le Labo', representativeTitle: 'coprésidente' }

describe('an agreement', () => {
  test('is signed after the council said so, and never in advance', () => {
    expect(
      agreementProblem(form({ deliberationOn: '2026-06-14', signedOn: '2026-06-13' }), today),
    ).toBe('signed-before-deliberation')
    expect(agreementProblem(form({ signedOn: '2026-11-26' }), today)).toBe('signed-in-future')
    expect(agreementProblem(form({ startsOn: '2026-07-01', endsOn: '2026-06-30' }), today)).toBe(
      'ends-before-start',
    )
    expect(
      agreementProblem(form({ deliberationOn: '2026-06-14', signedOn: '2026-06-14' }), today),
    ).toBeUndefined()
  })

  test('is signed when two sides at least have somebody who signs', () => {
    const signedOn = '2026-06-20'
    expect(isSigned(agreement({ signedOn, parties: [mayor, lab] }))).toBe(true)
    expect(isSigned(agreement({ signedOn, parties: [mayor] }))).toBe(false)
    expect(isSigned(agreement({ parties: [mayor, lab] }))).toBe(false)
    expect(
      isSigned(agreement({ signedOn, parties: [mayor, { ...lab, representative: '' }] })),
    ).toBe(false)
  })

  test('once signed, keeps its terms; the declaration may still be completed', () => {
    const before = agreement({ signedOn: '2026-06-20', deliberationRef: '2026-06-14' })
    const same = form({ signedOn: '2026-06-20' })
    expect(changesSignedTerms(before, same)).toBe(false)
    expect(changesSignedTerms(before, { ...same, declarationOn: '2026-07-01' })).toBe(false)
    expect(changesSignedTerms(before, { ...same, object: 'Autre chose' })).toBe(true)
    expect(changesSignedTerms(before, { ...same, amount: 100 })).toBe(true)
    expect(changesSignedTerms(before, { ...same, signedOn: undefined })).toBe(true)
    expect(changesSignedTerms(agreement({}), { ...same, object: 'Autre chose' })).toBe(false)
  })
})

describe('a promise', () => {
  const open = {
    state: 'open' as const,
    dueOn: '2026-12-05',
    remindedSoonOn: undefined,
    remindedLateOn: undefined,
  }

  test.each([
    ['is recalled two weeks before', { ...open, dueOn: '2026-12-09' }, 'soon'],
    ['is not recalled earlier', { ...open, dueOn: '2026-12-10' }, undefined],
    ['is recalled on its day', { ...open, dueOn: today }, 'soon'],
    ['is recalled once it is late', { ...open, dueOn: '2026-11-24' }, 'late'],
    ['is recalled once only', { ...open, remindedSoonOn: today }, undefined],
    [
      'late, is recalled once only',
      { ...open, dueOn: '2026-11-01', remindedLateOn: today },
      undefined,
    ],
    [
      'recalled early, is recalled again when late',
      { ...open, dueOn: '2026-11-24', remindedSoonOn: '2026-11-20' },
      'late',
    ],
    ['kept, is left alone', { ...open, state: 'kept' as const, dueOn: '2026-11-01' }, undefined],
    ['without a day, is left alone', { ...open, dueOn: undefined }, undefined],
  ])('%s', (_rule, commitment, expected) => {
    expect(reminderOf(commitment, today)).toBe(expected)
  })

  test('is late from the day after', () => {
    const commitment = {
      id: 'c',
      partyId: 'p1',
      text: 'Prêter la salle',
      dueOn: today,
      state: 'open' as const,
      stateNote: '',
      stateOn: undefined,
    }
    expect(isOverdue(commitment, today)).toBe(false)
    expect(isOverdue(commitment, '2026-11-26')).toBe(true)
    expect(isOverdue({ ...commitment, state: 'kept' }, '2026-11-26')).toBe(false)
  })
})

describe('the next party that is proposed', () => {
  const signs = { representative: '', representativeTitle: '' }
  const town = { organisation: 'Commune de Valbrenne', alsoNamed: ['Valbrenne (35)'], ...signs }
  const house = { organisation: 'Les Amis du lavoir', alsoNamed: ['Ouvroir'], ...signs }
  const named = (...names: string[]) => names.map((organisation) => ({ organisation }))
  const next = (...names: string[]) => expectedParty(named(...names), town, house)?.organisation

  test('is the territory, then the house, then nobody', () => {
    expect(next()).toBe(town.organisation)
    expect(expectedParty([], undefined, house)).toBe(house)
    expect(next('Ouvroir')).toBe(town.organisation)
    expect(next(town.organisation, house.organisation)).toBeUndefined()
  })

  test.each([
    'Commune de Valbrenne',
    'Valbrenne (35)',
    'Ville de Valbrenne',
    'VALBRENNE',
    'La mairie',
  ])('is the house beside %s, never the territory again', (first) =>
    expect(next(first)).toBe(house.organisation),
  )

  test.each([
    ['Saint-Aubrac (12)', 'Commune de Saint-Aubrac', true],
    ['Ajaccio (2A)', 'Ville d’Ajaccio', true],
    ['Saint-Ouen (93)', 'Saint-Ouen (41)', false],
    ['Saint-Ouen (93)', 'Ville de Saint-Ouen (93)', true],
    ['Bastia (2b)', 'Bastia (2B)', true],
    ['Commune\u00a0de Saint-Aubrac', 'Commune de Saint-Aubrac', true],
    ['Commune  de\u202fSaint-Aubrac\u00a0(12)', 'Saint-Aubrac', true],
    ['王小明', '王小明', true],
    ['王小明', '李小龙', false],
    ['Valbrenne', 'Valbrenne-sur-Ille', false],
    ['Département de l’Ain', 'Ain', false],
  ])('%s and %s: one party? %s', (one, other, same) => {
    expect(isSameParty(one, other)).toBe(same)
    expect(isSameParty(other, one)).toBe(same)
  })
})
