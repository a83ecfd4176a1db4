import { expect, test } from 'vitest'
import { optionalLink, requiredEmail } from './fields.ts'

test('a link is a whole web address, and an e-mail address has no capital', () => {
  expect(optionalLink.parse('')).toBeUndefined()
  expect(optionalLink.parse('https://exemple.fr/a')).toBe('https://exemple.fr/a')
  for (const odd of ['javascript:alert(1)', 'exemple.fr', 'data:text/html,x', 'https://']) {
    expect(optionalLink.safeParse(odd).success).toBe(false)
  }
  expect(requiredEmail.parse(' Odile@Valbrenne.Example ')).toBe('odile@valbrenne.example')
})
