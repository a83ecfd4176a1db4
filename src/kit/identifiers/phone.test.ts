import { expect, test } from 'vitest'
import { dialled, unbrokenPhone } from './phone.ts'

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

test('the figures stay together, the words around them do not', () => {
  expect(unbrokenPhone('05 56 00 00 00 (9 h à 17 h)')).toBe(
    '05\u00a056\u00a000\u00a000\u00a000 (9 h à 17 h)',
  )
})
