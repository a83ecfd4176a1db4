import { expect, test } from 'vitest'
import { gridOf, rowKinds, weightSum, workCents } from './rows.ts'

test('weights are summed, and days priced to the cent', () => {
  expect(weightSum([{ weightTenths: 600 }, { weightTenths: undefined }])).toBe(600)
  expect(workCents([{ hundredths: 150, dayCents: 55_001 }])).toBe(82_502)
  expect(workCents([{ hundredths: undefined, dayCents: 100 }])).toBe(0)
})

test('each list has its grid, named by it', () => {
  for (const kind of rowKinds) expect(gridOf(kind, []).name).toBe(kind)
})
