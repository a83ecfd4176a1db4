import { describe, expect, test } from 'vitest'
import { parseForm } from '#kit/form.ts'
import { type Entity, emptyWords, entityShape, isMandateOver, lacksOf } from './entity.ts'

const bare: Entity = {
  ...emptyWords,
  id: '1',
  name: 'Les Amis du lavoir',
  territoryId: undefined,
  isMain: true,
  logoFile: undefined,
  signatureFile: undefined,
  signatoryPersonId: undefined,
  source: 'own',
}
const problemsOf = (fields: Record<string, string>) => {
  const read = parseForm(entityShape, { name: 'Les Amis du lavoir', ...fields }, 'fr')
  return read.ok ? {} : read.form.problems
}

describe('the fields of an entity', () => {
  test('may all be empty but its name', () => {
    expect(problemsOf({})).toEqual({})
    expect(Object.keys(problemsOf({ name: '' }))).toEqual(['name'])
  })

  test.each([
    ['siret', '732 829 320 00075', 'quatorze chiffres'],
    ['rna', '291000123', 'commence par W'],
    ['vatNumber', 'FR45732829320', 'clé de deux chiffres'],
    ['email', 'contact', 'adresse entière'],
    ['website', 'exemple.fr', 'adresse entière'],
    ['accent', 'bleu', 'six signes'],
    ['accent', '#ffee00', 'trop pâle'],
    ['address', 'un\ndeux\ntrois\nquatre\ncinq\nsix\nsept', 'Six lignes au plus'],
    ['signatoryUntil', '2026-02-31', 'calendrier'],
  ])('%s: « %s » is refused, and says what to do', (field, typed, words) => {
    expect(problemsOf({ [field]: typed })[field]).toContain(words)
  })

  test('a role without a name is nobody', () => {
    expect(Object.keys(problemsOf({ signatoryRole: 'Présidente' }))).toEqual(['signatoryName'])
  })

  test('are kept plain: no blank line in an address, no blank in a number', () => {
    const read = parseForm(
      entityShape,
      { name: 'X  Y', address: ' 1 rue A \n\n 29450 Commana ', siret: '732 829 320 00074' },
      'fr',
    )
    expect(read.ok && read.value).toMatchObject({
      name: 'X Y',
      address: '1 rue A\n29450 Commana',
      siret: '73282932000074',
    })
  })
})

describe('what a paper would lack', () => {
  test('is everything when nothing is set, and nothing when all is', () => {
    expect(lacksOf(undefined, '2026-11-29')).toHaveLength(5)
    expect(lacksOf(bare, '2026-11-29')).toHaveLength(5)
    const full = {
      ...bare,
      address: '1 rue A',
      email: 'a@exemple.fr',
      rna: 'W291000123',
      logoFile: '2',
      signatoryName: 'Odile Kerven',
    }
    expect(lacksOf(full, '2026-11-29')).toEqual([])
    expect(lacksOf({ ...full, signatoryUntil: '2026-11-28' }, '2026-11-29')).toEqual(['signatory'])
  })

  test('a mandate signs until its last day', () => {
    expect(isMandateOver({ signatoryUntil: '2026-11-29' }, '2026-11-29')).toBe(false)
    expect(isMandateOver({ signatoryUntil: '2026-11-28' }, '2026-11-29')).toBe(true)
    expect(isMandateOver({ signatoryUntil: undefined }, '2026-11-29')).toBe(false)
  })
})
