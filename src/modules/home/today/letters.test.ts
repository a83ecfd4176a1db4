import { expect, test } from 'vitest'
import { isDueLetter, letterShape, ofFamilies } from './letters.ts'

const monday8 = { every: 'weekly', weekday: 1, hour: 8, lastOn: undefined } as const

test('a letter leaves at its hour of Paris, once a day, and an hour that was missed is made up for', () => {
  const at = (moment: string) => isDueLetter(monday8, new Date(moment))
  expect(at('2026-11-30T06:59:00Z')).toBe(false)
  expect(at('2026-11-30T07:05:00Z')).toBe(true)
  expect(at('2026-11-30T15:05:00Z')).toBe(true)
  expect(at('2026-12-01T07:05:00Z')).toBe(false)
  const daily = { ...monday8, every: 'daily', lastOn: '2026-12-01' } as const
  expect(isDueLetter(daily, new Date('2026-12-01T09:00:00Z'))).toBe(false)
  expect(isDueLetter(daily, new Date('2026-12-02T09:00:00Z'))).toBe(true)
})

test('only the families that were asked for', () => {
  const lines = [{ family: 'lab' }, { family: 'network' }] as const
  expect(ofFamilies(lines, ['network'])).toEqual([{ family: 'network' }])
  const read = letterShape.parse({
    every: 'none',
    weekday: '1',
    wholeHour: '8',
    families: 'lab\nnetwork',
  })
  expect(read.families).toEqual(['lab', 'network'])
})
