import { expect, test } from 'vitest'
import { readTime, writtenDuration, writtenTime } from './hours.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test.each([
  ['18:30', '18 h 30'],
  ['09:05', '9 h 05'],
  ['20:00', '20 h'],
  ['00:00', '0 h'],
])('%s is said %s', (time, words) => {
  expect(plain(writtenTime(time, 'fr'))).toBe(words)
  expect(writtenTime(time, 'en')).toBe(time)
})

test.each([
  [0, '0 min', '0 min'],
  [45, '45 min', '45 min'],
  [60, '1 h', '1 h'],
  [90, '1 h 30', '1 h 30 min'],
  [125, '2 h 05', '2 h 5 min'],
])('%d minutes', (minutes, french, english) => {
  expect(plain(writtenDuration(minutes, 'fr'))).toBe(french)
  expect(plain(writtenDuration(minutes, 'en'))).toBe(english)
})

test('an hour is never cut from its minutes', () => {
  expect(writtenTime('18:30', 'fr')).not.toContain(' ')
  expect(writtenDuration(90, 'fr')).not.toContain(' ')
})

test.each([
  ['18 h 30', '18:30'],
  ['18h', '18:00'],
  ['9\u00a0h', '09:00'],
  ['18:30', '18:30'],
])('« %s » is read %s', (typed, time) => {
  expect(readTime(typed)).toBe(time)
})

test.each(['25:00', '18', '18 h 75', '', 'midi'])('« %s » is no hour', (typed) => {
  expect(readTime(typed)).toBeUndefined()
})

test('an hour that is written in a field is read again as it was', () => {
  for (const locale of ['fr', 'en'] as const)
    for (const time of ['00:00', '09:05', '18:00', '23:59'])
      expect(readTime(writtenTime(time, locale))).toBe(time)
})

test.each(['', '18 h', 'midi', '18 h 75'])(
  '« %s » is no hour that is kept, and stays as it is',
  (text) => {
    for (const locale of ['fr', 'en'] as const) expect(writtenTime(text, locale)).toBe(text)
  },
)
