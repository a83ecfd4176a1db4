import { expect, it } from 'vitest'
import type { Answers, Question, Questionnaire } from '#engines/questionnaires/index.ts'
import { countCross, countCrosses, crossable, crossProblem, shownCrosses } from './crosses.ts'
import { countResults, togetherKey } from './results.ts'

const fr = (text: string) => ({ fr: text })
const single = (id: string, options: readonly string[], more: Partial<Question> = {}): Question =>
  ({
    ...{ id, kind: 'single', text: fr(id) },
    options: options.map((option) => ({ id: option, text: fr(option) })),
    ...more,
  }) as Question

const asked = {
  schema: 'ouvroir questionnaire 1',
  ...{ id: 'q', version: 1, languages: ['fr'], title: fr('Q') },
  pages: [
    {
      id: 'p',
      title: fr('P'),
      questions: [
        single('age', ['jeune', 'moyen', 'plus']),
        single('lieu', ['bourg', 'hameau']),
        { id: 'va', kind: 'yes-no', text: fr('va') },
        { id: 'note', kind: 'scale', text: fr('note'), from: 1, to: 3, low: fr(''), high: fr('') },
        { id: 'mot', kind: 'long-text', text: fr('mot'), most: 100 },
        single('suite', ['a', 'b'], {
          when: {
            all: [
              { question: 'va', is: '=', value: true },
              { question: 'lieu', is: '=', value: 'bourg' },
            ],
          },
        } as Partial<Question>),
      ],
    },
  ],
} as unknown as Questionnaire

const many = (count: number, answered: Readonly<Record<string, string>>): readonly Answers[] =>
  Array.from({ length: count }, () =>
    Object.fromEntries(
      Object.entries(answered).map(([id, value]) => [
        id,
        {
          state: 'given',
          value: value === 'oui' || value === 'non' ? value === 'oui' : { chosen: value },
        },
      ]),
    ),
  ) as unknown as readonly Answers[]

it('crosses what everybody is asked, and nothing whose asking is an answer already', () => {
  expect(crossable(asked).map(({ id }) => id)).toEqual(['age', 'lieu', 'va', 'note'])
  const problem = (rows: string, columns: string) => crossProblem(asked, { rows, columns })
  expect(problem('age', 'age')).toBe('same-question')
  expect(problem('age', 'suite')).toBe('not-crossable')
  expect(problem('age', 'mot')).toBe('not-crossable')
  // How many are asked the last one is how many gave both answers.
  expect(problem('va', 'lieu')).toBe('linked')
  expect(problem('age', 'va')).toBeUndefined()
})

it('publishes no table that closes a loop: the others would lead back to what it hides', () => {
  const beside = [{ rows: 'age', columns: 'note' }]
  expect(crossProblem(asked, { rows: 'note', columns: 'age' }, beside)).toBe('loop')
  expect(crossProblem(asked, { rows: 'age', columns: 'va' }, beside)).toBeUndefined()
  const more = [...beside, { rows: 'age', columns: 'va' }]
  expect(crossProblem(asked, { rows: 'note', columns: 'va' }, more)).toBe('loop')
  // Two that a condition joins are a table already.
  expect(crossProblem(asked, { rows: 'note', columns: 'lieu' }, more)).toBe('loop')
})

const people = [
  ...many(20, { age: 'jeune', va: 'oui' }),
  ...many(6, { age: 'jeune', va: 'non' }),
  ...many(30, { age: 'moyen', va: 'oui' }),
  ...many(3, { age: 'moyen', va: 'non' }),
  ...many(10, { age: 'plus', va: 'oui' }),
  ...many(12, { age: 'plus', va: 'non' }),
]
const cross = { rows: 'age', columns: 'va' }

it('hides small cells with what would give them back, and puts together the lines that are hidden by themselves', () => {
  const result = countCross(asked, people, cross)
  expect(result?.answers).toBe(81)
  expect(result?.cells).toEqual([
    [20, 6],
    [null, null],
    [null, null],
  ])
  const few = [...people, ...many(2, { age: 'jeune', va: 'oui', lieu: 'bourg' })]
  const withBlank = few.map((answers, at) =>
    at < 3 ? ({ ...answers, age: { state: 'blank' } } as Answers) : answers,
  )
  const drawn = countCross(asked, withBlank, cross)
  // Three left it blank: their line is hidden in the results, with the next smallest one.
  expect(drawn?.lines.map(({ key, count }) => [key, count])).toEqual([
    ['jeune', 25],
    ['moyen', 33],
    [togetherKey, 25],
  ])
  const own = countResults(
    asked,
    withBlank.map((answers) => ({ medium: 'screen' as const, answers })),
    undefined,
  )
  expect(own.questions[0]?.tables[0]?.parts.find(({ key }) => key === '.blank')?.count).toBeNull()
})

it('tells nothing of fewer than five people', () => {
  expect(countCross(asked, people.slice(0, 4), cross)).toBeUndefined()
  expect(countCrosses(asked, people.slice(0, 4), [cross])).toEqual([])
})

it('rounds weighted shares until they tell nobody apart, leaves them out where that is not enough, and hides them with their count', () => {
  const madeAt = new Date('2026-12-01T10:00:00Z')
  const variables = ['lieu']
  const weights = people.map((_, at) => (at % 2 === 0 ? 1.02 : 0.98))
  const close = countCross(asked, people, cross, { weights, madeAt, variables })
  expect(close?.weighted?.shares[0]).toEqual([0.75, 0.25])
  expect(close?.weighted?.shares[1]).toEqual([null, null])
  const far = people.map((_, at) => (at % 2 === 0 ? 2 : 0.5))
  const rough = countCross(asked, people, cross, { weights: far, madeAt, variables })
  expect(rough?.weighted?.shares[0]).toEqual([null, null])
  // Many people: the same weights tell nobody apart.
  const crowd = Array.from({ length: 40 }, () => people).flat()
  const told = countCross(asked, crowd, cross, {
    weights: crowd.map((_, at) => (at % 2 ? 0.5 : 2)),
    ...{ madeAt, variables },
  })
  expect(told?.cells[2]).toEqual([400, 480])
  expect(told?.weighted?.shares[2]?.every((share) => share !== null)).toBe(true)
  // Crossed with a question that makes them, a weighted line would be the sum of what it hides.
  for (const own of ['age', 'va'])
    expect(countCross(asked, people, cross, { weights, madeAt, variables: [own] })?.weighted).toBe(
      undefined,
    )
})

it('shows weighted shares only beside the weights that made them', () => {
  const madeAt = new Date('2026-12-01T10:00:00Z')
  const weights = people.map(() => 1)
  const crosses = countCrosses(asked, people, [cross], { weights, madeAt, variables: ['lieu'] })
  expect(shownCrosses({ crosses }, { madeAt })[0]?.weighted).toBeDefined()
  expect(shownCrosses({ crosses }, { madeAt: new Date() })[0]?.weighted).toBeUndefined()
  expect(shownCrosses({ crosses }, undefined)[0]?.weighted).toBeUndefined()
})
