import { expect, it } from 'vitest'
import { shownName } from './shown-name.ts'

it('is cut between two signs, never in the middle of one', () => {
  const cut = shownName(`a${'😀'.repeat(150)}.pdf`)
  expect(cut).not.toMatch(/\p{Cs}/u)
  expect(Array.from(cut)).toHaveLength(120)
})

it('holds no sign that nobody sees, and that the database refuses or that turns the words around', () => {
  expect(shownName('photo\u202egpj.exe')).toBe('photogpj.exe')
  expect(shownName('a\u0000b\u0007\u2066c\ud83d\u2028.txt')).toBe('abc.txt')
  expect(shownName('Été à Valbrenne.jpg')).toBe('Été à Valbrenne.jpg')
})
