import { expect, test } from 'vitest'
import { feeShape, readBands, writtenBands } from './form.ts'

test('bands are read as people write them, and sorted', () => {
  expect(readBands('0 : 200\n\n50 000 hab. : 2 500,50 €\n5 000 = 800')).toEqual({
    ok: true,
    value: [
      { fromPopulation: 0, cents: 20_000 },
      { fromPopulation: 5_000, cents: 80_000 },
      { fromPopulation: 50_000, cents: 250_050 },
    ],
  })
})

test('a line that cannot be read is shown as it is', () => {
  expect(readBands('0 : 200\ncinq mille : 800')).toMatchObject({
    refusal: 'unreadable',
    line: 'cinq mille : 800',
  })
  expect(readBands('0 : -200')).toMatchObject({ refusal: 'unreadable' })
  expect(readBands('5 000 : 800')).toMatchObject({ refusal: 'not-from-zero' })
})

test('written bands are read again as the same ones', () => {
  const bands = [
    { fromPopulation: 0, cents: 20_050 },
    { fromPopulation: 5_000, cents: 80_000 },
  ]
  expect(readBands(writtenBands(bands))).toEqual({ ok: true, value: bands })
})

test('new amounts have a day from which they hold', () => {
  expect(feeShape.safeParse({ bands: '0 : 1' }).success).toBe(false)
  const input = { effectiveFrom: '2027-01-01', bands: '0 : 1', freeKinds: 'commune' }
  expect(feeShape.parse(input)).toMatchObject({ freeKinds: ['commune'], organisation: undefined })
})
