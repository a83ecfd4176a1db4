import { expect, test } from 'vitest'
import { isSameName, partByName, tellOthers } from './own-address.ts'

test('a name agrees whatever its accents, capitals, hyphens and order, and in every alphabet', () => {
  expect(isSameName('RIOU Anna', 'Anna Riou')).toBe(true)
  expect(isSameName('Inès Le-Goff', 'le goff INES')).toBe(true)
  expect(isSameName('Иван Петров', 'петров иван')).toBe(true)
  expect(isSameName('Иван Петров', 'Мария Петрова')).toBe(false)
  expect(isSameName('Anna Riou', 'Paul Riou')).toBe(false)
  expect(isSameName('Mme Anna Riou', 'Anna Riou')).toBe(true)
  expect(isSameName('Anna', 'Anna Riou')).toBe(false)
  expect(isSameName('Mme', 'M.')).toBe(false)
  expect(isSameName('', '')).toBe(false)
})

test('what shares the address under another name, or under none, is counted and not given', () => {
  const rows = ['Anna Riou', 'Paul Riou', null]
  const parted = partByName(rows, { name: 'anna RIOU', email: 'riou@exemple.fr' }, (name) => name)
  expect(parted).toEqual({ own: ['Anna Riou'], others: 2 })
  expect(tellOthers(parted.others)).toEqual({ othersAtYourAddress: 2 })
  expect(tellOthers(0)).toEqual({})
})
