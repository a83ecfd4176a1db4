import { expect, test } from 'vitest'
import { addDays } from '#kit/dates.ts'
import { endOfTerm, heldAtOnce, isHeldOn, mandateState, warningDue } from './role-mandate.ts'

const mandate = {
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  endedOn: undefined,
  warnedDays: undefined,
}

test.each([
  ['2025-12-31', 'to-come'],
  ['2026-01-01', 'running'],
  ['2026-10-31', 'running'],
  ['2026-11-01', 'ending'],
  ['2026-12-31', 'ending'],
  ['2027-01-01', 'over'],
] as const)('on %s a mandate of the year 2026 is %s', (day, state) => {
  expect(mandateState(mandate, day)).toBe(state)
})

test('a mandate that ended before its term is over, and warns nobody', () => {
  const left = { ...mandate, endedOn: '2026-06-30' }
  expect(mandateState(left, '2026-07-01')).toBe('over')
  expect(warningDue({ ...left, endsOn: '2026-07-10' }, '2026-07-01')).toBeUndefined()
})

test('day after day, a mandate warns twice and no more, sixty then fourteen days before', () => {
  const sent: [string, number][] = []
  let warnedDays: number | undefined
  for (let day = mandate.startsOn; day <= '2027-02-01'; day = addDays(day, 1)) {
    const due = warningDue({ ...mandate, warnedDays }, day)
    if (due === undefined) continue
    sent.push([day, due])
    warnedDays = due
  }
  expect(sent).toEqual([
    ['2026-11-01', 60],
    ['2026-12-17', 14],
  ])
})

test('a house that slept sends only the warning that matters', () => {
  expect(warningDue(mandate, '2026-12-25')).toBe(14)
})

test.each([
  ['2026-01-01', 12, '2026-12-31'],
  ['2026-01-31', 1, '2026-02-27'],
  ['2024-02-29', 36, '2027-02-27'],
  ['2026-11-25', 36, '2029-11-24'],
])('a term from %s of %i months ends on %s', (start, months, end) => {
  expect(endOfTerm(start, months)).toBe(end)
})

test('seats are counted day by day: whoever starts when another leaves takes the same seat', () => {
  const term = (startsOn: string, endsOn: string) => ({ startsOn, endsOn, endedOn: undefined })
  const first = term('2026-01-01', '2026-06-30')
  expect(heldAtOnce([first], term('2026-07-01', '2026-12-31'))).toBe(1)
  expect(heldAtOnce([first], term('2026-06-30', '2026-12-31'))).toBe(2)
  const second = term('2026-07-01', '2026-12-31')
  expect(heldAtOnce([first, second], term('2026-01-01', '2026-12-31'))).toBe(2)
})

test('the count of seats is that of the fullest day, for any mandates', () => {
  let seed = 7
  const roll = (most: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed % most
  }
  const some = () => {
    const startsOn = addDays('2026-01-01', roll(40))
    return { startsOn, endsOn: addDays(startsOn, roll(20)), endedOn: undefined }
  }
  for (let turn = 0; turn < 200; turn++) {
    const mandates = Array.from({ length: roll(6) }, some)
    const added = some()
    let fullest = 0
    for (let day = added.startsOn; day <= added.endsOn; day = addDays(day, 1)) {
      fullest = Math.max(fullest, 1 + mandates.filter((entry) => isHeldOn(entry, day)).length)
    }
    expect(heldAtOnce(mandates, added)).toBe(fullest)
  }
})
