import { describe, expect, it } from 'vitest'
import { nameLine } from './blt-names.ts'

describe('names of a BLT file', () => {
  it('stand in quotes, several in a row, with quotes inside', () => {
    expect(nameLine(1, '"Un" "Deux"')?.parts).toEqual(['Un', 'Deux'])
    expect(nameLine(1, '"dit ""Jo"""')?.parts).toEqual(['dit "Jo"'])
    expect(nameLine(1, '"Un" # le premier')?.parts).toEqual(['Un'])
    expect(nameLine(1, '""')?.parts).toEqual([''])
  })

  it('are read in one way, or a row of quotes would be tried in all: two to the power of its length', () => {
    expect(() => nameLine(1, `${'"'.repeat(5_001)}x`)).toThrow()
    expect(() => nameLine(1, `${'"'.repeat(5_000)} x`)).toThrow()
  })
})
