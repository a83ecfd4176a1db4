import { expect, test } from 'vitest'
import {
  instantOf,
  type Meeting,
  type MeetingAct,
  meetingActs,
  minutesOf,
  moveMeeting,
} from './meeting.ts'

const now = new Date('2026-11-25T18:30:00Z')
const planned: Meeting = {
  id: 'm',
  circleId: 'c',
  title: 'Copil de novembre',
  startsAt: now,
  place: '',
  state: 'planned',
  facilitatorId: undefined,
  secretaryId: undefined,
  currentItemId: 'i',
  openedAt: undefined,
  closedAt: undefined,
  sentAt: undefined,
}

const states = (...acts: MeetingAct[]) => {
  let meeting = planned
  for (const act of acts) {
    const moved = moveMeeting(meeting, act, now)
    if (!moved.ok) return moved.refusal
    meeting = moved.value
  }
  return meeting.state
}

test('a meeting opens, closes, and may be taken up again', () => {
  expect(states('open', 'close')).toBe('closed')
  expect(states('open', 'close', 'reopen', 'close')).toBe('closed')
  expect(states('cancel')).toBe('cancelled')
})

test('what was begun is not cancelled, and what was cancelled does not begin', () => {
  expect(states('open', 'cancel')).toBe('not-now')
  expect(states('cancel', 'open')).toBe('not-now')
  expect(states('close')).toBe('not-now')
})

test('minutes that were sent are not written again', () => {
  expect(moveMeeting({ ...planned, state: 'closed', sentAt: now }, 'reopen', now).ok).toBe(false)
})

test('whatever the acts, a closed meeting has an hour of closing and no point under way', () => {
  const walk = (meeting: Meeting, depth: number) => {
    expect(meeting.state === 'closed').toBe(meeting.closedAt !== undefined)
    if (meeting.state === 'closed') expect(meeting.currentItemId).toBeUndefined()
    if (depth === 0) return
    for (const act of meetingActs) {
      const moved = moveMeeting(meeting, act, now)
      if (moved.ok) walk(moved.value, depth - 1)
    }
  }
  walk(planned, 5)
})

test.each([
  ['18 h 30', 1110],
  ['9h05', 545],
  ['09:05', 545],
  ['24:00', undefined],
  ['midi', undefined],
])('“%s” is read as %s minutes', (text, minutes) => {
  expect(minutesOf(text)).toBe(minutes)
})

test.each([
  ['2026-01-15', 1110, '2026-01-15T17:30:00.000Z'],
  ['2026-07-15', 1110, '2026-07-15T16:30:00.000Z'],
  ['2026-03-29', 240, '2026-03-29T02:00:00.000Z'],
  ['2026-10-25', 60, '2026-10-24T23:00:00.000Z'],
])('on %s, minute %i of the French day is %s', (day, minutes, instant) => {
  expect(instantOf(day, minutes).toISOString()).toBe(instant)
})
