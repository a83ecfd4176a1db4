import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closeness, slips } from './closeness.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 8 })

describe('slips of the keys', () => {
  it('count one for a letter missing, added, replaced, or two exchanged', () => {
    expect(slips('bordaux', 'bordeaux')).toBe(1)
    expect(slips('bordeauxx', 'bordeaux')).toBe(1)
    expect(slips('toulouze', 'toulouse')).toBe(1)
    expect(slips('marsielle', 'marseille')).toBe(1)
    expect(slips('', 'eu')).toBe(2)
  })

  it('are none from a word to itself, and the same both ways', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(slips(one, one)).toBe(0)
        expect(slips(one, other)).toBe(slips(other, one))
        expect(slips(one, other)).toBeLessThanOrEqual(Math.max(one.length, other.length))
      }),
    )
  })
})

describe('closeness', () => {
  it('is whole for the same name, and less for a beginning', () => {
    expect(closeness('rennes', 'rennes')).toBe(1)
    expect(closeness('strasbrg', 'strasbourg')).toBeGreaterThan(0.7)
    expect(closeness('renn', 'rennes')).toBeCloseTo(0.9)
  })
})
