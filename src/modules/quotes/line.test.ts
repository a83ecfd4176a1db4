import { expect, test } from 'vitest'
import { lineCents, totalsOf } from './line.ts'
import { aLine } from './testing/a-quote.ts'

test('a line is its quantity times its price, rounded once; without a quantity it counts once', () => {
  expect(lineCents(aLine({ hundredths: 25, unitCents: 33_333 }))).toBe(8333)
  expect(lineCents(aLine({ hundredths: undefined, unitCents: 24_000 }))).toBe(24_000)
})

test('tax is rounded once for each rate; an option counts when it is chosen', () => {
  const lines = [
    aLine({ id: 'a', hundredths: 100, unitCents: 333 }),
    aLine({ id: 'b', hundredths: 100, unitCents: 333 }),
    aLine({ id: 'c', hundredths: 100, unitCents: 1000, rate: '550' }),
    aLine({ id: 'd', kind: 'option', hundredths: 100, unitCents: 100 }),
  ]
  const bare = totalsOf(lines, { taxed: true, chosen: [] })
  expect(bare.taxes).toEqual([
    { rate: 2000, baseCents: 666, taxCents: 133 },
    { rate: 550, baseCents: 1000, taxCents: 55 },
  ])
  expect(bare.totalCents).toBe(1854)
  expect(totalsOf(lines, { taxed: false, chosen: ['d'] })).toEqual({
    ...{ netCents: 1766, taxes: [], totalCents: 1766 },
  })
})
