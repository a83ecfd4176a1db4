import { describe, expect, test } from 'vitest'
import { countImport, importedDays, sumOfEach } from './import.ts'

const attendee = (minutes: [string, number][]) => ({
  name: 'Inès Morvan',
  email: '',
  joins: 1,
  minutes: new Map(minutes),
  spans: new Map(),
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

describe('one person under two names', () => {
  const line = (minutes: number, spans?: [number, number][], registrationId = 'a') => ({
    name: '',
    email: '',
    joins: 1,
    day: '2026-11-25',
    reason: 'none' as const,
    minutes,
    spans,
    registrationId,
  })
  const minutesOf = (...people: ReturnType<typeof line>[]) =>
    sumOfEach(people).map(({ minutes }) => minutes)
  const from = 18 * 3600
  const span = (start: number, end: number): [number, number][] => [
    [from + start * 60, from + end * 60],
  ]

  test('stays that follow each other are added, what overlaps counts once', () => {
    expect(minutesOf(line(20, span(0, 20)), line(30, span(25, 55)))).toEqual([50])
    expect(minutesOf(line(40, span(0, 40)), line(40, span(20, 60)))).toEqual([60])
    expect(minutesOf(line(40, span(0, 40)), line(10, span(5, 15)))).toEqual([40])
  })

  test('a tool that says fewer minutes than its hours is believed, and no hours means added', () => {
    expect(minutesOf(line(10, span(0, 60)), line(15, span(30, 60)))).toEqual([25])
    expect(minutesOf(line(40), line(30, span(0, 30)))).toEqual([70])
    expect(minutesOf(line(40), line(30, undefined, 'b'))).toEqual([40, 30])
  })

  test('two short connections make a presence together', () => {
    expect(countImport([line(12, span(0, 12)), line(12, span(20, 32))], 20)).toEqual({
      present: 1,
      short: 0,
      unknown: 0,
    })
  })
})
