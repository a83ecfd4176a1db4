import { expect, it } from 'vitest'
import type { Questionnaire } from '#engines/questionnaires/index.ts'
import { communeQuestions, countCommunes, withCommunes } from './commune-counts.ts'
import { type CountedAnswer, countResults } from './results.ts'
import { smallQuestionnaire } from './testing/small-survey.ts'

const known = new Map([
  ['35238', { name: 'Rennes', population: 225_081, populationYear: 2022 }],
  ['35051', { name: 'Cesson' }],
])
const times = (count: number, code: string) => Array.from({ length: count }, () => code)

it('names communes of five people at least, and joins the others without naming them', () => {
  const counted = countCommunes(
    [...times(20, '35238'), ...times(9, '35051'), ...times(3, '35001'), ...times(4, '35002')],
    known,
  )
  expect(counted).toEqual({
    answers: 36,
    communes: [
      { code: '35238', name: 'Rennes', population: 225_081, populationYear: 2022, count: 20 },
      { code: '35051', name: 'Cesson', count: 9 },
    ],
    others: 7,
  })
  expect(JSON.stringify(counted)).not.toMatch(/35001|35002/)
})

it('hides the next smallest with one that stands alone: a subtraction would give it back', () => {
  const counted = countCommunes([...times(20, '35238'), ...times(6, '35051'), '35001'], known)
  expect(counted?.communes.map(({ name }) => name)).toEqual(['Rennes'])
  expect(counted?.others).toBe(7)
})

it('tells nothing when no commune is left to name', () => {
  expect(countCommunes([...times(6, '35238'), '35001'], known)).toBeUndefined()
  expect(countCommunes([], known)).toBeUndefined()
})

it('hides nothing where all are five or more', () => {
  expect(countCommunes([...times(5, '35238'), ...times(5, '35051')], known)?.others).toBe(0)
})

const place = { id: 'commune', kind: 'place', text: { fr: 'Votre commune' } } as const
const asking = (when?: 'commune'): Questionnaire => ({
  ...smallQuestionnaire,
  pages: [
    { id: 'un', title: { fr: 'Un' }, questions: [place] },
    {
      id: 'deux',
      title: { fr: 'Deux' },
      ...(when ? { when: { question: when, is: '=', value: '35238' } } : {}),
      questions: [{ id: 'aller', kind: 'yes-no', text: { fr: 'Y allez-vous ?' } }],
    },
  ],
})

it('leaves out a commune that another question depends on: how many were asked it is told', () => {
  expect(communeQuestions(asking()).map(({ id }) => id)).toEqual(['commune'])
  expect(communeQuestions(asking('commune'))).toEqual([])
})

const people = (gave: readonly string[], blank: number): readonly CountedAnswer[] =>
  [...gave, ...times(blank, '')].map((code) => ({
    medium: 'screen',
    answers: { commune: code ? { state: 'given', value: code } : { state: 'blank' } },
  }))
const told = (gave: readonly string[], blank: number, questionnaire = asking()) => {
  const all = people(gave, blank)
  const results = countResults(questionnaire, all, undefined)
  return withCommunes(results, questionnaire, all, known).questions[0]?.communes
}

it('tells no number of the others where the question hides how many gave a commune', () => {
  const gave = [...times(12, '35238'), ...times(9, '35051'), ...times(6, '35003')]
  expect(told(gave, 6)).toMatchObject({ answers: 27, others: 0 })
  // Two left it blank: all communes told would give them back, so that the smallest is not named either.
  const hidden = told(gave, 2)
  expect(hidden?.others).toBeNull()
  expect(hidden?.communes.map(({ count }) => count)).toEqual([12, 9])
  expect(hidden?.answers).toBe(29)
})

it('tells nothing of a question on which another depends', () => {
  expect(told(times(12, '35238'), 0, asking('commune'))).toBeUndefined()
})
