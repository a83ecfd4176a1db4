import { expect, it } from 'vitest'
import type { Answers, Condition, Question, Questionnaire } from '#engines/questionnaires/index.ts'
import { leavesOn, mayTell } from './linked-questions.ts'

const when: Condition = { question: 'q1', is: '=', value: 'a' }
const second = { id: 'q2', kind: 'yes-no', text: { fr: 'Oui ?' }, when } as const satisfies Question
const page = { id: 'p', questions: [second] }
const questionnaire: Questionnaire = {
  schema: 'ouvroir questionnaire 1',
  ...{ id: 'x', version: 1, languages: ['fr'] },
  ...{ title: { fr: 'X' }, pages: [page] },
}

/** Those asked the second question, then those who are not. */
const people = (asked: number, others: number) => [
  ...Array.from({ length: asked }, () => ({
    answers: {
      q1: { state: 'given', value: { chosen: 'a' } },
      q2: { state: 'given', value: true },
    } as Answers,
  })),
  ...Array.from({ length: others }, () => ({
    answers: { q1: { state: 'given', value: { chosen: 'b' } } } as Answers,
  })),
]
const tellsOf = (asked: number, others: number, isWhole: boolean) => {
  const tables = [[...Array(asked).fill('a'), ...Array(others).fill('b')]]
  const told = new Map([['q1', { isWhole, tables }]])
  return mayTell(second, leavesOn(questionnaire, second), told, people(asked, others))
}

it('a question that looks at nothing is always counted', () => {
  expect(mayTell(second, [], new Map(), people(1, 1))).toBe(true)
})

it('one that looks at another is counted when the other is told whole, and cuts nobody apart', () => {
  expect(leavesOn(questionnaire, second)).toHaveLength(1)
  expect(tellsOf(7, 10, true)).toBe(true)
  expect(tellsOf(7, 10, false)).toBe(false)
  expect(tellsOf(3, 10, true)).toBe(false)
})
