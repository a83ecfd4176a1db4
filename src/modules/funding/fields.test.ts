import { expect, test } from 'vitest'
import { optionalAddress, optionalPlaces } from './fields.ts'

test('what is left empty is not said', () => {
  expect([optionalAddress.parse(undefined), optionalPlaces.parse('')]).toEqual(['', []])
})

test('only codes and addresses that lead somewhere are taken', () => {
  expect(optionalPlaces.parse('COM-2A004; reg-53')).toEqual(['COM-2A004', 'REG-53'])
  expect(optionalPlaces.safeParse('DEP-').success).toBe(false)
  expect(optionalAddress.safeParse('ftp://exemple.fr').success).toBe(false)
  expect(optionalAddress.parse('https://exemple.fr/a')).toBe('https://exemple.fr/a')
})
