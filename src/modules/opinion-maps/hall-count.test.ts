import { expect, test } from 'vitest'
import {
  cardsShape,
  type HallCount,
  hallShape,
  hasTooManyCards,
  lastOf,
  peopleInHalls,
  toldOfHalls,
  uncountedIn,
} from './hall-count.ts'
import type { Statement } from './statement.ts'

const statement = (number: number, state: Statement['state'] = 'shown'): Statement => ({
  ...{ id: `s${number}`, mapId: 'm', number, text: `Énoncé ${number}.`, origin: 'team', state },
  ...{ isMeta: false, clause: undefined, reason: '', doubleOf: undefined, authorId: undefined },
  ...{ followUp: '', followedAt: undefined, createdAt: new Date(0), judgedAt: undefined },
})

const count = (hallId: string, number: number, change: Partial<HallCount> = {}): HallCount => ({
  ...{ hallId, statementId: `s${number}`, agrees: 3, disagrees: 1, passes: 0, people: 20 },
  place: number,
  ...change,
})

test('cards are no more than the people in the room', () => {
  const cards = { agrees: 10, disagrees: 5, passes: 5, people: 20 }
  expect(hasTooManyCards(cards)).toBe(false)
  expect(hasTooManyCards({ ...cards, passes: 6 })).toBe(true)
})

test('a hall has five people at least, and cards are whole numbers', () => {
  const hall = { title: 'Salle des fêtes', people: '5' }
  expect(hallShape.safeParse(hall).success).toBe(true)
  expect(hallShape.safeParse({ ...hall, people: '4' }).success).toBe(false)
  const cards = { statement: '1', agrees: '2', disagrees: '', passes: '0', people: '9' }
  expect(cardsShape.parse(cards)).toMatchObject({ agrees: 2, disagrees: 0 })
  expect(cardsShape.safeParse({ ...cards, agrees: '1.5' }).success).toBe(false)
  expect(cardsShape.safeParse({ ...cards, agrees: '-1' }).success).toBe(false)
})

test('each statement that is asked is counted once in a hall, and the last is known', () => {
  const counts = [count('a', 2, { place: 1 }), count('a', 1, { place: 2 })]
  const all = [statement(1), statement(2), statement(3), statement(4, 'refused')]
  expect(uncountedIn(counts, all).map(({ number }) => number)).toEqual([3])
  expect(lastOf(counts)?.statementId).toBe('s1')
  expect(lastOf([])).toBeUndefined()
})

test('halls are added, and nothing is told of fewer than five cards, nor of what is not shown', () => {
  const counts = [count('a', 1), count('b', 1), count('a', 2), count('a', 3), count('b', 3)]
  const told = toldOfHalls(counts, [statement(1), statement(2), statement(3, 'refused')])
  expect(told.map(({ statement: { number }, agrees, halls }) => [number, agrees, halls])).toEqual([
    [1, 6, 2],
  ])
})

test('people of a hall are the most it had while it counted', () => {
  const counts = [count('a', 1), count('a', 2, { people: 25 }), count('b', 1, { people: 8 })]
  expect(peopleInHalls(counts)).toBe(33)
})
