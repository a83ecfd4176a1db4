import { describe, expect, test } from 'vitest'
import { contrastWithWhite, isReadable } from './accent.ts'

describe('an accent colour', () => {
  test('is compared with white paper', () => {
    expect(contrastWithWhite('#ffffff')).toBeCloseTo(1)
    expect(contrastWithWhite('#000000')).toBeCloseTo(21)
    expect(contrastWithWhite('#767676')).toBeCloseTo(4.54, 2)
  })

  test('is refused when it is too pale to be read', () => {
    expect(isReadable('#1b3a86')).toBe(true)
    expect(isReadable('#f4c20d')).toBe(false)
    expect(isReadable('#777777')).toBe(false)
  })
})
