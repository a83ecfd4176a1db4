import { describe, expect, test } from 'vitest'
import { duration, readDuration, typedDuration } from './duration.ts'

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

  test('is typed again as it was read', () => {
    for (const hundredths of [25, 29, 50, 100, 150])
      expect(readDuration(typedDuration(hundredths) ?? '')).toBe(hundredths)
    expect(typedDuration(0)).toBeUndefined()
  })
})
