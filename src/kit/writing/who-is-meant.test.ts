import { expect, test } from 'vitest'
import { whoIsMeant } from './who-is-meant.ts'

const people = [{ name: 'Odile Serre' }, { name: 'Awa Diop' }, { name: 'Awa N’Diaye' }]

test('somebody is known by their whole name in any order, or by a part that one alone has', () => {
  expect(whoIsMeant('SERRE Odile', people)?.name).toBe('Odile Serre')
  expect(whoIsMeant('odile', people)?.name).toBe('Odile Serre')
  expect(whoIsMeant('DIOP', people)?.name).toBe('Awa Diop')
})

test('nobody is guessed: a first name that two have, a word inside another, two people of one name', () => {
  expect(whoIsMeant('Awa', people)).toBeUndefined()
  expect(whoIsMeant('Odi', people)).toBeUndefined()
  expect(whoIsMeant(' ', people)).toBeUndefined()
  expect(whoIsMeant('Awa Diop', [...people, { name: 'Diop Awa' }])).toBeUndefined()
})
