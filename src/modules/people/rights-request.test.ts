import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '#kit/dates.ts'
import { isDay } from '#kit/writing/civil-day.ts'
import { alarmBefore, dueDay, isLate, wantsAlarm } from './rights-request.ts'

describe('the month to answer', () => {
  it.each([
    ['2026-11-25', '2026-12-25'],
    ['2026-12-25', '2027-01-25'],
    ['2027-01-31', '2027-02-28'],
    ['2028-01-30', '2028-02-29'],
    ['2026-10-31', '2026-11-30'],
  ])('asked on %s, due on %s', (asked, due) => {
    expect(dueDay(asked)).toBe(due)
  })

  it('is always a real day, 28 to 31 days later', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (count) => {
        const asked = addDays('2000-01-01', count)
        const due = dueDay(asked)
        expect(isDay(due)).toBe(true)
        expect(daysBetween(asked, due)).toBeGreaterThanOrEqual(28)
        expect(daysBetween(asked, due)).toBeLessThanOrEqual(31)
      }),
    )
  })
})

describe('the alarm', () => {
  const open = { answeredAt: undefined, dueOn: '2026-12-25' }

  it('rings from the twentieth day, until there is an answer', () => {
    expect(wantsAlarm(open, '2026-11-25', '2026-12-14')).toBe(false)
    expect(wantsAlarm(open, '2026-11-25', '2026-12-15')).toBe(true)
    expect(wantsAlarm({ answeredAt: new Date(0) }, '2026-11-25', '2026-12-24')).toBe(false)
    expect(alarmBefore('2026-12-15')).toBe('2026-11-25')
  })

  it('becomes lateness after the due day', () => {
    expect(isLate(open, '2026-12-25')).toBe(false)
    expect(isLate(open, '2026-12-26')).toBe(true)
    expect(isLate({ ...open, answeredAt: new Date(0) }, '2026-12-26')).toBe(false)
  })
})
