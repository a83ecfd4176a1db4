import { expect, test } from 'vitest'
import { isBusinessNumber } from './fields.ts'

test('a SIREN or a SIRET with a wrong digit is noticed', () => {
  expect(isBusinessNumber('732 829 320', 9)).toBe(true)
  expect(isBusinessNumber('732829321', 9)).toBe(false)
  expect(isBusinessNumber('73282932000074', 14)).toBe(true)
  expect(isBusinessNumber('73282932000075', 14)).toBe(false)
  expect(isBusinessNumber('35600000049837', 14)).toBe(true)
  expect(isBusinessNumber('732829320', 14)).toBe(false)
})
