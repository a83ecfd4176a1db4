import { expect, test } from 'vitest'
import { parseForm } from '#kit/form.ts'
import { mayUseSource, recruitmentShape, rests, sourceShape } from './recruitment.ts'
import { addressKept, fullName, noIdentity } from './recruits/recruit.ts'

test('S19: an electoral roll is its commune’s; the other sources are anybody’s', () => {
  expect(mayUseSource('roll', 'commune')).toBe(true)
  expect(mayUseSource('roll', 'intercommunality')).toBe(false)
  expect(mayUseSource('roll', 'association')).toBe(false)
  expect(mayUseSource('addresses', 'intercommunality')).toBe(true)
})

test('a public body acts for the public interest, an association by legitimate interest', () => {
  expect(rests('commune')).toBe('public')
  expect(rests('association')).toBe('interest')
})

test('shares and amounts are read as people write them', () => {
  const source = { kind: 'addresses', label: 'BAN', provenance: '', declared: 'yes' }
  expect(sourceShape.parse({ ...source, usualResponse: '7,5 %' }).usualResponse).toBe(0.075)
  expect(sourceShape.safeParse({ ...source, usualResponse: '0' }).success).toBe(false)
  const set = { controller: 'Commune', contact: 'dpo@exemple.fr', minimumAge: '16' }
  const whole = { ...set, poolFactor: '4', answerDays: '5', sessionCents: '86,50 €' }
  expect(recruitmentShape.parse(whole)).toMatchObject({ sessionCents: 8650, eraseOn: undefined })
})

test('what is not a figure, nor an identifier, is told in words of its own', () => {
  const set = { controller: 'Commune', contact: 'dpo@exemple.fr', sessionCents: '86,50' }
  const wrong = { minimumAge: 'seize', poolFactor: '4,5', answerDays: '', setId: 'le jury' }
  const sent = parseForm(recruitmentShape, { ...set, ...wrong }, 'fr')
  expect(sent.ok ? {} : sent.form.problems).toEqual({
    minimumAge: 'Écrivez un nombre entier, de 0 à 99.',
    poolFactor: 'Écrivez un nombre entier, de 1 à 20.',
    answerDays: 'Écrivez un nombre entier, de 1 à 60.',
    setId:
      'Copiez l’identifiant en entier\u00a0: il est à la fin de l’adresse de la page des séances.',
  })
})

test('the address of a letter is kept unless another is given', () => {
  const known = { ...noIdentity, address: '3 rue Haute', postcode: '29450', town: 'Sizun' }
  const said = { ...noIdentity, firstName: 'Anna', lastName: 'Riou' }
  expect(addressKept(said, known)).toMatchObject({ firstName: 'Anna', address: '3 rue Haute' })
  const moved = { ...said, address: '1 quai Neuf', postcode: '29600', town: 'Morlaix' }
  expect(addressKept(moved, known)).toEqual(moved)
  expect(fullName(said)).toBe('Anna Riou')
})
