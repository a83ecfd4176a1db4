import { describe, expect, it } from 'vitest'
import { dutiesOf, stratumOf } from './strata.ts'

const applying = (kind: 'commune' | 'intercommunality' | 'department', population: number) =>
  dutiesOf({ kind, population })
    .filter((duty) => duty.applies)
    .map((duty) => duty.name)

describe('the size of a place', () => {
  it('is a group with bounds, closed below', () => {
    expect(stratumOf(0)).toEqual({ from: 0, below: 500 })
    expect(stratumOf(499)).toEqual({ from: 0, below: 500 })
    expect(stratumOf(3_500)).toEqual({ from: 3_500, below: 5_000 })
    expect(stratumOf(2_000_000)).toEqual({ from: 100_000, below: undefined })
  })

  it('decides the duties that the law ties to it', () => {
    expect(applying('commune', 999)).toEqual([])
    expect(applying('commune', 1_000)).toEqual(['rules-of-procedure'])
    expect(applying('commune', 10_000)).not.toContain('users-commission')
    expect(applying('commune', 10_001)).toContain('users-commission')
    expect(applying('commune', 80_000)).toContain('neighbourhood-councils')
    expect(applying('intercommunality', 50_000)).not.toContain('development-council')
    expect(applying('intercommunality', 50_001)).toContain('development-council')
    expect(applying('department', 1_000_000)).toEqual([])
  })

  it('says nothing when the population is not known', () => {
    expect(dutiesOf({ kind: 'commune', population: undefined })).toEqual([])
  })
})
