import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasLuhnKey } from '#kit/identifiers/luhn.ts'
import { readSiren, regularDepartmentSiren, writtenSiren } from './siren.ts'

describe('a SIREN', () => {
  it('is read with or without spaces, and from a SIRET', () => {
    expect(readSiren('243 500 139')).toBe('243500139')
    expect(readSiren('243500139')).toBe('243500139')
    expect(readSiren('243 500 139 00196')).toBe('243500139')
  })

  it('is refused when its key is wrong, or its length', () => {
    expect(readSiren('243500138')).toBeUndefined()
    expect(readSiren('24350013')).toBeUndefined()
    expect(readSiren('2435001390')).toBeUndefined()
    expect(readSiren('abc')).toBeUndefined()
    expect(readSiren('')).toBeUndefined()
  })

  it('catches any one digit mistyped', () => {
    fc.assert(
      fc.property(fc.nat(8), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const digits = [...'243500139']
        digits[place] = String((Number(digits[place]) + shift) % 10)
        expect(hasLuhnKey(digits.join(''))).toBe(false)
      }),
    )
  })

  it('is written three by three', () => {
    expect(writtenSiren('243500139')).toBe('243\u00a0500\u00a0139')
  })

  it('of most departments follows from their number', () => {
    expect(regularDepartmentSiren('01')).toBe('220100010')
    expect(regularDepartmentSiren('35')).toBe('223500018')
    expect(regularDepartmentSiren('971')).toBe('229710017')
  })
})
