import { describe, expect, it } from 'vitest'
import { endsSoon } from './mandate.ts'

describe('a mandate', () => {
  it('ends soon when it ends within half a year, and not when it is over or has no end', () => {
    expect(endsSoon('2026-12-01', '2026-11-25')).toBe(true)
    expect(endsSoon('2027-05-26', '2026-11-25')).toBe(true)
    expect(endsSoon('2027-05-27', '2026-11-25')).toBe(false)
    expect(endsSoon('2026-11-24', '2026-11-25')).toBe(false)
    expect(endsSoon(undefined, '2026-11-25')).toBe(false)
  })
})
