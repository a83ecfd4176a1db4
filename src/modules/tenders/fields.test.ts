import { expect, test } from 'vitest'
import { optionalAddress, optionalCount, optionalHundredths, typedHundredths } from './fields.ts'

test('days to a hundredth, pages, and addresses that open', () => {
  expect(optionalHundredths.parse('2,5')).toBe(250)
  expect(typedHundredths(250)).toBe('2,5')
  expect(optionalHundredths.parse('')).toBeUndefined()
  expect(optionalHundredths.safeParse('-1').success).toBe(false)
  expect(optionalCount.parse('12')).toBe(12)
  expect(optionalCount.safeParse('0').success).toBe(false)
  expect(optionalAddress.safeParse('javascript:alert(1)').success).toBe(false)
  expect(optionalAddress.parse('https://boamp.fr')).toBe('https://boamp.fr')
})
