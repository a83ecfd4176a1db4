import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  changesBetween,
  daysOf,
  endOf,
  inOrder,
  minuteOf,
  problemsOf,
  type ScheduleFacts,
  type Slot,
  timeOf,
  timesOf,
} from './schedule.ts'

const facts: ScheduleFacts = {
  days: ['2027-03-18', '2027-03-19'],
  dayFrom: '09:00',
  dayTo: '18:00',
  rooms: [
    { id: 'hall', capacity: 100 },
    { id: 'attic', capacity: 12 },
    { id: 'yard', capacity: undefined },
  ],
  contributions: [
    { id: 'a', speakers: ['odile'], expected: 80 },
    { id: 'b', speakers: ['odile', 'basile'], expected: 10 },
    { id: 'c', speakers: ['nour'], expected: undefined },
  ],
}

const at = (
  contributionId: string,
  startsAt: string,
  roomId: string | undefined = 'hall',
): Slot => ({
  id: `slot-${contributionId}`,
  contributionId,
  title: '',
  roomId,
  day: '2027-03-18',
  startsAt,
  minutes: 60,
})

const kinds = (...slots: Slot[]) => problemsOf(slots, facts).map(({ kind }) => kind)

describe('a schedule tells', () => {
  test('two things in one room at one time, and not one after the other', () => {
    expect(kinds(at('a', '10:00'), at('c', '10:30'))).toEqual(['same-room'])
    expect(kinds(at('a', '10:00'), at('c', '11:00'))).toEqual([])
    expect(kinds(at('a', '10:00'), at('c', '10:00', 'yard'))).toEqual([])
    expect(kinds(at('a', '10:00'), { ...at('c', '10:00'), day: '2027-03-19' })).toEqual([])
  })

  test('one speaker in two places', () => {
    expect(kinds(at('a', '10:00'), at('b', '10:30', 'yard'))).toEqual(['same-speaker'])
  })

  test('what is for everybody as taking every room', () => {
    const lunch = {
      ...at('c', '12:00'),
      contributionId: undefined,
      title: 'Repas',
      roomId: undefined,
    }
    expect(kinds(lunch, at('a', '12:30', 'yard'))).toEqual(['same-room'])
  })

  test('what is outside the hours or the days', () => {
    expect(kinds(at('c', '08:30'))).toEqual(['outside-hours'])
    expect(kinds(at('c', '17:30'))).toEqual(['outside-hours'])
    expect(kinds({ ...at('c', '10:00'), day: '2027-03-20' })).toEqual(['outside-hours'])
  })

  test('a room too small for who is expected', () => {
    expect(kinds(at('a', '10:00', 'attic'))).toEqual(['room-too-small'])
    expect(kinds(at('c', '10:00', 'attic'))).toEqual([])
  })
})

const slots = fc
  .uniqueArray(
    fc.record({
      contributionId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      title: fc.constant(''),
      roomId: fc.constantFrom('hall', 'attic', 'yard', undefined),
      day: fc.constantFrom('2027-03-18', '2027-03-19', '2027-03-20'),
      startsAt: fc.integer({ min: 8 * 12, max: 18 * 12 }).map((step) => timeOf(step * 5)),
      minutes: fc.integer({ min: 1, max: 24 }).map((step) => step * 5),
    }),
    { selector: ({ contributionId }) => contributionId },
  )
  .map((all) => all.map((slot) => ({ ...slot, id: `slot-${slot.contributionId}` })))

/** Who is where, minute by minute: slow, and too plain to be wrong. */
function pairsByMinute(all: readonly Slot[], shared: (left: Slot, right: Slot) => boolean) {
  const found = new Set<string>()
  for (const day of new Set(all.map((slot) => slot.day))) {
    for (let minute = 0; minute < 24 * 60; minute += 5) {
      const now = all.filter(
        (slot) =>
          slot.day === day &&
          minuteOf(slot.startsAt) <= minute &&
          minute < minuteOf(slot.startsAt) + slot.minutes,
      )
      for (const left of now) {
        for (const right of now) {
          if (left.id < right.id && shared(left, right)) found.add(`${left.id} ${right.id}`)
        }
      }
    }
  }
  return [...found].sort()
}

describe('whatever the schedule', () => {
  test('the problems are those seen by walking through the day, minute by minute', () => {
    const seen = new Map<string, number>()
    fc.assert(
      fc.property(slots, (all) => {
        const problems = problemsOf(all, facts)
        for (const { kind } of problems) seen.set(kind, (seen.get(kind) ?? 0) + 1)
        const told = (kind: string) =>
          problems
            .filter((problem) => problem.kind === kind)
            .map((problem) => [...problem.slots].sort().join(' '))
            .sort()
        const free = (slot: Slot) => slot.roomId === undefined
        expect(told('same-room')).toEqual(
          pairsByMinute(all, (l, r) => free(l) || free(r) || l.roomId === r.roomId),
        )
        const speakers = (slot: Slot) =>
          facts.contributions.find(({ id }) => id === slot.contributionId)?.speakers ?? []
        expect(told('same-speaker')).toEqual(
          pairsByMinute(all, (l, r) =>
            speakers(l).some((speaker) => speakers(r).includes(speaker)),
          ),
        )
      }),
    )
    expect([...seen.keys()].sort()).toEqual([
      'outside-hours',
      'room-too-small',
      'same-room',
      'same-speaker',
    ])
  })

  test('the order in which it was laid out changes nothing', () => {
    const sorted = (all: readonly Slot[]) =>
      problemsOf(all, facts)
        .map(({ kind, slots: of }) => `${kind} ${[...of].sort().join(' ')}`)
        .sort()
    fc.assert(
      fc.property(slots, (all) => {
        expect(sorted([...all].reverse())).toEqual(sorted(all))
      }),
    )
  })

  test('taking something away makes no new problem', () => {
    fc.assert(
      fc.property(slots, (all) => {
        const fewer = problemsOf(all.slice(1), facts)
        expect(problemsOf(all, facts)).toEqual(expect.arrayContaining([...fewer]))
      }),
    )
  })

  test('its changes, done over the version before, give the version after', () => {
    fc.assert(
      fc.property(slots, slots, (before, after) => {
        const left = new Map<string, Slot>(before.map((slot) => [slot.id, slot]))
        for (const change of changesBetween(before, after)) {
          if (change.kind === 'removed') left.delete(change.slot.id)
          else left.set(change.slot.id, change.slot)
        }
        expect(inOrder([...left.values()])).toEqual(inOrder(after))
        expect(changesBetween(after, after)).toEqual([])
      }),
    )
  })
})

test('days are counted first and last included, and hours by the half', () => {
  expect(daysOf('2027-03-18', '2027-03-19')).toEqual(['2027-03-18', '2027-03-19'])
  expect(daysOf('2027-03-18', '2027-03-18')).toEqual(['2027-03-18'])
  const times = timesOf({ dayFrom: '09:00', dayTo: '10:30' }, [at('a', '09:10')])
  expect(times).toEqual(['09:00', '09:10', '09:30', '10:00'])
  expect(endOf({ startsAt: '11:45', minutes: 90 })).toBe('13:15')
})
