import { expect, test } from 'vitest'
import { paler } from './paler.ts'

test('a colour goes towards white, by its share', () => {
  expect(paler('#1b3a86', 0)).toBe('1B3A86')
  expect(paler('#1b3a86', 0.92)).toBe('EDEFF5')
  expect(paler('#000000', 1)).toBe('FFFFFF')
})
