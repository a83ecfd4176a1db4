import { describe, expect, test } from 'vitest'
import { resultsOf } from './satisfaction.ts'

const answer = (overall: number, liked = '') => ({
  moment: 'hot' as const,
  marks: { overall },
  liked,
  improve: '',
})

describe('results', () => {
  test('of four answers are their number and nothing else', () => {
    const few = resultsOf(
      'hot',
      9,
      [1, 2, 3, 4].map((mark) => answer(mark, 'secret')),
    )
    expect(few).toMatchObject({ asked: 9, answered: 4, suppressed: true, liked: [] })
    expect(few.marks[0]).toEqual({
      mark: 'overall',
      average: undefined,
      spread: undefined,
      count: 4,
    })
  })

  test('of five answers are an average, a spread, and words in alphabetical order', () => {
    const some = resultsOf('hot', 9, [
      answer(5, 'Zèle'),
      answer(5, 'Accueil'),
      answer(4),
      answer(3),
      answer(3),
    ])
    expect(some.marks[0]).toEqual({
      mark: 'overall',
      average: 4,
      spread: [0, 0, 2, 1, 2],
      count: 5,
    })
    expect(some.liked).toEqual(['Accueil', 'Zèle'])
  })

  test('of a question that few answered stay hidden among the others', () => {
    const some = resultsOf(
      'hot',
      9,
      [1, 2, 3, 4, 5].map((mark) => answer(mark)),
    )
    expect(some.marks.find(({ mark }) => mark === 'aims')).toMatchObject({ average: undefined })
  })
})
