import { describe, expect, test } from 'vitest'
import {
  countPresences,
  daysOf,
  halfDaysOf,
  halvesFromArrival,
  hoursOf,
  minutesCounted,
  type Presence,
} from './presence.ts'

const span = (startsAt: string, endsAt: string, hours?: number) => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
  timeZone: 'Europe/Paris',
  hours,
})
const twoDays = span('2026-11-25T08:30:00Z', '2026-11-26T11:30:00Z')

const presence = (overrides: Partial<Presence>): Presence => ({
  registrationId: 'a',
  day: '2026-11-25',
  how: 'on-site',
  medium: 'qr',
  morning: true,
  afternoon: true,
  minutes: undefined,
  recordedAt: new Date('2026-11-25T09:00:00Z'),
  ...overrides,
})

describe('the half-days that people sign for', () => {
  test('of a gathering over two days', () => {
    expect(halfDaysOf(twoDays)).toEqual([
      { day: '2026-11-25', half: 'morning', minutes: 150 },
      { day: '2026-11-25', half: 'afternoon', minutes: 270 },
      { day: '2026-11-26', half: 'morning', minutes: 210 },
    ])
    expect(daysOf(twoDays)).toEqual(['2026-11-25', '2026-11-26'])
  })

  test('make the hours of the event, without its nights, unless others are said', () => {
    expect(hoursOf(twoDays)).toBe(10.5)
    expect(hoursOf(span('2026-11-25T17:00:00Z', '2026-11-25T18:30:00Z'))).toBe(1.5)
    expect(hoursOf(span('2026-11-25T08:00:00Z', '2026-11-25T16:00:00Z', 6))).toBe(6)
  })

  test('of a webinar at lunch are one, of its whole length', () => {
    expect(halfDaysOf(span('2026-11-25T11:30:00Z', '2026-11-25T12:45:00Z'))).toEqual([
      { day: '2026-11-25', half: 'afternoon', minutes: 75 },
    ])
    expect(halfDaysOf(span('2026-11-25T17:00:00Z', '2026-11-25T18:30:00Z'))).toMatchObject([
      { half: 'afternoon', minutes: 90 },
    ])
  })

  test('are worth the hours that were announced, when they were', () => {
    const announced = halfDaysOf(span('2026-11-25T08:00:00Z', '2026-11-25T16:00:00Z', 6))
    expect(announced.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(360)
  })

  test('the hour is the one of the place, not of the server', () => {
    const there = {
      ...span('2026-11-25T13:00:00Z', '2026-11-25T15:00:00Z'),
      timeZone: 'America/Cayenne',
    }
    expect(halfDaysOf(there)).toMatchObject([{ half: 'morning', minutes: 120 }])
  })
})

test('who arrives in the afternoon was not there in the morning', () => {
  const at = (instant: string) => halvesFromArrival(new Date(instant), '2026-11-25', twoDays)
  expect(at('2026-11-25T08:20:00Z')).toEqual({ morning: true, afternoon: true })
  expect(at('2026-11-25T13:20:00Z')).toEqual({ morning: false, afternoon: true })
  expect(halvesFromArrival(new Date('2026-11-26T13:00:00Z'), '2026-11-26', twoDays)).toEqual({
    morning: true,
    afternoon: false,
  })
})

test('each person is counted once a day, on site and online together', () => {
  const count = countPresences(
    [
      presence({}),
      presence({ how: 'online', medium: 'import' }),
      presence({ day: '2026-11-26', medium: 'paper' }),
      presence({ registrationId: 'b', how: 'replay', medium: 'link' }),
    ],
    ['2026-11-25', '2026-11-26'],
  )
  expect(count.days).toEqual([
    { day: '2026-11-25', onSite: 1, online: 1, people: 1 },
    { day: '2026-11-26', onSite: 1, online: 0, people: 1 },
  ])
  expect(count).toMatchObject({ people: 1, replay: 1, media: { qr: 1, import: 1, paper: 1 } })
})

describe('the hours of a person', () => {
  const halfDays = halfDaysOf(twoDays)
  const minutes = (...presences: Presence[]) => minutesCounted(presences, halfDays)

  test('are those of the halves that were signed', () => {
    expect(minutes(presence({ afternoon: false }))).toEqual({ minutes: 150, days: 1 })
    expect(minutes(presence({}), presence({ day: '2026-11-26' }))).toEqual({
      minutes: 630,
      days: 2,
    })
  })

  test('never count a day twice, nor more than it was long', () => {
    const online = presence({ how: 'online', minutes: 9_000 })
    expect(minutes(presence({}), online)).toEqual({ minutes: 420, days: 1 })
  })

  test('of a replay are none', () => {
    expect(minutes(presence({ how: 'replay' }))).toEqual({ minutes: 0, days: 0 })
  })
})
