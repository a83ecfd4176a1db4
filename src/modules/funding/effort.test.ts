import { expect, test } from 'vitest'
import { daysPerThousand, daysWhilePrepared } from './effort.ts'

const [mill, hall] = [
  '00000000-0000-7000-8000-0000000000a1',
  '00000000-0000-7000-8000-0000000000a2',
]
const days = [
  { work: mill, onDay: '2026-01-31', hundredths: 100 },
  { work: mill, onDay: '2026-02-02', hundredths: 50 },
  { work: mill, onDay: '2026-03-02', hundredths: 25 },
  { work: hall, onDay: '2026-02-02', hundredths: 100 },
]

test('days of the project while its applications were prepared count once', () => {
  const first = { projectId: mill, begunOn: '2026-02-01', sentOn: '2026-02-10' }
  expect(daysWhilePrepared([first], days)).toBe(50)
  expect(daysWhilePrepared([first, { ...first, sentOn: '2026-03-02' }], days)).toBe(75)
  expect(daysWhilePrepared([{ ...first, sentOn: undefined }], days)).toBe(0)
  expect(daysWhilePrepared([], days)).toBe(0)
})

test('days for a thousand euros are told where something was obtained', () => {
  expect(daysPerThousand(250, 1_000_000)).toBe(25)
  expect(daysPerThousand(250, 0)).toBeUndefined()
})
