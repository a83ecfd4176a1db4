import { expect, test } from 'vitest'
import { isSamePerson, knownOf, mostByMailbox } from './same-person.ts'

const of = (name: string, email = 'famille@exemple.fr') => ({ name, email })

test('one mailbox may be that of two people, and one person writes their name in several ways', () => {
  expect(isSamePerson(of('Inès Morvan'), of('MORVAN Ines', ' Famille@exemple.fr'))).toBe(true)
  expect(isSamePerson(of('Inès Morvan'), of('Paul Morvan'))).toBe(false)
  expect(isSamePerson(of('Inès Morvan'), of('Inès Morvan', 'ines@exemple.fr'))).toBe(false)
  expect(isSamePerson(of('Inès Morvan', ''), of('Inès Morvan', ''))).toBe(false)
})

test('a mailbox that registers too many people is answered by its first', () => {
  const many = Array.from({ length: mostByMailbox }, (_, at) => ({ identity: of(`Nom ${at}`) }))
  expect(knownOf(many.slice(1), of('Autre nom'))).toBeUndefined()
  expect(knownOf(many, of('Autre nom'))).toBe(many[0])
  expect(knownOf(many, of('nom 3'))).toBe(many[3])
  expect(knownOf([{ identity: undefined }], of('Nom'))).toBeUndefined()
})
