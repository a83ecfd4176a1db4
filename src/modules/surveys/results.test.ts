import { expect, it } from 'vitest'
import type { Answers, Condition, Question, Questionnaire } from '#engines/questionnaires/index.ts'
import { drawnTables, medianClass } from './drawn-results.ts'
import { bandsOf } from './number-bands.ts'
import { countAlone, tellingQuestions } from './respondents.ts'
import { type CountedAnswer, countResults } from './results.ts'
import { smallQuestionnaire as asked } from './testing/small-survey.ts'

const withValue = (value: Extract<Answers[string], { state: 'given' }>['value']) =>
  ({ state: 'given', value }) as const

function answer(
  age: string,
  goes: boolean,
  liked?: number,
  medium: CountedAnswer['medium'] = 'screen',
) {
  const answers: Answers = {
    age: withValue({ chosen: age }),
    marche: withValue(goes),
    ...(goes ? { aime: liked === undefined ? { state: 'prefer-not' } : withValue(liked) } : {}),
    mot: withValue('Mon secret'),
  }
  return { medium, answers }
}
const many = <T>(count: number, made: T) => Array.from({ length: count }, () => made)
const countsOf = (all: readonly CountedAnswer[], question: string) =>
  countResults(asked, all, undefined)
    .questions.find((result) => result.question === question)
    ?.tables[0]?.parts.map(({ key, count }) => [key, count])

it('counts each answer, those who were not asked and those who would rather not say apart', () => {
  const all = [
    ...many(10, answer('jeune', true, 4)),
    ...many(6, answer('plus', false)),
    ...many(5, answer('plus', true)),
  ]
  expect(countResults(asked, all, undefined).answers).toBe(21)
  expect(countsOf(all, 'age')).toEqual([
    ['jeune', 10],
    ['plus', 11],
  ])
  expect(countsOf(all, 'aime')).toEqual([
    ['1', 0],
    ['2', 0],
    ['3', 0],
    ['4', 10],
    ['5', 0],
    ['.prefer-not', 5],
    ['.not-asked', 6],
  ])
})

it('hides one to four people, and what would give them back by subtraction', () => {
  const all = [...many(20, answer('jeune', true, 4)), ...many(3, answer('plus', true, 4))]
  expect(countsOf(all, 'age')).toEqual([
    ['jeune', null],
    ['plus', null],
  ])
})

const words = (text: string) => ({ fr: text })
const yesNo = (id: string, when?: Condition): Question => ({
  ...{ id, kind: 'yes-no', text: words(id) },
  ...(when ? { when } : {}),
})
/** Each question asked of those who said yes to the one before. */
const chain: Questionnaire = {
  ...asked,
  pages: [
    {
      id: 'tout',
      questions: [
        {
          ...{ id: 'un', kind: 'single', text: words('un') },
          options: [
            { id: 'a', text: words('a') },
            { id: 'b', text: words('b') },
          ],
        },
        yesNo('deux', { question: 'un', is: '=', value: 'a' }),
        yesNo('trois', { question: 'deux', is: '=', value: true }),
      ],
    },
  ],
}
const along = (un: 'a' | 'b', deux?: boolean): CountedAnswer => ({
  medium: 'screen',
  answers: {
    un: withValue({ chosen: un }),
    ...(deux === undefined ? {} : { deux: withValue(deux) }),
    ...(deux ? { trois: withValue(true) } : {}),
  },
})
const chained = (all: readonly CountedAnswer[]) =>
  countResults(chain, all, undefined).questions.map(({ tables }) =>
    tables.flatMap(({ parts }) => parts.map(({ key, count }) => [key, count])),
  )

it('gives back nothing between questions that are asked one after the other', () => {
  const all = [...many(5, along('a', true)), ...many(2, along('a', false)), ...many(10, along('b'))]
  expect(chained(all)).toEqual([
    [
      ['a', 7],
      ['b', 10],
    ],
    // Seven were asked, as everybody reads above: five and two are hidden together.
    [
      ['.yes', null],
      ['.no', null],
      ['.not-asked', 10],
    ],
    // How many were asked, how many answered what: each would give five, and the two.
    [
      ['.yes', null],
      ['.no', null],
      ['.not-asked', null],
    ],
  ])
})

it('counts them all when no part is small', () => {
  const all = [...many(6, along('a', true)), ...many(5, along('a', false)), ...many(9, along('b'))]
  expect(chained(all)[2]).toEqual([
    ['.yes', 6],
    ['.no', 0],
    ['.not-asked', 14],
  ])
})

it('tells nothing of a question asked of few, or of all but few', () => {
  const few = [...many(3, along('a', true)), ...many(10, along('b'))]
  expect(chained(few)[0]?.map(([, count]) => count)).toEqual([null, null])
  expect(chained(few)[1]?.map(([, count]) => count)).toEqual([null, null, null])
})

