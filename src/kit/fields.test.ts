import { expect, test } from 'vitest'
import { isReason, nameShape, optionalDay, requiredDay, requiredText, ticked } from './fields.ts'

test('a day exists in the calendar, or is left empty where it may be', () => {
  expect(requiredDay.safeParse('2026-02-30').success).toBe(false)
  expect(requiredDay.safeParse('').success).toBe(false)
  for (const typed of ['31/12/2026', ' 31.12.2026 ']) {
    expect(requiredDay.parse(typed)).toBe('2026-12-31')
    expect(optionalDay.parse(typed)).toBe('2026-12-31')
  }
  expect(requiredDay.parse('1/2/2026')).toBe('2026-02-01')
  expect(requiredDay.safeParse('31/02/2026').success).toBe(false)
  expect(optionalDay.parse('')).toBeUndefined()
  expect(optionalDay.parse(undefined)).toBeUndefined()
  expect(optionalDay.safeParse('2026-13-01').success).toBe(false)
})

test('a box that is not ticked sends nothing', () => {
  expect(ticked.parse(undefined)).toBe(false)
  expect(ticked.parse('yes')).toBe(true)
  for (const other of ['', 'no', 'non', 'false', '0', 'on']) expect(ticked.parse(other)).toBe(false)
})

test.each(['0026-11-29', '1899-12-31', '2201-01-01', '9999-12-31', '20266-11-29'])(
  'a year that nobody meant is said: %s',
  (typed) => {
    const read = requiredDay.safeParse(typed)
    const [issue] = read.success ? [] : read.error.issues
    const { fr } = (issue as unknown as { params: { fr: string } }).params
    expect(fr.replaceAll(/\s/g, ' ')).toContain(`Cette année, ${typed.split('-')[0]}, ne va pas`)
    expect(optionalDay.safeParse(typed).success).toBe(false)
  },
)

test('the years that the house lives in are taken, to their ends', () => {
  for (const typed of ['1900-01-01', '2200-12-31', '2026-11-29'])
    expect(requiredDay.safeParse(typed).success).toBe(true)
})

test.each(['..........', '\u200b'.repeat(12), '- - - - - - -', '!!!???…!!!???'])(
  'a reason without a word is none: %j',
  (typed) => {
    expect(isReason(typed, 10)).toBe(false)
    expect(requiredText(100, 10).safeParse(typed).success).toBe(false)
  },
)

test('a reason has words, and its length', () => {
  expect(isReason('Trop peu de réponses.', 10)).toBe(true)
  expect(isReason('  court   ', 10)).toBe(false)
  expect(requiredText(100, 10).safeParse('Trop peu de réponses.').success).toBe(true)
  // What is not explained may be a sign.
  expect(requiredText(100).safeParse('…').success).toBe(true)
})

test('a name turns round none of the words after it', () => {
  expect(nameShape.parse(' Ida \u202eSerre\u2066 ')).toBe('Ida Serre')
  expect(nameShape.safeParse('\u202e').success).toBe(false)
})
