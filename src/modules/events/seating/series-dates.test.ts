import { describe, expect, test } from 'vitest'
import type { NetworkEvent } from '../event.ts'
import {
  asksSomething,
  readDates,
  type SeriesDate,
  seatFieldOf,
  seatOfLaterDate,
} from './series-dates.ts'

const classes = [
  { id: 'a', label: 'Sur place', capacity: 1 },
  { id: 'b', label: 'En ligne', capacity: undefined },
]
const date = (id: string, more: Partial<SeriesDate> = {}): SeriesDate => ({
  ...{ event: { id } as NetworkEvent, classes: [], questions: [] },
  ...more,
})

test('one kind of place is no choice, two are', () => {
  expect(asksSomething(date('1', { classes: classes.slice(0, 1) }))).toBe(false)
  expect(asksSomething(date('1', { classes }))).toBe(true)
})

test('each date takes its own kind of place; what is of no date is missing', () => {
  const dates = [date('1', { classes }), date('2', { classes }), date('3')]
  const read = readDates(dates, {
    [seatFieldOf({ id: '1' })]: 'b',
    [seatFieldOf({ id: '2' })]: 'z',
  })
  expect([...read.seats]).toEqual([['1', 'b']])
  expect(read.missing).toEqual([seatFieldOf({ id: '2' })])
})

describe('a date announced later', () => {
  const seats = { capacity: undefined, classes, waitingList: true, waitingRule: 'seat' } as const
  const holder = { state: 'registered', role: 'attendee', position: undefined } as const

  test('takes the name that was chosen before, even when it is full: one waits for what one asked', () => {
    const full = [{ ...holder, id: 'x', seatClassId: 'a' }]
    expect(seatOfLaterDate(seats, classes, full, ['Sur place'])?.id).toBe('a')
  })

  test('or the first that has room, or the first', () => {
    const full = [{ ...holder, id: 'x', seatClassId: 'a' }]
    expect(seatOfLaterDate(seats, classes, [], [])?.id).toBe('a')
    expect(seatOfLaterDate(seats, classes, full, [])?.id).toBe('b')
    expect(seatOfLaterDate({ ...seats, classes: [] }, [], [], [])).toBeUndefined()
  })
})
