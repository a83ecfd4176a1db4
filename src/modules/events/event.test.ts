import { describe, expect, test } from 'vitest'
import {
  announceEvent,
  calendarUid,
  cancelEvent,
  eventSlug,
  isSentToPast,
  isSignificant,
  modeOf,
  type NetworkEvent,
  publishEvent,
} from './event.ts'
import { whyClosed } from './registration.ts'

const now = new Date('2026-11-25T09:00:00Z')
const event: NetworkEvent = {
  id: '0193-1',
  slug: 'une-visite',
  kind: 'site-visit',
  title: 'Une visite',
  summary: '',
  description: '',
  seriesId: undefined,
  state: 'published',
  startsAt: new Date('2026-12-03T17:30:00Z'),
  endsAt: new Date('2026-12-03T19:00:00Z'),
  timeZone: 'Europe/Paris',
  place: 'Valbrenne',
  territoryId: undefined,
  onlineUrl: '',
  video: 'link',
  capacity: 20,
  audience: 'public',
  registrationOpensAt: undefined,
  registrationClosesAt: undefined,
  waitingList: true,
  waitingRule: 'seat',
  offerHours: 24,
  confirmEmail: false,
  sequence: 2,
  cancelReason: undefined,
  replayUrl: '',
  hours: undefined,
  source: '',
  createdAt: now,
  updatedAt: now,
  createdBy: undefined,
}

describe('an event', () => {
  test('that is announced is not sent into the past; one that is over, or a draft, is corrected', () => {
    const on = (startsAt: string, endsAt: string) => ({
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
    })
    const past = on('2026-02-03T17:30:00Z', '2026-02-03T19:00:00Z')
    expect(isSentToPast(event, past, now)).toBe(true)
    expect(isSentToPast(event, { ...past, endsAt: event.endsAt }, now)).toBe(true)
    const later = on('2027-02-03T17:30:00Z', '2027-02-03T19:00:00Z')
    expect(isSentToPast(event, later, now)).toBe(false)
    expect(isSentToPast({ ...event, state: 'draft' }, past, now)).toBe(false)
    expect(isSentToPast({ ...event, ...on('2026-11-01', '2026-11-02') }, past, now)).toBe(false)
    const goesOn = { ...event, ...on('2026-11-25T08:00:00Z', '2026-11-25T12:00:00Z') }
    expect(isSentToPast(goesOn, on('2026-11-25T07:00:00Z', '2026-11-25T08:30:00Z'), now)).toBe(
      false,
    )
    expect(isSentToPast(goesOn, past, now)).toBe(true)
  })

  test('is published once, and cancelled with a reason that raises its sequence', () => {
    expect(publishEvent(event, now)).toEqual({ ok: false, refusal: 'already-published' })
    const draft = { ...event, state: 'draft' } as const
    expect(publishEvent(draft, now)).toMatchObject({ ok: true })
    // Among others, what is over is left; alone, it is published for the record.
    expect(publishEvent(draft, new Date('2026-12-04'))).toMatchObject({ ok: true })
    expect(announceEvent(draft, new Date('2026-12-04'))).toMatchObject({ refusal: 'is-over' })
    expect(announceEvent(draft, now)).toMatchObject({ ok: true })
    expect(announceEvent(event, now)).toMatchObject({ refusal: 'already-published' })
    const cancelled = cancelEvent(event, 'Tempête', now)
    expect(cancelled.ok && cancelled.value).toMatchObject({
      state: 'cancelled',
      sequence: 3,
      cancelReason: 'Tempête',
    })
    expect(cancelled.ok && cancelEvent(cancelled.value, 'Encore', now)).toMatchObject({ ok: false })
    expect(cancelEvent({ ...event, state: 'draft' }, 'Non', now)).toMatchObject({
      refusal: 'is-draft',
    })
    expect(cancelEvent(event, 'Trop tard', new Date('2026-12-04'))).toMatchObject({
      refusal: 'is-over',
    })
  })

  test('tells calendars of what they show, and of nothing else', () => {
    expect(isSignificant(event, { ...event, place: 'Ailleurs' })).toBe(true)
    expect(isSignificant(event, { ...event, endsAt: new Date('2026-12-03T20:00:00Z') })).toBe(true)
    expect(isSignificant(event, { ...event })).toBe(false)
  })

  test.each([
    ['a room of the house is added', { video: 'link' }, { video: 'bbb' }, true],
    ['a room of the house goes', { video: 'bbb' }, { video: 'link' }, true],
    ['a link is added', { onlineUrl: '' }, { onlineUrl: 'https://visio.exemple.fr/a' }, true],
    ['a link goes', { onlineUrl: 'https://visio.exemple.fr/a' }, { onlineUrl: '' }, true],
    ['the number of seats', { capacity: 10 }, { capacity: 20 }, false],
  ] as const)('tells of where one joins: %s', (_, was, is, told) => {
    expect(isSignificant({ ...event, ...was }, { ...event, ...is })).toBe(told)
  })

  test('meets somewhere, on a screen, or both', () => {
    expect(modeOf(event)).toBe('offline')
    expect(modeOf({ place: '', onlineUrl: '', video: 'bbb' })).toBe('online')
    expect(modeOf({ ...event, onlineUrl: 'https://visio.exemple.fr/a' })).toBe('mixed')
  })

  test('keeps an address and a calendar name', () => {
    expect(eventSlug('Élu·es & habitant·es', 1)).toBe('elu-es-habitant-es-2')
    // The address of the agenda that other sites show.
    expect(eventSlug('Cadre', 0)).toBe('cadre-1')
    expect(calendarUid(event, 'exemple.fr')).toBe('event-0193-1@exemple.fr')
  })
})

test('one registers between the opening and the closing of a published event', () => {
  const dated = {
    ...event,
    registrationOpensAt: new Date('2026-11-26T09:00:00Z'),
    registrationClosesAt: new Date('2026-12-01T09:00:00Z'),
  }
  expect(whyClosed({ ...event, state: 'draft' }, now)).toBe('not-published')
  expect(whyClosed(event, now)).toBeUndefined()
  expect(whyClosed(dated, now)).toBe('not-open-yet')
  expect(whyClosed(dated, new Date('2026-11-27'))).toBeUndefined()
  expect(whyClosed(dated, new Date('2026-12-02'))).toBe('closed')
  expect(whyClosed(event, new Date('2026-12-05'))).toBe('is-over')
})
