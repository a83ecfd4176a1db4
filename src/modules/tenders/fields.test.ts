import { expect, test } from 'vitest'
import { optionalAddress, optionalCount } from './fields.ts'

test('pages, and addresses that open', () => {
  expect(optionalCount.parse('12')).toBe(12)
  expect(optionalCount.safeParse('0').success).toBe(false)
  expect(optionalAddress.safeParse('javascript:alert(1)').success).toBe(false)
  expect(optionalAddress.parse('https://boamp.fr')).toBe('https://boamp.fr')
})
