import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '#kit/dates.ts'
import { coveredUntil, isRenewalOpen, nextPeriod, periodFrom, reminderDue } from './renewal.ts'

test.each([
  ['2027-11-24', false],
  ['2027-01-25', false],
  ['2027-01-24', true],
  ['2026-11-25', true],
  ['2026-06-30', true],
  [undefined, true],
])('paid until %s, the next year is offered on 25 November 2026: %s', (until, open) => {
  expect(isRenewalOpen(until, '2026-11-25')).toBe(open)
})

describe('a year of membership', () => {
  test('is twelve months from the day one joins, or ends with the calendar', () => {
    expect(periodFrom('2026-11-25', 'moving').endsOn).toBe('2027-11-24')
    expect(periodFrom('2028-02-29', 'moving').endsOn).toBe('2029-02-28')
    expect(periodFrom('2027-03-01', 'moving').endsOn).toBe('2028-02-29')
    expect(periodFrom('2026-11-25', 'calendar').endsOn).toBe('2026-12-31')
  })

  test('follows the one before without a hole and without an overlap', () => {
    const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2020-01-01', count))
    fc.assert(
      fc.property(days, fc.constantFrom('moving' as const, 'calendar' as const), (day, mode) => {
        const first = periodFrom(day, mode)
        const second = nextPeriod(first, mode)
        expect(second.startsOn).toBe(addDays(first.endsOn, 1))
        expect(daysBetween(second.startsOn, second.endsOn)).toBeGreaterThanOrEqual(364)
        expect(daysBetween(second.startsOn, second.endsOn)).toBeLessThanOrEqual(365)
      }),
    )
  })

  test('counts once it is settled', () => {
    const periods = [
      { endsOn: '2026-12-31', settled: true },
      { endsOn: '2027-12-31', settled: false },
    ]
    expect(coveredUntil(periods)).toBe('2026-12-31')
    expect(coveredUntil(periods.slice(1))).toBeUndefined()
  })
})

describe('a reminder', () => {
  const until = '2026-12-31'
  const on = (before: number) => addDays(until, -before)

  test('comes sixty and thirty days before the end, on the day, and thirty days after', () => {
    expect(reminderDue(until, [], on(61))).toBeUndefined()
    expect(reminderDue(until, [], on(60))?.step).toBe(60)
    expect(reminderDue(until, [60], on(31))).toBeUndefined()
    expect(reminderDue(until, [60], on(30))?.step).toBe(30)
    expect(reminderDue(until, [60, 30], on(0))?.step).toBe(0)
    expect(reminderDue(until, [60, 30, 0], on(-29))).toBeUndefined()
    expect(reminderDue(until, [60, 30, 0], on(-30))?.step).toBe(-30)
    expect(reminderDue(until, [60, 30, 0, -30], on(-400))).toBeUndefined()
  })

  test('after a breakdown is one letter, for all those that were missed', () => {
    expect(reminderDue(until, [], on(-2))).toEqual({ step: 0, covers: [60, 30, 0] })
  })

  test('comes at most once for each step, whatever day the house wakes up', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -200, max: 100 }), { maxLength: 60 }), (mornings) => {
        const sent: number[] = []
        let letters = 0
        for (const before of mornings.toSorted((morning, other) => other - morning)) {
          const due = reminderDue(until, sent, on(before))
          if (!due) continue
          letters += 1
          sent.push(...due.covers)
        }
        expect(new Set(sent).size).toBe(sent.length)
        expect(letters).toBeLessThanOrEqual(4)
      }),
    )
  })
})
