import { expect, test } from 'vitest'
import { readSeatClasses, writeSeatClasses } from './seat-class-lines.ts'

test('kinds of seats come back as they were typed', () => {
  const typed = 'Sur place\u00a0; 40\nEn ligne'
  expect(writeSeatClasses(readSeatClasses(typed) ?? [])).toBe(typed)
  expect(readSeatClasses('; 4')).toBeUndefined()
  expect(readSeatClasses('Sur place ; 4\nSur place : 5')).toBeUndefined()
})

test.each([
  'Sur place ; 40',
  'Sur place;40',
  'Sur place : 40',
  'Sur place\u00a0: 40',
  'Sur place, 40',
  'Sur place = 40',
  'Sur place : 40 places',
])('%s is a kind of forty places', (line) => {
  expect(readSeatClasses(line)).toEqual([{ label: 'Sur place', capacity: 40 }])
})

test.each([
  'Sur place 40',
  'Sur place (40)',
  'Sur place – 40',
  'Sur place -> 40 places',
  '40 places sur place',
  'Sur place : 0',
  'Tarif 2,5',
  'Sur place ; beaucoup',
  '40 Sur place',
  'Sur place : quarante',
  'On site: forty-two',
  'En ligne ٤٠',
])('%s is not taken for a kind without limit', (line) => {
  expect(readSeatClasses(line)).toBeUndefined()
})

test('a name that ends with a number is one, with a limit or without', () => {
  const classes = [
    { label: 'Salle 2', capacity: undefined },
    { label: 'Salle 3', capacity: 20 },
    { label: 'Sur place : 1', capacity: undefined },
    { label: '12-18 ans', capacity: undefined },
  ]
  expect(readSeatClasses('Salle 2 ;\nSalle 3 ; 20\nSur place : 1 ;\n12-18 ans')).toEqual(classes)
  expect(readSeatClasses(writeSeatClasses(classes))).toEqual(classes)
})
