import { expect, test } from 'vitest'
import {
  optionalAddress,
  optionalCents,
  optionalPlaces,
  optionalTenths,
  typedCents,
  typedTenths,
} from './fields.ts'

test('what is left empty is not said', () => {
  expect([optionalCents, optionalTenths].map((shape) => shape.parse(''))).toEqual([
    undefined,
    undefined,
  ])
  expect([optionalAddress.parse(undefined), optionalPlaces.parse('')]).toEqual(['', []])
})

test('amounts and shares are typed again as they were read', () => {
  expect(typedCents(optionalCents.parse('1 250,50'))).toBe('1250,50')
  expect(typedTenths(optionalTenths.parse('12,5'))).toBe('12,5')
  for (const wrong of ['-1', 'beaucoup', '1000000000001'])
    expect(optionalCents.safeParse(wrong).success).toBe(false)
  for (const wrong of ['-1', '101', '12,55', 'x'])
    expect(optionalTenths.safeParse(wrong).success).toBe(false)
})

test('only codes and addresses that lead somewhere are taken', () => {
  expect(optionalPlaces.parse('COM-2A004; reg-53')).toEqual(['COM-2A004', 'REG-53'])
  expect(optionalPlaces.safeParse('DEP-').success).toBe(false)
  expect(optionalAddress.safeParse('ftp://exemple.fr').success).toBe(false)
  expect(optionalAddress.parse('https://exemple.fr/a')).toBe('https://exemple.fr/a')
})
