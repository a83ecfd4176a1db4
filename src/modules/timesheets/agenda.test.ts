import { expect, test } from 'vitest'
import { agendaDays, isInWeek, readAgenda } from './agenda.ts'

const monday = '2026-11-30'
const event = (startsAt: string, endsAt: string) => ({
  ...{ id: 'e1', title: 'Rencontre', startsAt: new Date(startsAt), endsAt: new Date(endsAt) },
})

test('an event lasts its hours, a day at most; several days are whole, and only those of the week', () => {
  const lengths = (startsAt: string, endsAt: string) =>
    agendaDays(monday, [event(startsAt, endsAt)], 420).map(({ onDay, hundredths }) => [
      onDay,
      hundredths,
    ])
  expect(lengths('2026-12-01T09:00:00Z', '2026-12-01T12:30:00Z')).toEqual([['2026-12-01', 50]])
  expect(lengths('2026-12-01T07:00:00Z', '2026-12-01T19:00:00Z')).toEqual([['2026-12-01', 100]])
  expect(lengths('2026-12-05T09:00:00Z', '2026-12-08T12:00:00Z')).toEqual([
    ['2026-12-05', 100],
    ['2026-12-06', 100],
  ])
})

test('an event is of the week that it touches', () => {
  expect(isInWeek(monday, event('2026-12-06T20:00:00Z', '2026-12-07T10:00:00Z'))).toBe(true)
  expect(isInWeek(monday, event('2026-12-07T09:00:00Z', '2026-12-07T10:00:00Z'))).toBe(false)
  expect(isInWeek(monday, event('2026-11-29T09:00:00Z', '2026-11-29T10:00:00Z'))).toBe(false)
})

test('only what the person says is written, and what was not proposed is not read', () => {
  const proposed = agendaDays(monday, [event('2026-12-01T09:00:00Z', '2026-12-01T12:30:00Z')], 420)
  const name = 'work.e1.2026-12-01'
  expect(readAgenda({ [name]: 'house', 'work.e2.2026-12-01': 'house' }, proposed, 'fr')).toEqual({
    ok: true,
    value: [{ event: 'e1', work: 'house', onDay: '2026-12-01', hundredths: 50 }],
  })
  expect(readAgenda({}, proposed, 'fr')).toEqual({ ok: true, value: [] })
})
