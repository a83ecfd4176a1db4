import { expect, test } from 'vitest'
import { emailIn, reachOf } from './session-reach.ts'

const one = (number: number, contact: string, withdrawn = false) => ({
  ...{ id: `p${number}`, number, name: `Personne ${number}`, contact, needs: '', withdrawn },
})

test.each([
  ['ines@exemple.fr', 'ines@exemple.fr'],
  ['06 12 34 56 78, Ines@Exemple.fr', 'ines@exemple.fr'],
  ['Inès <ines@exemple.fr>', 'ines@exemple.fr'],
  ['06 12 34 56 78', undefined],
  ['chez sa fille @ Valbrenne', undefined],
  ['', undefined],
])('in what was typed, %j, the address is %s', (contact, email) => {
  expect(emailIn(contact)).toBe(email)
})

test('each address is told once, whoever has none is named, and whoever withdrew is left alone', () => {
  const shared = [one(1, 'maison@exemple.fr'), one(2, 'MAISON@exemple.fr')]
  const reach = reachOf([...shared, one(3, '06 12 34 56 78'), one(4, 'parti@exemple.fr', true)])
  expect(reach.emails).toEqual(['maison@exemple.fr'])
  expect(reach.reached.map(({ number }) => number)).toEqual([1, 2])
  expect(reach.others.map(({ number }) => number)).toEqual([3])
})
