import { expect, test } from 'vitest'
import { writtenQuantity } from './quantity.ts'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

test.each([
  [16_180, '€', '16 180 €', '€16,180'],
  [4_500.5, '€', '4 500,50 €', '€4,500.50'],
  [-800, '€', '−800 €', '−€800'],
  [1.33, 'heures', '1 h 20', '1 h 20 min'],
  [3, 'hours', '3 h', '3 h'],
  [-1.5, 'heures', '−1 h 30', '−1 h 30 min'],
  [0, 'heures', '0 min', '0 min'],
  [12.5, '%', '12,5 %', '12.5%'],
])('%d in %s is written « %s », “%s”', (value, unit, french, english) => {
  expect(plain(writtenQuantity(value, unit, 'fr'))).toBe(french)
  expect(plain(writtenQuantity(value, unit, 'en'))).toBe(english)
})

test('words agree with their figure', () => {
  expect(plain(writtenQuantity(1, 'séances', 'fr'))).toBe('1 séance')
  expect(plain(writtenQuantity(1_200, 'sessions', 'en'))).toBe('1,200 sessions')
  expect(plain(writtenQuantity(3, '', 'fr'))).toBe('3')
})
