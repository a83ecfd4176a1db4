import { expect, it } from 'vitest'
import { communesShown } from './commune-counts.ts'

const shown = (people: Readonly<Record<string, number>>, all: number) =>
  communesShown(
    Object.entries(people).map(([commune, count]) => ({ commune, people: count })),
    all,
  )

it('names the communes of five people or more, the largest first', () => {
  expect(shown({ '35001': 6, '35002': 11 }, 17)).toEqual({
    named: [
      { commune: '35002', people: 11 },
      { commune: '35001', people: 6 },
    ],
    others: 0,
  })
})

it('tells a small commune with another line, so that no subtraction gives it back', () => {
  // Alone, the 3 would be 20 less 11 less 6: the next smallest goes with it.
  expect(shown({ '35001': 6, '35002': 11, '35003': 3 }, 20)).toEqual({
    named: [{ commune: '35002', people: 11 }],
    others: 9,
  })
  expect(shown({ '35001': 6, '35002': 11, '35003': 3, '35004': 2 }, 22)?.others).toBe(5)
})

it('hides whoever gave no commune as it hides a commune', () => {
  expect(shown({ '35001': 6, '35002': 11 }, 19)).toEqual({
    named: [{ commune: '35002', people: 11 }],
    others: 8,
  })
  expect(shown({ '35001': 6, '35002': 11 }, 30)?.named.length).toBe(2)
})

it('says nothing when no commune can be named', () => {
  expect(shown({}, 40)).toBeUndefined()
  expect(shown({ '35001': 3 }, 3)).toBeUndefined()
  expect(shown({ '35001': 6, '35002': 4 }, 10)).toBeUndefined()
})
