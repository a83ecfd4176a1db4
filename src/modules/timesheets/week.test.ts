import { describe, expect, test } from 'vitest'
import { isOver, mondaysOf, monthsOfWeek } from './month.ts'
import { changesBetween, daysWritten, dayTooLong, mondayOf, namedSince } from './week.ts'

const day = (work: string, onDay: string, hundredths: number) => ({ work, onDay, hundredths })

describe('a week', () => {
  test('begins on Monday, whatever its day', () => {
    expect(mondayOf('2026-11-30')).toBe('2026-11-30')
    expect(mondayOf('2026-12-06')).toBe('2026-11-30')
    expect(mondayOf('2027-01-01')).toBe('2026-12-28')
  })

  test('has a name for six years, whatever leap days are between', () => {
    expect(namedSince('2026-12-02')).toBe('2020-12-02')
    expect(namedSince('2028-02-29')).toBe('2022-03-01')
  })

  test('has days with work only', () => {
    const none = { tuesday: 0, wednesday: 0, thursday: 0, friday: 0, saturday: 0 }
    const written = { work: '', monday: 50, ...none, sunday: 100 }
    expect(daysWritten('2026-11-30', 'house', written)).toEqual([
      day('house', '2026-11-30', 50),
      day('house', '2026-12-06', 100),
    ])
  })

  test('tells which days changed, and no other', () => {
    const before = [day('a', '2026-11-30', 50), day('b', '2026-11-30', 50)]
    const after = [day('a', '2026-11-30', 50), day('b', '2026-12-01', 25)]
    expect(changesBetween(before, after)).toEqual([
      { work: 'b', onDay: '2026-11-30', before: 50, after: 0 },
      { work: 'b', onDay: '2026-12-01', before: 0, after: 25 },
    ])
  })

  test('has no day of more than a day and a half', () => {
    const full = [day('a', '2026-11-30', 100), day('b', '2026-11-30', 50)]
    expect(dayTooLong(full)).toBeUndefined()
    expect(dayTooLong([...full, day('c', '2026-11-30', 1)])).toBe('2026-11-30')
  })
})

describe('a month', () => {
  test('has the weeks whose days of work touch it', () => {
    expect(monthsOfWeek('2026-11-30')).toEqual(['2026-11-01', '2026-12-01'])
    expect(mondaysOf('2026-11-01')).toEqual([
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
      '2026-11-23',
      '2026-11-30',
    ])
  })

  test('is over on the first day of the next one, in Paris', () => {
    expect(isOver('2026-11-01', new Date('2026-11-30T22:59:00Z'))).toBe(false)
    expect(isOver('2026-11-01', new Date('2026-11-30T23:00:00Z'))).toBe(true)
  })
})
