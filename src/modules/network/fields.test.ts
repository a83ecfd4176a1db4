import { expect, test } from 'vitest'
import { optionalDay, optionalLink, requiredDay, requiredEmail } from './fields.ts'

test('a day exists in the calendar, or is left empty where it may be', () => {
  expect(requiredDay.safeParse('2026-02-30').success).toBe(false)
  expect(requiredDay.safeParse('').success).toBe(false)
  expect(optionalDay.parse('')).toBeUndefined()
  expect(optionalDay.parse(undefined)).toBeUndefined()
  expect(optionalDay.safeParse('2026-13-01').success).toBe(false)
})

test('a link is a whole web address, and an e-mail address has no capital', () => {
  expect(optionalLink.parse('')).toBeUndefined()
  expect(optionalLink.parse('https://exemple.fr/a')).toBe('https://exemple.fr/a')
  for (const odd of ['javascript:alert(1)', 'exemple.fr', 'data:text/html,x', 'https://']) {
    expect(optionalLink.safeParse(odd).success).toBe(false)
  }
  expect(requiredEmail.parse(' Odile@Valbrenne.Example ')).toBe('odile@valbrenne.example')
})
