import { expect, test } from 'vitest'
import type { Question } from '#engines/questionnaires/index.ts'
import {
  formAnswersOver,
  formAnswersSaid,
  formValues,
  readFormAnswers,
  withFormAnswers,
} from './form-questions.ts'

const fr = (text: string) => ({ fr: text })
const questions: readonly Question[] = [
  {
    ...{ id: 'title', kind: 'several', text: fr('Vos titres ?'), most: 2 },
    options: [
      { id: 'maire', text: fr('Maire') },
      { id: 'autre', text: fr('Autre'), other: true },
    ],
  },
  {
    id: 'age',
    kind: 'number',
    text: fr('Votre âge ?'),
    unit: fr('ans'),
    least: 18,
    required: true,
  },
  { id: 'vote', kind: 'yes-no', text: fr('Votez-vous ?'), preferNot: true },
]
const asked = { locale: 'fr' } as const
const sent = {
  ...{ title: 'Un titre du formulaire', 'answer-title': ['maire', 'autre'] },
  ...{ 'answer-title__other': 'Sénatrice', 'answer-age': '40', 'answer-vote': 'prefer_not' },
}

test('a question called as a field of the form takes nothing from it, and is read again as it was', () => {
  const { answers, problems } = readFormAnswers(questions, sent, asked)
  expect(problems).toEqual({})
  expect(answers['title']).toEqual({
    ...{
      asked: 'Vos titres ?',
      said: ['Maire', 'Autre', expect.stringMatching(/précision.: Sénatrice/)],
    },
    fields: { title: ['maire', 'autre'], title__other: 'Sénatrice' },
  })
  expect(answers['age']?.said).toEqual(['40\u00a0ans'])
  expect(answers['vote']?.fields).toEqual({ vote__prefer_not: 'yes' })
  const values = formValues(questions, answers)
  expect(values['answer-vote']).toBe('prefer_not')
  const again = { ...values, 'answer-title': ['maire', 'autre'] }
  expect(readFormAnswers(questions, again, asked)).toEqual({ answers, problems: {} })
})

test('what is blank is not kept, and what does not fit is told under its own field', () => {
  expect(readFormAnswers(questions, {}, asked)).toEqual({
    answers: {},
    problems: { 'answer-age': expect.any(String) },
  })
  const wrong = readFormAnswers(questions, { 'answer-age': '12', 'answer-title': 'autre' }, asked)
  expect(Object.keys(wrong.problems).sort()).toEqual(['answer-age', 'answer-title__other'])
})

test('the form is whole only when its fields and the questions both fit', () => {
  const read = readFormAnswers(questions, sent, asked)
  const fields = { ok: true, value: { message: 'Bonjour' } } as const
  expect(withFormAnswers(fields, read, sent)).toMatchObject({
    ok: true,
    value: { message: 'Bonjour' },
  })
  const missing = readFormAnswers(questions, {}, asked)
  const back = withFormAnswers(fields, missing, { message: 'Bonjour' })
  expect(back).toMatchObject({ ok: false, form: { values: { message: 'Bonjour' } } })
  const both = withFormAnswers(
    { ok: false, form: { values: {}, problems: { message: 'Trop court.' } } },
    missing,
    {},
  )
  expect(both.ok ? [] : Object.keys(both.form.problems)).toEqual(['message', 'answer-age'])
})

test('a question that is asked no more leaves its answer as it was, after the others', () => {
  const { answers } = readFormAnswers(questions, sent, asked)
  const fewer = questions.filter(({ id }) => id !== 'title')
  const next = readFormAnswers(fewer, { 'answer-age': '41' }, asked)
  const over = formAnswersOver(fewer, answers, next.answers)
  expect(formAnswersSaid(fewer, over).map(({ name }) => name)).toEqual([
    'Votre âge ?',
    'Vos titres ?',
  ])
  expect(over['vote']).toBeUndefined()
  expect(over['age']?.said).toEqual(['41\u00a0ans'])
})