it('tells nothing at all of fewer than five people, nor of a trial, nor what anybody wrote', () => {
  expect(
    countResults(asked, many(4, answer('jeune', true, 4)), { made: 40, used: 4 }),
  ).toMatchObject({
    ...{ answers: undefined, codes: undefined, questions: [] },
  })
  const trials = many(9, answer('jeune', true, 4, 'trial'))
  expect(countResults(asked, trials, undefined).answers).toBeUndefined()
  const shown = JSON.stringify(countResults(asked, many(9, answer('jeune', true, 4)), undefined))
  expect(shown).not.toContain('Mon secret')
})

it('counts those whom a few answers would tell', () => {
  const all = [...many(8, answer('jeune', true, 4)), answer('plus', true, 4)].map(
    ({ answers }) => answers,
  )
  expect(countAlone(asked, ['age'], all)).toBe(1)
  expect(countAlone(asked, ['marche'], all)).toBe(0)
  expect(countAlone(asked, [], all)).toBe(0)
})

it('takes every answer that tells people apart for a telling one, until the team names its own', () => {
  const commune = { id: 'commune', kind: 'place', text: { fr: 'Votre commune' } } as const
  const mostBytes = 1000
  const photo = { id: 'photo', kind: 'file', text: { fr: 'Photo' }, types: [], mostBytes } as const
  const where = { ...asked, pages: [...asked.pages, { id: 'ou', questions: [commune, photo] }] }
  const telling = tellingQuestions({ quasiIdentifiers: [] }, where)
  expect(telling).toEqual(['age', 'marche', 'aime', 'commune'])
  expect(tellingQuestions({ quasiIdentifiers: ['age'] }, where)).toEqual(['age'])
  const alike = many(8, answer('jeune', true, 4)).map(({ answers }) => answers)
  const living = (code: string) => ({ ...alike[0], commune: withValue(code) }) as Answers
  expect(countAlone(where, telling, [...alike, ...many(2, living('86194'))])).toBe(0)
  expect(countAlone(where, telling, [...alike, living('86194')])).toBe(1)
})

const fr = (text: string) => ({ fr: text })
const resultOf = (question: Question, values: readonly Parameters<typeof withValue>[0][]) => {
  const questionnaire = { ...asked, pages: [{ id: 'seule', questions: [question] }] }
  const all = values.map((value) => ({
    medium: 'screen' as const,
    answers: { [question.id]: withValue(value) },
  }))
  const [result] = countResults(questionnaire, all, undefined).questions
  if (!result) throw new Error('no result')
  return result
}

it('puts numbers in classes within the bounds of the question, and tells the class of the middle', () => {
  const ages = { id: 'ages', kind: 'number', text: fr('Âge'), least: 18, most: 110 } as const
  expect(bandsOf(ages).map(({ label }) => label)).toEqual([
    '18 – 19',
    '20 – 49',
    '50 – 99',
    '100 – 110',
  ])
  const result = resultOf(ages, [...many(6, 30), ...many(8, 60)])
  expect(medianClass(result)).toBe('50 – 99')
  expect(medianClass(resultOf(ages, [...many(6, 30), ...many(3, 60)]))).toBeUndefined()
  const open = resultOf({ id: 'pas', kind: 'number', text: fr('Pas') }, many(7, 30))
  expect(open.tables[0]?.parts.map(({ label }) => label)).toEqual(['20 – 49'])
})

it('tells who put an option first, and its mean place only where no number is hidden', () => {
  const options = ['a', 'b', 'c'].map((id) => ({ id, text: fr(id) }))
  const order = { id: 'ordre', kind: 'ranking', text: fr('Ordre'), options } as const
  const whole = resultOf(order, [
    ...many(6, { ranked: ['a', 'b', 'c'] }),
    ...many(6, { ranked: ['b', 'a', 'c'] }),
  ])
  const [table] = drawnTables(whole)
  expect(table?.parts.map(({ label, count, meanPlace }) => [label, count, meanPlace])).toEqual([
    ['a', 6, 1.5],
    ['b', 6, 1.5],
    ['c', 0, 3],
  ])
  const few = resultOf(order, [
    ...many(9, { ranked: ['a', 'b', 'c'] }),
    ...many(3, { ranked: ['b', 'a', 'c'] }),
  ])
  expect(drawnTables(few)[0]?.parts.map(({ count, meanPlace }) => [count, meanPlace])).toEqual([
    [null, undefined],
    [null, undefined],
    [0, 3],
  ])
})

it('draws several answers as one table, a line an option', () => {
  const options = ['a', 'b'].map((id) => ({ id, text: fr(id) }))
  const several = { id: 'plusieurs', kind: 'several', text: fr('Quoi ?'), options } as const
  const result = resultOf(several, [
    ...many(6, { chosen: ['a', 'b'] }),
    ...many(5, { chosen: ['a'] }),
  ])
  expect(
    drawnTables(result).map(({ parts }) => parts.map(({ label, count, of }) => [label, count, of])),
  ).toEqual([
    [
      ['a', 11, 11],
      ['b', 6, 11],
    ],
  ])
})
