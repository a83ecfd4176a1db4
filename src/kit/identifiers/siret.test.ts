import { describe, expect, test } from 'vitest'
import { readSiret, writtenSiret } from './siret.ts'

describe('a SIRET', () => {
  test('is read with its spaces, and its two keys are checked', () => {
    expect(readSiret('732 829 320 00074')).toBe('73282932000074')
    expect(readSiret('732 829 320 00075')).toBeUndefined()
    expect(readSiret('732 829 321 00073')).toBeUndefined()
    expect(readSiret('732829320')).toBeUndefined()
  })

  test('of La Poste has a key of its own', () => {
    expect(readSiret('356 000 000 00048')).toBe('35600000000048')
    expect(readSiret('356 000 000 49837')).toBe('35600000049837')
    expect(readSiret('356 000 000 49838')).toBeUndefined()
  })

  test('is written three by three, then five', () => {
    expect(writtenSiret('73282932000074')).toBe('732\u00a0829\u00a0320\u00a000074')
  })
})
