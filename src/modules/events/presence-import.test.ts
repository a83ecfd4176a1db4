import { expect, test } from 'vitest'
import { countImport, importedDays } from './presence-import.ts'

const attendee = (minutes: [string, number][]) => ({
  name: 'Inès Morvan',
  email: '',
  joins: 1,
  minutes: new Map(minutes),
  lines: new Map(minutes.map(([day], at) => [day, [at + 2]])),
})

test('each day of a report is a line, and a file without days is of the chosen day', () => {
  const days = ['2026-11-25', '2026-11-26']
  const read = importedDays(
    [
      attendee([
        ['2026-11-25', 40],
        ['2026-11-26', 12],
      ]),
      attendee([['', 30]]),
    ],
    '2026-11-26',
    days,
  )
  expect(read.people.map(({ day, minutes }) => [day, minutes])).toEqual([
    ['2026-11-25', 40],
    ['2026-11-26', 12],
    ['2026-11-26', 30],
  ])
})

test('a day that is not of the event is given back, not counted', () => {
  const away = [attendee([['2025-01-01', 40]])]
  const read = importedDays(away, '2026-11-26', ['2026-11-26'], 'Join time')
  expect(read.people).toEqual([])
  expect(read.elsewhere).toEqual([
    {
      line: 2,
      column: 'Join time',
      value: '2025-01-01',
      text: 'Inès Morvan ; 2025-01-01',
      why: 'other-day',
    },
  ])
})

test('who stayed too short, or is nobody we know, is not present', () => {
  const person = (minutes: number, registrationId?: string) => ({
    name: '',
    email: '',
    joins: 1,
    day: '2026-11-25',
    reason: 'none' as const,
    minutes,
    registrationId,
  })
  const count = countImport([person(20, 'a'), person(19, 'b'), person(90)], 20)
  expect(count).toEqual({ present: 1, short: 1, unknown: 1 })
})
