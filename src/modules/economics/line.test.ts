import { describe, expect, it } from 'vitest'
import { type LineForm, lineRows, ownLineOf } from './line.ts'

const rates = [{ id: 'r', year: 2027, role: 'Chargée d’études', costCents: 31_050, priceCents: 0 }]
const typed: LineForm = {
  ...{ nature: 'staff', label: 'Animation', role: '', year: undefined, hundredths: undefined },
  ...{ planned: 5_000, inKind: false },
}
const of = (change: Partial<LineForm>) =>
  ownLineOf('l', { ...typed, ...change }, { rates, year: 2027 })

describe('what a line is worth', () => {
  it('is what was typed, or nothing yet', () => {
    expect(of({})).toMatchObject({ plannedCents: 5_000, side: 'cost', year: 2027 })
    expect(of({ planned: undefined })).toMatchObject({ plannedCents: 0 })
  })

  it('is its days by the rate of its role, whatever else was typed', () => {
    expect(of({ role: 'chargee d’etudes', hundredths: 250 })).toMatchObject({
      plannedCents: 77_625,
    })
  })

  it('is unknown for a role without a rate in that year', () => {
    expect(of({ role: 'Directrice', hundredths: 100 })).toBeUndefined()
    expect(of({ role: 'Chargée d’études', hundredths: 100, year: 2026 })).toBeUndefined()
  })
})

it('a line that was computed does not show its amount as if it had been typed', () => {
  const own = of({ role: 'Chargée d’études', hundredths: 100 })
  expect(lineRows(own ? [own] : [])[0]?.typed).toMatchObject({ planned: '', hundredths: '1' })
})
