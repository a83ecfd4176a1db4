import { describe, expect, test } from 'vitest'
import {
  dayLength,
  durationIn,
  readDuration,
  typedDuration,
  usualMinutesInDay,
  writtenHours,
} from './duration.ts'

const duration = durationIn(usualMinutesInDay)

describe('a duration', () => {
  test.each([
    ['1', 100],
    ['0,5', 50],
    ['0.25', 25],
    ['1/2', 50],
    ['3/4', 75],
    ['3h30', 50],
    ['7 h', 100],
    ['2h', 29],
    ['0,5 j', 50],
    ['1 jour', 100],
    ['3:30', 50],
    ['03:30', 50],
    ['03:30:00', 50],
    ['45 min', 11],
    ['90 min', 21],
    ['3,5 h', 50],
    ['3.5h', 50],
    ['1 h 30 min', 21],
    ['½', 50],
    ['2/3', 67],
    ['3:75', undefined],
    ['min', undefined],
    ['', undefined],
    ['une heure', undefined],
    ['-1', undefined],
    ['0,333', undefined],
    ['3h75', undefined],
  ])('%s is %s hundredths of a day', (text, hundredths) => {
    expect(readDuration(text)).toBe(hundredths)
  })

  test('is of a day and a half at most, and nothing when it is left empty', () => {
    expect(duration.safeParse('1,5').data).toBe(150)
    expect(duration.safeParse('1,51').success).toBe(false)
    expect(duration.safeParse('toString').success).toBe(false)
    expect(duration.parse(undefined)).toBe(0)
  })

  test.each([
    [45, '45\u00a0min'],
    [60, '1\u00a0h'],
    [65, '1\u00a0h\u00a005'],
  ])('of %i minutes is written %s', (minutes, words) => {
    expect(writtenHours(minutes)).toBe(words)
  })

  test('counts hours in days of the house', () => {
    expect(readDuration('3h30', 8 * 60)).toBe(44)
    expect(readDuration('0,5', 8 * 60)).toBe(50)
    expect(durationIn(450).parse('7 h 30')).toBe(100)
    // Over a day and a half of seven hours, and not of eight.
    expect(duration.safeParse('11 h').success).toBe(false)
    expect(durationIn(8 * 60).parse('11 h')).toBe(138)
  })

  test('of a day of the house is of one hour to twelve', () => {
    for (const [text, minutes] of [
      ['7', 420],
      ['7,5', 450],
      ['7 h 30', 450],
      ['8:00', 480],
    ] as const)
      expect(dayLength.parse(text), text).toBe(minutes)
    for (const text of ['', '0', '30 min', '13', 'sept', '-7'])
      expect(dayLength.safeParse(text).success, text).toBe(false)
  })

  test('is typed again as it was read', () => {
    for (const hundredths of [25, 29, 50, 100, 150])
      expect(readDuration(typedDuration(hundredths) ?? '')).toBe(hundredths)
    expect(typedDuration(0)).toBeUndefined()
  })
})
