import { expect, test } from 'vitest'
import { dialled } from './phone.ts'

test.each([
  ['05 56 00 00 00', '0556000000'],
  ['05 56 00 00 00', '0556000000'],
  ['05.56.00.00.00 (du lundi au vendredi, 9 h à 17 h)', '0556000000'],
  ['+33 (0)5 56 00 00 00', '+33556000000'],
  ['Mairie : 05-56-00-00-00 ou 06 12 34 56 78', '0556000000'],
  ['3975', '3975'],
])('%s dials %s', (written, number) => {
  expect(dialled(written)).toBe(number)
})

test('what holds no number dials nothing', () => {
  expect(dialled('')).toBeUndefined()
  expect(dialled('à l’accueil')).toBeUndefined()
})
